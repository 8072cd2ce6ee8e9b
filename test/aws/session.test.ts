import { type Clock, systemClock } from '@thea/action';
import { sharedSession } from '@thea/aws/session';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;

/** A clock that stands where it is put. */
function standing(): Clock & { wall: number } {
  const clock = {
    ...systemClock(),
    wall: 0,
    now: () => ({ wall: clock.wall, monotonic: 0, boot: 'x', skew: null }),
  };
  return clock;
}

describe('an assumed role', () => {
  const open = (clock: { wall: number }, opened: { count: number }) => async () => {
    opened.count += 1;
    const id = `AKIA${opened.count}`;
    return {
      accessKeyId: id,
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: new Date(clock.wall + HOUR),
    };
  };
  it('is assumed once for all clients that ask, at once or later', async () => {
    const [clock, opened] = [standing(), { count: 0 }];
    const session = sharedSession(open(clock, opened), clock);
    await Promise.all([session(), session(), session()]);
    clock.wall += HOUR / 2;
    expect((await session()).accessKeyId).toBe('AKIA1');
    expect(opened.count).toBe(1);
  });
  it('is assumed again before it ends', async () => {
    const [clock, opened] = [standing(), { count: 0 }];
    const session = sharedSession(open(clock, opened), clock);
    await session();
    clock.wall += HOUR - 200_000;
    expect((await session()).accessKeyId).toBe('AKIA2');
  });
  it('is tried again after it could not be assumed', async () => {
    let refused = true;
    const session = sharedSession(async () => {
      if (refused) throw new Error('refused');
      return { accessKeyId: 'AKIA', secretAccessKey: 's', sessionToken: 't', expiration: new Date(HOUR) };
    }, standing());
    await expect(session()).rejects.toThrow('refused');
    refused = false;
    expect((await session()).accessKeyId).toBe('AKIA');
  });
});
