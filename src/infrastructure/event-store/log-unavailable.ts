import { Unavailable } from '../../kernel/unavailable.js';

/** The store did not answer in time, or not at all: an append may be in the log or not. */
export class LogUnavailable extends Unavailable {
  override readonly name = 'LogUnavailable';
}

export function unavailable(call: string, cause: unknown): LogUnavailable {
  // The client says some things by the name of the error alone.
  const why = cause instanceof Error ? cause.message || cause.constructor.name : String(cause);
  return new LogUnavailable(`The event store did not ${call}: ${why}`, { cause });
}
