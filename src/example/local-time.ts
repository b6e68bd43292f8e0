import type { LocalDate } from '../kernel/natural-month.js';

/** The instant at which a local date begins. */
export function midnightOf(date: LocalDate, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T00:00:00Z`);
  // Twice: the first guess may lie on the other side of a change to summer time.
  let instant = asUtc - offsetAt(new Date(asUtc), timeZone);
  instant = asUtc - offsetAt(new Date(instant), timeZone);
  return new Date(instant);
}

function offsetAt(instant: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric' },
    ...{ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  const of = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const local = `${of['year']}-${of['month']}-${of['day']}T${of['hour']}:${of['minute']}:${of['second']}Z`;
  return Date.parse(local) - Math.floor(instant.getTime() / 1_000) * 1_000;
}
