import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type House as Account, openHouse as openAccount } from '../push-ecr/house.ts';
import { type LoopbackKms, openKms } from '../signature/kms.ts';
import { type House, openHouse, type Ran } from './house.ts';

const README = new URL('../../actions/build-sign/README.md', import.meta.url);

/** The actions that the policy in the README allows, in order. */
function policy(): string[] {
  const [, block = ''] = /```json\n([\s\S]*?)\n```/.exec(readFileSync(README, 'utf8')) ?? [];
  const { Statement }: { Statement: { Action: string[] }[] } = JSON.parse(block);
  return Statement.flatMap(({ Action }) => Action).sort();
}

/** A job that signs with KMS and asks ECR first, as a user who may do `allow`. */
interface Job {
  run(version: string, allow?: readonly string[]): Promise<Ran>;
}

function jobOf(house: House, account: Account, kms: LoopbackKms): Job {
  house.write('.github/keys.yml', 'version: 1\nsigners:\n  - key: kms.pub\n');
  house.write('kms.pub', kms.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  let users = 0;
  return {
    run: async (version, allow) => {
      users += 1;
      const user = account.aws.addUser(`build-${users}`, allow);
      for (const operation of ['Sign', 'GetPublicKey'])
        kms.refuse(operation, allow?.includes(`kms:${operation}`) === false ? 'AccessDeniedException' : null);
      return house.run(
        {
          repository: 'thea-ia',
          version,
          compression: 'uncompressed',
          key: 'awskms:///alias/thea',
          'signature-policy': '.github/keys.yml',
        },
        {
          AWS_ENDPOINT_URL: account.aws.endpoint,
          AWS_ENDPOINT_URL_KMS: kms.url,
          AWS_REGION: account.aws.region,
          AWS_ACCESS_KEY_ID: user.accessKeyId,
          AWS_SECRET_ACCESS_KEY: user.secretAccessKey,
          AWS_EC2_METADATA_DISABLED: 'true',
        },
      );
    },
  };
}

test('the policy in the README is exactly what asking, signing and finding again calls; one too few is named', async () => {
  await using house = openHouse();
  await using account = await openAccount();
  await using kms = await openKms();
  account.aws.ecr.add('thea-ia', { mutability: 'IMMUTABLE', scanOnPush: false });
  const job = jobOf(house, account, kms);
  const first = 'a'.repeat(40);
  const built = await job.run(first, policy());
  expect([built.code, built.value('reused')], built.output).toEqual([0, 'false']);
  const before = account.aws.calls.length;
  const layout = { layout: built.value('layout'), repository: 'thea-ia', version: first };
  const pushed = await account.run(layout);
  expect(pushed.code, pushed.output).toBe(0);
  const after = account.aws.calls.length;
  const again = await job.run(first, policy());
  expect([again.code, again.value('reused')], again.output).toEqual([0, 'true']);
  const asked = [...account.aws.calls.slice(0, before), ...account.aws.calls.slice(after)];
  const called = [
    ...asked.map(({ service, operation }) => `${service}:${operation}`),
    ...kms.called.map((operation) => `kms:${operation}`),
  ];
  expect([...new Set(called)].sort()).toEqual(policy());

  for (const action of policy()) {
    const allow = policy().filter((one) => one !== action);
    // What cannot be read was not signed for us: it is built again, and the warning names what is missing.
    const isExtra = action === 'ecr:GetDownloadUrlForLayer';
    const ran = await job.run(action.startsWith('kms:') ? 'b'.repeat(40) : first, allow);
    expect([ran.code, ran.output], action).toEqual([isExtra ? 0 : 1, expect.stringContaining(action)]);
    if (isExtra) expect(ran.output).toMatch(/::warning[^\n]*ecr:GetDownloadUrlForLayer/);
    else expect(ran.value('layout')).toBe('');
  }
});

test('without "id-token: write" keyless signing stops before the build, and names it', async () => {
  await using house = openHouse();
  const ran = await house.run({ repository: 'registry.example/thea-ia', transparency: 'public' });
  expect([ran.code, ran.output]).toEqual([1, expect.stringContaining('id-token: write')]);
  expect(ran.output).not.toContain('load build definition');
});
