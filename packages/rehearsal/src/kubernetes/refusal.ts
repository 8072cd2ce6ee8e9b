import type { JsonObject } from './raw.ts';

/** What an API server answers instead of an object (`meta/v1.Status`). */
export class Refusal extends Error {
  readonly code: number;
  readonly reason: string;
  readonly details: JsonObject;
  constructor(code: number, reason: string, message: string, details: JsonObject) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }
}
