import { type JsonObject, object, text, without } from './raw.ts';

/**
 * A Secret with its `stringData` written as `data`: the API server turns one into the other, but a server-side apply then
 * owns a field that does not exist, and none of its values could be taken back. Other kinds as they are. Pure.
 */
export function withPlainData(raw: JsonObject): JsonObject {
  if (text(raw['kind']) !== 'Secret' || raw['stringData'] === undefined) return raw;
  const encoded = Object.entries(object(raw['stringData'])).map(
    ([key, value]) => [key, Buffer.from(text(value)).toString('base64')] as const,
  );
  return {
    ...without(raw, ['stringData']),
    data: { ...object(raw['data']), ...Object.fromEntries(encoded) },
  };
}
