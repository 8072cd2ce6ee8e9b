import { isObject, type JsonObject, objectsAt, textAt } from '../raw.ts';
import { container } from './container.ts';
import { duplicate, forbiddenField, oneOf, required, type Wrong } from './field.ts';
import { dnsLabel } from './names.ts';

const RESTARTS = ['Always', 'OnFailure', 'Never'];
const DNS = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

/** `ValidateVolumes`. */
function volumes(spec: JsonObject, place: string): Wrong {
  const all = objectsAt(spec, 'volumes');
  return all.flatMap((volume, index) => {
    const at = `${place}.volumes[${index}]`;
    const name = textAt(volume, 'name');
    const [, ...more] = Object.keys(volume).filter((key) => key !== 'name' && isObject(volume[key]));
    const named = name === '' ? [required(`${at}.name`)] : dnsLabel(`${at}.name`, name);
    const before = all.slice(0, index).some((other) => textAt(other, 'name') === name);
    return [
      ...more.map((key) => forbiddenField(`${at}.${key}`, 'may not specify more than 1 volume type')),
      ...named,
      ...(named.length === 0 && before ? [duplicate(`${at}.name`, name)] : []),
    ];
  });
}

/** The spec of a pod (`ValidatePodSpec`). Pure. */
export function podSpec(spec: JsonObject, place: string): Wrong {
  const lists = (['containers', 'initContainers'] as const).map((list) => ({
    list,
    all: objectsAt(spec, list),
  }));
  const names = lists.flatMap(({ all }) => all.map((one) => textAt(one, 'name')));
  const mounted = objectsAt(spec, 'volumes').map((volume) => textAt(volume, 'name'));
  const found = lists.flatMap(({ list, all }, position) => {
    const before = position === 0 ? 0 : (lists[0]?.all.length ?? 0);
    return all.flatMap((one, index) =>
      container(one, `${place}.${list}[${index}]`, {
        taken: names.slice(0, before + index),
        volumes: mounted,
      }),
    );
  });
  const some = objectsAt(spec, 'containers').length > 0;
  return [
    ...volumes(spec, place),
    ...(some ? [] : [required(`${place}.containers`)]),
    ...found,
    ...oneOf(`${place}.restartPolicy`, spec['restartPolicy'], RESTARTS),
    ...oneOf(`${place}.dnsPolicy`, spec['dnsPolicy'], DNS),
  ];
}
