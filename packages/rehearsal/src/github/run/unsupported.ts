import { Failure } from '@thea/action';

/** A run needs what the rehearsal does not have: the whole run stops, because going on would prove nothing. */
export class Unsupported extends Failure {
  constructor(message: string, remedy: string) {
    super('input', { message, remedy });
  }
}
