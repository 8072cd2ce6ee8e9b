import { randomBytes } from 'node:crypto';

/** A value that a scenario plants where values of variables and secrets live, and looks for everywhere else. */
export interface Planted {
  readonly where: string;
  readonly value: string;
}

/** Values that no log could hold by chance. */
export function plant(...places: readonly string[]): Planted[] {
  return places.map((where) => ({ where, value: `planted-${randomBytes(9).toString('hex')}` }));
}

/** Which planted values a text holds, also as base64 or URL encoding would hold them. Pure. */
export function leaksIn(text: string, planted: readonly Planted[]): string[] {
  return planted
    .filter(({ value }) => {
      const encoded = Buffer.from(value).toString('base64').slice(0, -4);
      return text.includes(value) || text.includes(encoded);
    })
    .map(({ where }) => where);
}
