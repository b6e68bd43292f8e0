import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';
import { SelectField } from './SelectField.js';

/** Every month of the book, the newest first. */
export function useMonths(): readonly string[] {
  const { data } = useRead('/v1/months', { query: { limit: 1000, newestFirst: true } });
  return (data?.items ?? []).map(({ month }) => month);
}

/** A choice of the months of the book, and of the one in the address. */
export function MonthSelect({
  month,
  searchable = false,
  onChange,
}: {
  readonly month: string;
  readonly searchable?: boolean;
  readonly onChange: (month: string) => void;
}) {
  const say = useText();
  const months = useMonths();
  const known = months.includes(month) ? months : [month, ...months];
  return (
    <SelectField
      label={say('board.month')}
      value={month}
      options={known.map((one) => ({ value: one, label: one }))}
      searchable={searchable}
      onChange={onChange}
    />
  );
}
