/** The type of a value, as structured-merge-diff sees it (`schema.Atom`). */
export type Schema =
  | { readonly kind: 'scalar'; readonly of: 'string' | 'number' | 'boolean' | 'any' }
  | {
      readonly kind: 'struct';
      readonly name: string;
      readonly atomic: boolean;
      field(name: string): Schema | undefined;
    }
  | { readonly kind: 'map'; readonly atomic: boolean; readonly of: Schema }
  | { readonly kind: 'list'; readonly keys: readonly string[] | 'set' | 'atomic'; readonly of: Schema };

interface Attribute {
  readonly baseName: string;
  readonly type: string;
}

const MODELS = '@kubernetes/client-node/dist/gen/models';

/** `x-kubernetes-list-map-keys` of the OpenAPI document (1.36), which the generated classes do not carry. */
const LIST_KEYS: { readonly [field: string]: readonly string[] | 'set' } = {
  'V1ObjectMeta.finalizers': 'set',
  'V1ObjectMeta.ownerReferences': ['uid'],
  'V1PodSpec.containers': ['name'],
  'V1PodSpec.initContainers': ['name'],
  'V1PodSpec.ephemeralContainers': ['name'],
  'V1PodSpec.volumes': ['name'],
  'V1PodSpec.imagePullSecrets': ['name'],
  'V1PodSpec.hostAliases': ['ip'],
  'V1PodSpec.topologySpreadConstraints': ['topologyKey', 'whenUnsatisfiable'],
  'V1PodSpec.resourceClaims': ['name'],
  'V1PodSpec.schedulingGates': ['name'],
  'V1Container.ports': ['containerPort', 'protocol'],
  'V1Container.env': ['name'],
  'V1Container.volumeMounts': ['mountPath'],
  'V1Container.volumeDevices': ['devicePath'],
  'V1ResourceRequirements.claims': ['name'],
  'V1ServiceSpec.ports': ['port', 'protocol'],
  'V1DeploymentStatus.conditions': ['type'],
  'V1ReplicaSetStatus.conditions': ['type'],
  'V1ServiceStatus.conditions': ['type'],
  'V1PodStatus.conditions': ['type'],
  'V1PodStatus.podIPs': ['ip'],
  'V1NodeStatus.conditions': ['type'],
  'V1NodeStatus.addresses': ['type'],
  'V1NamespaceStatus.conditions': ['type'],
};

/** `x-kubernetes-map-type: atomic`: structs and maps that one manager owns whole. */
const ATOMIC: ReadonlySet<string> = new Set([
  'V1LabelSelector',
  'V1ObjectReference',
  'V1LocalObjectReference',
  'V1TypedLocalObjectReference',
  'V1SecretReference',
  'V1SecretKeySelector',
  'V1ConfigMapKeySelector',
  'V1ObjectFieldSelector',
  'V1ResourceFieldSelector',
  'V1FileKeySelector',
  'V1OwnerReference',
  'V1NodeSelector',
  'V1NodeSelectorTerm',
  'V1RoleRef',
  'RbacV1Subject',
  'V1ServiceSpec.selector',
  'V1PodSpec.nodeSelector',
]);

const SCALARS: { readonly [type: string]: 'string' | 'number' | 'boolean' } = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  Date: 'string',
  V1MicroTime: 'string',
};

function isAttribute(value: unknown): value is Attribute {
  return (
    typeof value === 'object' &&
    value !== null &&
    'baseName' in value &&
    typeof value.baseName === 'string' &&
    'type' in value &&
    typeof value.type === 'string'
  );
}

function attributesOf(module: unknown, name: string): readonly Attribute[] | null {
  if (typeof module !== 'object' || module === null) return null;
  const model: unknown = Object.entries(module).find(([key]) => key === name)?.[1];
  if (typeof model !== 'function' || !('attributeTypeMap' in model)) return null;
  const map: unknown = model.attributeTypeMap;
  if (!Array.isArray(map)) return null;
  const attributes: readonly unknown[] = map;
  return attributes.filter(isAttribute);
}

/** The schemas of the kinds that were loaded, by the name of their class. */
export type Schemas = (model: string) => Schema;

/**
 * Loads the classes that `@kubernetes/client-node` generated from the OpenAPI document of Kubernetes, for these kinds and
 * all that they hold: names and types of fields are theirs, how lists merge is the table above.
 */
export async function loadSchemas(models: readonly string[]): Promise<Schemas> {
  const known = new Map<string, readonly Attribute[]>();
  const load = async (name: string): Promise<void> => {
    if (known.has(name)) return;
    known.set(name, []);
    const module: unknown = await import(`${MODELS}/${name}.js`);
    const attributes = attributesOf(module, name);
    if (attributes === null) throw new Error(`@kubernetes/client-node has no model ${name}.`);
    known.set(name, attributes);
    const names = attributes.flatMap(({ type }) => type.match(/\b[A-Z]\w*V?\d?\w*/g) ?? []);
    for (const one of names) {
      if (!['Array', 'Date', 'IntOrString', 'V1MicroTime'].includes(one)) await load(one);
    }
  };
  for (const model of models) await load(model);

  const schemaOf = (type: string, field: string): Schema => {
    const scalar = SCALARS[type];
    if (scalar !== undefined) return { kind: 'scalar', of: scalar };
    const list = /^Array<(.*)>$/.exec(type)?.[1];
    if (list !== undefined) {
      return { kind: 'list', keys: LIST_KEYS[field] ?? 'atomic', of: schemaOf(list, '') };
    }
    const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
    if (map !== undefined) return { kind: 'map', atomic: ATOMIC.has(field), of: schemaOf(map, '') };
    return known.has(type) ? structOf(type) : { kind: 'scalar', of: 'any' };
  };
  const structs = new Map<string, Schema>();
  const structOf = (name: string): Schema => {
    const made = structs.get(name);
    if (made !== undefined) return made;
    const types = new Map(known.get(name)?.map(({ baseName, type }) => [baseName, type]));
    const fields = new Map<string, Schema>();
    const struct: Schema = {
      kind: 'struct',
      name,
      atomic: ATOMIC.has(name),
      field: (field) => {
        const type = types.get(field);
        if (type === undefined) return undefined;
        const schema = fields.get(field) ?? schemaOf(type, `${name}.${field}`);
        fields.set(field, schema);
        return schema;
      },
    };
    structs.set(name, struct);
    return struct;
  };
  return structOf;
}
