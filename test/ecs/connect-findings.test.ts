import type { EcsFacts } from '@thea/ecs/facts';
import { expect, test } from 'vitest';
import { facts, snapshot, TASK_DEFINITION } from './facts.ts';
import { rules, withContainer } from './rules.ts';

const [container] = TASK_DEFINITION.containerDefinitions;
const PORT = { containerPort: 8000, name: 'http', appProtocol: 'http' };
const port = (changes: object) => withContainer({ portMappings: [{ ...PORT, ...changes }] });
const { revision, taskDefinition } = snapshot();

/** A service that clients reach as `api`, whose live task definition has the port for it. */
const CONNECTED: Partial<EcsFacts> = {
  connect: { namespace: 'thea', endpoints: [{ port: 'http', name: 'api:80', ownPort: false }] },
  live: snapshot('thea-ia:1', {
    taskDefinition: {
      ...taskDefinition,
      body: { ...TASK_DEFINITION, containerDefinitions: [{ ...container, portMappings: [PORT] }] },
    },
  }),
};
const OWN_PORT = { namespace: 'thea', endpoints: [{ port: 'http', name: 'api:80', ownPort: true }] };
const COLOURS: Partial<EcsFacts> = {
  strategy: 'BLUE_GREEN',
  shift: { bakeMinutes: 5, stepsMinutes: 0 },
  balancer: null,
};
const EARLY = {
  hooks: [{ type: 'PAUSE', stages: ['POST_TEST_TRAFFIC_SHIFT'], timeoutMinutes: 10, onTimeout: 'ROLLBACK' }],
};
const body = object(revision?.body);
const WITHOUT_LATTICE = snapshot('thea-ia:1', {
  revision: { id: '11', body: { ...body, vpcLatticeConfigurations: [] } },
});

function object(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

const RULES = [
  'connect-port',
  'connect-protocol',
  'connect-port-moved',
  'no-test-address',
  'no-test-listener',
  'unmanaged-shift',
];
const TABLE: readonly [string, Partial<EcsFacts>, object, readonly string[]][] = [
  ['the port as it was', CONNECTED, port({}), []],
  ['a port without its name', CONNECTED, port({ name: 'web' }), ['connect-port']],
  ['another transport', CONNECTED, port({ protocol: 'udp' }), ['connect-protocol']],
  ['no application protocol any more', CONNECTED, port({ appProtocol: undefined }), ['connect-protocol']],
  ['tcp, which is the default', CONNECTED, port({ protocol: 'tcp' }), []],
  ['another port', CONNECTED, port({ containerPort: 9000 }), ['connect-port-moved']],
  [
    'another port behind one of the proxy',
    { ...CONNECTED, connect: OWN_PORT },
    port({ containerPort: 9000 }),
    [],
  ],
  ['a client alone', { connect: { namespace: 'thea', endpoints: [] } }, {}, []],
  ['two colours with clients', { ...CONNECTED, ...COLOURS }, port({}), []],
  ['the same, held early', { ...CONNECTED, ...COLOURS, ...EARLY }, port({}), ['no-test-address']],
  ['two colours behind a lattice', COLOURS, {}, []],
  ['two colours behind nothing', { ...COLOURS, live: WITHOUT_LATTICE }, {}, ['unmanaged-shift']],
  ['rolling behind nothing', { balancer: null, live: WITHOUT_LATTICE }, {}, []],
  [
    'held early behind a listener',
    { ...COLOURS, ...EARLY, balancer: facts().balancer },
    {},
    ['no-test-listener'],
  ],
];

test.each(TABLE)('%s', (_what, changes, rendered, found) => {
  expect(rules(changes, 3, rendered).filter((rule) => RULES.includes(rule))).toEqual(found);
});
