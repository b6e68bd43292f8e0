import type { VerifiedMonth } from '../../../src/proofs/seal-check.js';
import type { Trust, Verdict } from '../../../src/proofs/verifier.js';
import type { Failed, Progress } from './telling.js';

/** The source that is verified: the log as the service gives it now, or a file that somebody exported before. */
export interface Wanted {
  readonly file: File | null;
  readonly trust: Trust;
}

/** A month without its rows, which would be as many as there are people. */
export interface MonthFound {
  readonly month: string;
  readonly digest: string | null;
  readonly keyId: string | null;
  readonly people: number;
  readonly entries: number;
}

/** The messages of the worker: progress, and finally the result. */
export type Told =
  | Progress
  | { readonly kind: 'month'; readonly month: MonthFound }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly events: number; readonly ms: number }
  | Failed;

export const monthFound = ({ month, seal, boards, entries }: VerifiedMonth): MonthFound => ({
  month,
  digest: seal?.digest ?? null,
  keyId: seal?.keyId ?? null,
  people: boards[0]?.count ?? 0,
  entries: entries.count,
});
