import { hideValues } from '@thea/release';
import { type JsonObject, texts } from './raw.ts';

/**
 * A line without the values of the service's variables, our record among them. What Railway gives by itself (ids and
 * names) stays. Pure.
 */
export function hideServiceValues(line: string, variables: JsonObject): string {
  const own = Object.entries(texts(variables)).filter(([name]) => !/^RAILWAY_/.test(name));
  return hideValues(line, Object.fromEntries(own));
}
