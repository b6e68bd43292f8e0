export interface WriteLimits {
  /** The longest that a write may take before it is answered with a timeout. */
  readonly commitTimeoutMs: number;
  /** The most bytes in the data of all events of one append. */
  readonly maxAppendBytes: number;
}

export const DEFAULT_LIMITS: WriteLimits = { commitTimeoutMs: 2000, maxAppendBytes: 1024 * 1024 };

export const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;
/** Appends of one BatchAppend call that have begun and are not final yet. */
export const MAX_OPEN_APPENDS = 1000;
export const SERVER_VERSION = '23.10.6.0';
