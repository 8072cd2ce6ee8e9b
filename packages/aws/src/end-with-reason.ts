import type { InitializeMiddleware } from '@smithy/types';

/** Ends a call that the deadline or a cancellation aborted with their own reason, not with the client's `AbortError`. */
export function endWithReason<Input extends object, Output extends object>(
  signal: AbortSignal,
): InitializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    try {
      return await next(args);
    } catch (thrown) {
      throw signal.aborted ? signal.reason : thrown;
    }
  };
}
