import { isObject, type JsonObject, numberAt, objectAt, objectsAt, textAt } from '../raw.ts';
import { quantityOf } from '../scheduler/quantity.ts';
import {
  duplicate,
  forbiddenField,
  invalidField,
  missing,
  notNegative,
  oneOf,
  portName,
  portNumber,
  portOrName,
  required,
  type Wrong,
} from './field.ts';
import { dnsLabel, subdomain } from './names.ts';

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const;

/** `validateProbe` and `validateHandler`. */
function probe(raw: JsonObject, place: string, kind: string): Wrong {
  const [first, ...more] = HANDLERS.filter((name) => isObject(raw[name]));
  const get = objectAt(raw, 'httpGet');
  const handled: Wrong =
    first === undefined
      ? [required(place, 'must specify a handler type')]
      : [
          ...(first === 'httpGet'
            ? [
                ...portOrName(`${place}.httpGet.port`, get['port']),
                ...oneOf(`${place}.httpGet.scheme`, get['scheme'], ['HTTP', 'HTTPS']),
              ]
            : []),
          ...(first === 'tcpSocket'
            ? portOrName(`${place}.tcpSocket.port`, objectAt(raw, 'tcpSocket')['port'])
            : []),
          ...more.map((name) =>
            forbiddenField(`${place}.${name}`, 'may not specify more than 1 handler type'),
          ),
        ];
  const once = kind !== 'readinessProbe' && (numberAt(raw, 'successThreshold') ?? 1) !== 1;
  return [
    ...handled,
    ...[
      'initialDelaySeconds',
      'timeoutSeconds',
      'periodSeconds',
      'successThreshold',
      'failureThreshold',
    ].flatMap((name) => notNegative(`${place}.${name}`, raw[name])),
    ...(once ? [invalidField(`${place}.successThreshold`, raw['successThreshold'], 'must be 1')] : []),
  ];
}

/** `validateContainerPorts`. */
function ports(raw: JsonObject, place: string): Wrong {
  const all = objectsAt(raw, 'ports');
  return all.flatMap((port, index) => {
    const at = `${place}.ports[${index}]`;
    const name = textAt(port, 'name');
    const number = numberAt(port, 'containerPort') ?? 0;
    const before = all.slice(0, index).some((other) => name !== '' && textAt(other, 'name') === name);
    const named = name === '' ? [] : portName(name);
    return [
      ...named.map((why) => invalidField(`${at}.name`, name, why)),
      ...(before && named.length === 0 ? [duplicate(`${at}.name`, name)] : []),
      ...(number === 0 ? [required(`${at}.containerPort`)] : portNumber(`${at}.containerPort`, number)),
      ...oneOf(`${at}.protocol`, port['protocol'], ['SCTP', 'TCP', 'UDP']),
    ];
  });
}

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

/** `ValidateEnv`. */
function environment(raw: JsonObject, place: string): Wrong {
  return objectsAt(raw, 'env').flatMap((one, index) => {
    const at = `${place}.env[${index}]`;
    const name = textAt(one, 'name');
    const from = one['valueFrom'];
    const sources = SOURCES.filter((source) => isObject(objectAt(from)[source]));
    const rule =
      "a valid environment variable name must consist only of printable ASCII characters other than '='";
    const refs = (['configMapKeyRef', 'secretKeyRef'] as const).flatMap((source): Wrong => {
      const ref = objectAt(from)[source];
      if (!isObject(ref)) return [];
      return [
        ...subdomain(`${at}.valueFrom.${source}.name`, textAt(ref, 'name')),
        ...(textAt(ref, 'key') === '' ? [required(`${at}.valueFrom.${source}.key`)] : []),
      ];
    });
    return [
      ...(name === '' ? [required(`${at}.name`)] : []),
      ...(name !== '' && !/^[ -<>-~]+$/.test(name) ? [invalidField(`${at}.name`, name, rule)] : []),
      ...refs,
      ...(isObject(from) && sources.length === 0
        ? [
            invalidField(
              `${at}.valueFrom`,
              '',
              'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`',
            ),
          ]
        : []),
      ...(sources.length > 0 && textAt(one, 'value') !== ''
        ? [invalidField(`${at}.valueFrom`, '', 'may not be specified when `value` is not empty')]
        : []),
    ];
  });
}

/** `ValidateEnvFrom`. */
function environmentFrom(raw: JsonObject, place: string): Wrong {
  return objectsAt(raw, 'envFrom').flatMap((one, index): Wrong => {
    const sources = ['configMapRef', 'secretRef'].filter((source) => isObject(one[source]));
    const why = 'must specify one of: `configMapRef` or `secretRef`';
    if (sources.length === 0) return [invalidField(`${place}.envFrom`, '', why)];
    return sources.flatMap((source) =>
      textAt(one, source, 'name') === '' ? [required(`${place}.envFrom[${index}].${source}.name`)] : [],
    );
  });
}

/** `ValidateResourceRequirements`. */
function amounts(raw: JsonObject, place: string): Wrong {
  const limits = objectAt(raw, 'resources', 'limits');
  const requests = objectAt(raw, 'resources', 'requests');
  const negative = ([list, values]: readonly [string, JsonObject]): Wrong =>
    Object.entries(values).flatMap(([name, value]) =>
      quantityOf(value) < 0
        ? [invalidField(`${place}.resources.${list}[${name}]`, value, 'must be greater than or equal to 0')]
        : [],
    );
  return [
    ...negative(['limits', limits]),
    ...negative(['requests', requests]),
    ...Object.entries(requests).flatMap(([name, value]) => {
      const limit = limits[name];
      if (limit === undefined || quantityOf(value) <= quantityOf(limit)) return [];
      const why = `must be less than or equal to ${name} limit of ${String(limit)}`;
      return [invalidField(`${place}.resources.requests`, value, why)];
    }),
  ];
}

/** One container of a pod (`validateContainer`). `taken`: names of those before it. Pure. */
export function container(
  raw: JsonObject,
  place: string,
  pod: { readonly taken: readonly string[]; readonly volumes: readonly string[] },
): Wrong {
  const name = textAt(raw, 'name');
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
  const named = name === '' ? [required(`${place}.name`)] : dnsLabel(`${place}.name`, name);
  return [
    ...named,
    ...(named.length === 0 && pod.taken.includes(name) ? [duplicate(`${place}.name`, name)] : []),
    ...(textAt(raw, 'image') === '' ? [required(`${place}.image`)] : []),
    ...probes.flatMap((kind) => {
      const found = raw[kind];
      return isObject(found) ? probe(found, `${place}.${kind}`, kind) : [];
    }),
    ...ports(raw, place),
    ...environment(raw, place),
    ...environmentFrom(raw, place),
    ...objectsAt(raw, 'volumeMounts').flatMap((mount, index) => {
      const volume = textAt(mount, 'name');
      return pod.volumes.includes(volume) ? [] : [missing(`${place}.volumeMounts[${index}].name`, volume)];
    }),
    ...oneOf(`${place}.imagePullPolicy`, raw['imagePullPolicy'], ['Always', 'IfNotPresent', 'Never']),
    ...amounts(raw, place),
  ];
}
