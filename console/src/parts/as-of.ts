/** At which time something is asked: what was known by then, and what had happened by then; now where both are left out. */
export interface AsOf {
  /** A place in the log, or an instant. */
  readonly knownAt?: string;
  /** A date. */
  readonly effectiveOn?: string;
}

export const NOW: AsOf = {};
export const isNow = ({ knownAt, effectiveOn }: AsOf): boolean =>
  knownAt === undefined && effectiveOn === undefined;

const NAMES = ['knownAt', 'effectiveOn'] as const;

/** Reads the point in time from an address. */
export function asOfIn(address: URLSearchParams): AsOf {
  const given = NAMES.flatMap((name): [string, string][] => {
    const value = address.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(given);
}

/** `2025-03-01T08:00` by the clocks of a time zone, as an instant; between two offsets the earlier one holds. */
export function instantOf(local: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${local}Z`);
  const guessed = asIfUtc - offsetOf(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetOf(guessed, timeZone)).toISOString();
}

/** An instant, as a field for date and time has it. */
export const localOf = (instant: string, timeZone: string): string =>
  new Date(Date.parse(instant) + offsetOf(Date.parse(instant), timeZone)).toISOString().slice(0, 16);

function offsetOf(at: number, timeZone: string): number {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, ...date, ...time }).formatToParts(at);
  const part = (wanted: string): number => Number(parts.find(({ type }) => type === wanted)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}
