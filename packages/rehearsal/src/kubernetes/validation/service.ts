import { isIP } from 'node:net';
import { type JsonObject, numberAt, objectAt, objectsAt, textAt } from '../raw.ts';
import { duplicate, invalidField, oneOf, portNumber, portOrName, required, type Wrong } from './field.ts';
import { dnsLabel, labels } from './names.ts';

/** `validateServicePort`. */
function ports(spec: JsonObject): Wrong {
  const all = objectsAt(spec, 'ports');
  return all.flatMap((port, index) => {
    const at = `spec.ports[${index}]`;
    const name = textAt(port, 'name');
    const before = all.slice(0, index).some((other) => textAt(other, 'name') === name);
    return [
      ...(name === '' && all.length > 1 ? [required(`${at}.name`)] : []),
      ...(name === '' ? [] : dnsLabel(`${at}.name`, name)),
      ...(name !== '' && before ? [duplicate(`${at}.name`, name)] : []),
      ...portNumber(`${at}.port`, numberAt(port, 'port') ?? 0),
      ...oneOf(`${at}.protocol`, port['protocol'], ['SCTP', 'TCP', 'UDP']),
      ...portOrName(`${at}.targetPort`, port['targetPort']),
      ...taken(all.slice(0, index), port, at),
    ];
  });
}

/** Two ports of one number and protocol; the message shows what of a port is compared, as Go writes it. */
function taken(before: readonly JsonObject[], port: JsonObject, at: string): Wrong {
  const [number, protocol] = [numberAt(port, 'port') ?? 0, textAt(port, 'protocol')];
  const same = before.some((one) => numberAt(one, 'port') === number && textAt(one, 'protocol') === protocol);
  if (!same) return [];
  const shown = `{"Name":"","Protocol":"${protocol}","AppProtocol":null,"Port":${number},"TargetPort":0,"NodePort":0}`;
  return [{ reason: 'FieldValueDuplicate', field: at, message: `Duplicate value: ${shown}` }];
}

/** `ValidateService`. Pure. */
export function service(raw: JsonObject): Wrong {
  const spec = objectAt(raw, 'spec');
  const type = textAt(spec, 'type');
  const address = textAt(spec, 'clusterIP');
  const none = objectsAt(spec, 'ports').length === 0 && address !== 'None' && type !== 'ExternalName';
  return [
    ...(none ? [required('spec.ports')] : []),
    ...ports(spec),
    ...labels('spec.selector', objectAt(spec, 'selector')),
    ...oneOf('spec.sessionAffinity', spec['sessionAffinity'], ['ClientIP', 'None']),
    ...oneOf('spec.type', spec['type'], ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']),
    ...(address !== '' && address !== 'None' && isIP(address) === 0
      ? [
          invalidField(
            'spec.clusterIPs[0]',
            address,
            'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
          ),
        ]
      : []),
  ];
}
