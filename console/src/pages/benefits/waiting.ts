import type { components } from '../../../../clients/typescript/src/index.js';

type Scheme = Pick<
  components['schemas']['SchemeVersionView'],
  'schemeId' | 'title' | 'inForceFrom' | 'terms'
>;
type Window = Pick<components['schemas']['WindowView'], 'period' | 'status'>;
type Run = Pick<components['schemas']['RunView'], 'schemeId' | 'period' | 'status' | 'of'>;

/** A scheme whose period is over and confirmed, and that was not computed for it. */
export interface WaitingRun {
  readonly schemeId: string;
  readonly title: string;
  readonly period: string;
}

const lengths: Readonly<Record<string, number>> = { month: 'YYYY-MM'.length, year: 'YYYY'.length };

/**
 * The runs that nobody has computed yet, the newest period first: a scheme waits for the confirmed months or years in which it
 * was in force at the end. Quarters and half-years have no window of their own that could be confirmed.
 */
export function waitingRuns(
  schemes: readonly Scheme[],
  windows: readonly Window[],
  runs: readonly Run[],
): readonly WaitingRun[] {
  const done = new Set(
    runs
      .filter(({ status, of }) => status !== 'cancelled' && of === null)
      .map(({ schemeId, period }) => `${schemeId} ${period}`),
  );
  const confirmed = windows.filter(({ status }) => status === 'confirmed').map(({ period }) => period);
  return confirmed
    .toSorted((one, other) => (one > other ? -1 : 1))
    .flatMap((period) =>
      schemes
        .filter(({ terms }) => lengths[periodOf(terms)] === period.length)
        .filter(({ inForceFrom }) => inForceFrom.slice(0, period.length) <= period)
        .filter(({ schemeId }) => !done.has(`${schemeId} ${period}`))
        .map(({ schemeId, title }) => ({ schemeId, title, period })),
    );
}

const periodOf = (terms: object): string =>
  (terms as { readonly basis?: { readonly period?: string } }).basis?.period ?? '';
