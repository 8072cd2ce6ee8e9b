import type { Principal } from './access/identity.ts';
import type { JsonObject } from './wire/json.ts';

/** One API operation: the parsed input and who asks → the output's members. Throws `AwsError`. */
export type Operation = (input: JsonObject, caller: Principal) => JsonObject | Promise<JsonObject>;

/** The operations of one service by name, as the SDK's commands are called without "Command". */
export interface Operations {
  readonly [operation: string]: Operation;
}
