import type { components } from '../../../../clients/typescript/src/index.js';

type Version = Pick<
  components['schemas']['SchemeVersionView'],
  'schemeId' | 'title' | 'inForceFrom' | 'terms'
>;
type Window = Pick<components['schemas']['WindowView'], 'period' | 'status'>;
type Run = Pick<components['schemas']['RunView'], 'schemeId' | 'period' | 'status' | 'of'>;

/** What a run may rest on: closed months, the boards that were published, and the runs there are. */
export interface Computable {
  /** The closed months, in any order. */
  readonly closed: readonly string[];
  readonly windows: readonly Window[];
  readonly runs: readonly Run[];
}

/** A scheme whose period is over and confirmed, and that was not computed for it. */
export interface WaitingRun {
  readonly schemeId: string;
  readonly title: string;
  readonly period: string;
}

/**
 * The runs that nobody has computed yet, the newest period first. A scheme waits for the confirmed periods that ended on its first
 * day or later, by the kind of period that is in force today.
 *
 * @param versions of all schemes, in the order of their adoption
 */
export function waitingRuns(
  versions: readonly Version[],
  today: string,
  { closed, windows, runs }: Computable,
): readonly WaitingRun[] {
  const done = new Set(
    runs
      .filter(({ status, of }) => status !== 'cancelled' && of === null)
      .map(({ schemeId, period }) => `${schemeId} ${period}`),
  );
  const periods = confirmedPeriods(closed, windows);
  return inForce(versions, today)
    .flatMap(({ schemeId, title, terms, since }) =>
      periods
        .filter(({ kind, lastMonth }) => kind === periodOf(terms) && lastMonth >= since.slice(0, 7))
        .map(({ period, lastMonth }) => ({ schemeId, title, period, lastMonth })),
    )
    .filter(({ schemeId, period }) => !done.has(`${schemeId} ${period}`))
    .toSorted((one, other) =>
      one.lastMonth < other.lastMonth ? 1 : one.lastMonth > other.lastMonth ? -1 : 0,
    )
    .map(({ schemeId, title, period }) => ({ schemeId, title, period }));
}

/** The version of each scheme that is in force, with the first day of the scheme itself. */
function inForce(
  versions: readonly Version[],
  today: string,
): readonly (Version & { readonly since: string })[] {
  const since = new Map<string, string>();
  const now = new Map<string, Version>();
  for (const version of versions) {
    const { schemeId, inForceFrom } = version;
    if (inForceFrom > today) continue;
    if (!since.has(schemeId)) since.set(schemeId, inForceFrom);
    now.set(schemeId, version);
  }
  return [...now.values()].map((version) => ({ ...version, since: since.get(version.schemeId) ?? '' }));
}

const periodOf = (terms: object): string =>
  (terms as { readonly basis?: { readonly period?: string } }).basis?.period ?? '';

interface Confirmed {
  readonly kind: string;
  readonly period: string;
  readonly lastMonth: string;
}

/** A board that is not published is confirmed with its close; quarters and half-years are with their months. */
function confirmedPeriods(closed: readonly string[], windows: readonly Window[]): readonly Confirmed[] {
  const published = new Set(
    windows.filter(({ status }) => status === 'published').map(({ period }) => period),
  );
  const months = new Set(closed.filter((month) => !published.has(month)));
  const all = (year: string, first: number, count: number): boolean =>
    Array.from({ length: count }, (_, at) => monthOf(year, first + at)).every((month) => months.has(month));
  return [...months].flatMap((lastMonth) => {
    const [year = '', number = ''] = lastMonth.split('-');
    const month = Number(number);
    const found: Confirmed[] = [{ kind: 'month', period: lastMonth, lastMonth }];
    if (month % 3 === 0 && all(year, month - 2, 3))
      found.push({ kind: 'quarter', period: `${year}-Q${month / 3}`, lastMonth });
    if (month % 6 === 0 && all(year, month - 5, 6))
      found.push({ kind: 'half-year', period: `${year}-H${month / 6}`, lastMonth });
    if (month === 12 && !published.has(year)) found.push({ kind: 'year', period: year, lastMonth });
    return found;
  });
}

const monthOf = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
