import { Failure } from '@thea/action';
import { keylessSigner, NO_WITNESSES, signManifests } from '@thea/signature';
import { describe, expect, it } from 'vitest';
import { openServer } from '../action/loopback.ts';
import { keptLog } from '../ecs/kept-log.ts';
import { drivenClock, openDeadline } from '../verification/driven-clock.ts';
import { CLAIMS, type House, openHouse, REPOSITORY, tokenOf } from './house.ts';
import { pushArtifacts } from './push.ts';

/** Signs one image where waiting costs nothing; gives the failure. */
async function failureOf(
  house: House,
  url: string = house.sigstore.endpoint,
): Promise<{ failure: Failure; log: string }> {
  const log = keptLog();
  const tools = { clock: drivenClock(), deadline: openDeadline(), log };
  const signer = keylessSigner(new URL(url), async () => tokenOf(CLAIMS), tools);
  const { witnesses } = house.config(2);
  const request = { manifests: [house.image()], repository: REPOSITORY, attestations: [], legacy: false };
  try {
    await signManifests({ ...request, signer, witnesses }, tools);
  } catch (thrown) {
    if (thrown instanceof Failure) return { failure: thrown, log: log.lines.join('\n') };
    throw thrown;
  }
  throw new Error('it was signed');
}

describe('a service that is down is waited for, then named', () => {
  it.each([
    ['fulcio', 'Fulcio at', 'issue a certificate'],
    ['rekor', 'Rekor at', 'enter the signature'],
    ['timestamp', 'The timestamp authority at', 'stamp the signature'],
  ] as const)('%s', async (service, name, what) => {
    await using house = await openHouse();
    house.sigstore.fail(service, 502);
    const { failure, log } = await failureOf(house);
    expect(failure.message).toContain(name);
    expect(failure.message).toContain(`attempts to ${what}, the last one: it answered 502`);
    expect(failure.message).toContain('Nothing was signed, pushed or released.');
    expect(log).toContain('asked again in 8 s');
    expect(house.sigstore.asked.length).toBeLessThan(20);
  });

  it('and it comes back before the patience is over', async () => {
    await using house = await openHouse();
    let refusals = 2;
    const front = await openServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        refusals -= 1;
        if (refusals >= 0) return response.writeHead(503).end('<html>busy</html>');
        const answer = await fetch(`${house.sigstore.endpoint}${request.url}`, {
          method: 'POST',
          body: Buffer.concat(chunks),
        });
        return response.writeHead(answer.status).end(await answer.text());
      });
    });
    await using _closed = front;
    const tools = { clock: drivenClock(), deadline: openDeadline(), log: keptLog() };
    const signer = keylessSigner(new URL(front.url), async () => tokenOf(CLAIMS), tools);
    const { by } = await signer.sign(Buffer.from('data'));
    expect(by.kind).toBe('certificate');
    expect(tools.log.lines.join()).toContain('Fulcio does not issue a certificate yet (it answered 503)');
  });

  it('and whose answer was lost: Rekor v1 has the entry already, and it is read back', async () => {
    await using house = await openHouse();
    const statuses: number[] = [];
    const front = await openServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const { method = 'GET', url } = request;
        const answer = await fetch(`${house.sigstore.endpoint}${url}`, {
          method,
          ...(method === 'GET' ? {} : { body: Buffer.concat(chunks) }),
        });
        statuses.push(answer.status);
        if (statuses.length === 1) {
          response.destroy();
          return;
        }
        const location = answer.headers.get('location');
        response.writeHead(answer.status, location === null ? {} : { location }).end(await answer.text());
      });
    });
    await using _closed = front;
    const image = house.image();
    const { witnesses } = house.config(1);
    const tools = { clock: drivenClock(), deadline: openDeadline(), log: keptLog() };
    const request = { manifests: [image], repository: REPOSITORY, attestations: [], legacy: false };
    const { artifacts } = await signManifests(
      {
        ...request,
        signer: house.keyless(),
        witnesses: { ...witnesses, log: { url: new URL(front.url), version: 1 } },
      },
      tools,
    );
    expect(statuses).toEqual([201, 409, 200]);
    await pushArtifacts(house.host, REPOSITORY, artifacts);
    expect(await house.ask(image.digest)).toMatchObject({ kind: 'proved' });
  });
});

describe('the identity token', () => {
  it('is in no error and no log, even where the service repeats it', async () => {
    await using house = await openHouse();
    const echo = await openServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString('utf8');
      });
      request.on('end', () => response.writeHead(401).end(JSON.stringify({ message: `bad: ${body}` })));
    });
    await using _closed = echo;
    const { failure, log } = await failureOf(house, echo.url);
    expect(failure.kind).toBe('access');
    expect(failure.message).toContain('refused to issue a certificate: 401');
    for (const part of tokenOf(CLAIMS).split('.')) {
      expect(failure.message + log + String(failure.cause)).not.toContain(part);
    }
  });

  it('that is none is refused before anybody is asked', async () => {
    await using house = await openHouse();
    const signer = keylessSigner(new URL(house.sigstore.endpoint), async () => 'no-token', house.tools);
    await expect(signer.sign(Buffer.from('data'))).rejects.toThrow('is no JSON Web Token');
    expect(house.sigstore.asked).toHaveLength(0);
  });
});

describe('what would not be accepted later is refused before it is signed', () => {
  it.each([
    ['nobody says when it was signed', NO_WITNESSES, false, 'to say when they were made'],
    ['the legacy form with Rekor v2', null, true, 'cannot carry an entry of Rekor v2'],
  ] as const)('%s', async (_what, witnesses, legacy, sentence) => {
    await using house = await openHouse();
    const request = { manifests: [house.image()], repository: REPOSITORY, attestations: [], legacy };
    const signed = signManifests(
      { ...request, signer: house.keyless(), witnesses: witnesses ?? house.config(2).witnesses },
      house.tools,
    );
    await expect(signed).rejects.toThrow(sentence);
    expect(house.sigstore.asked).toHaveLength(0);
  });
});
