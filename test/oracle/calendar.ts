/** Dates as text: `YYYY-MM-DD` and `YYYY-MM` sort as they follow in time. */

export const monthOf = (date: string): string => date.slice(0, 7);

export const yearOf = (dateOrMonth: string): string => dateOrMonth.slice(0, 4);

export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Gives the local date of an instant (milliseconds since the epoch) in one time zone. */
export function localDates(timeZone: string): (instantMs: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instantMs) => {
    const [month = '', day = '', year = ''] = format.format(instantMs).split('/');
    return `${year.padStart(4, '0')}-${month}-${day}`;
  };
}
