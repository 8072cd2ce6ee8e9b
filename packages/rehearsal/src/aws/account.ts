import { createHash } from 'node:crypto';
import type { Time } from '../time/time.ts';

/** The account and region that everything lives in, its time, and its source of ids. */
export interface Account {
  readonly id: string;
  readonly region: string;
  readonly time: Time;
  /** `arn:aws:<service>:<region>:<account>:<resource>`. */
  arn(service: string, resource: string): string;
  /** The next id: `length` hex digits. Two accounts give the same sequence, so runs are repeatable. */
  hex(length: number): string;
  /** The next id of decimal digits, as ECS gives to deployments. */
  digits(length: number): string;
  /** The next id of letters and digits. */
  letters(length: number): string;
  /** The next private address: no two tasks have the same one. */
  address(): string;
}

/** Addresses of a subnet that AWS leaves to its tasks (VPC guide, "Subnet sizing": the first four and the last are taken). */
const HOSTS = 251;

/** Opens an account with its own sequence of ids. */
export function openAccount(options: { id: string; region: string; time: Time }): Account {
  let made = 0;
  let hosts = 0;
  const next = (): string => {
    made += 1;
    return createHash('sha256').update(`${options.id}/${options.region}/${made}`).digest('hex');
  };
  return {
    ...options,
    arn: (service, resource) => `arn:aws:${service}:${options.region}:${options.id}:${resource}`,
    hex: (length) => next().slice(0, length),
    digits: (length) =>
      BigInt(`0x${next()}`)
        .toString()
        .slice(1, length + 1),
    letters: (length) =>
      Buffer.from(next(), 'hex')
        .toString('base64')
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, length),
    address: () => {
      const host = hosts;
      hosts += 1;
      return `10.0.${1 + (Math.floor(host / HOSTS) % 254)}.${4 + (host % HOSTS)}`;
    },
  };
}
