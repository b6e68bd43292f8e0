/** What came of one try. No detail has an address, a secret or a text. */
export type SendResult =
  | { readonly as: 'sent' }
  /** Refused for good. */
  | { readonly as: 'refused'; readonly detail: string }
  /** Refused for now, as by greylisting or a limit of rate. */
  | { readonly as: 'later'; readonly detail: string }
  /** The channel does not answer at all: nothing else needs to be tried on it just now. */
  | { readonly as: 'unreachable'; readonly detail: string }
  /** It may have been taken. */
  | { readonly as: 'unknown'; readonly detail: string };

const MINUTE_MS = 60_000;
/** The waits between tries of what was refused for now; after the last one it has failed. */
const WAITS = [1, 5, 30, 120, 360, 720, 1_440] as const;

/** When to try again after so many tries; undefined: not any more. */
export function nextTry(now: Date, tries: number): Date | undefined {
  const wait = WAITS[tries - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE_MS);
}

/** Hours of the day in which nothing is sent: from the first on, until the second; `22-8` goes over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export function isQuiet(quiet: QuietHours | undefined, hour: number): boolean {
  if (quiet === undefined || quiet.from === quiet.until) return false;
  const { from, until } = quiet;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}
