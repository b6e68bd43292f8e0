import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { choiceFor, dateIn, type Counting, type DateChoice, type DayOrder } from '../../importing/dates.js';
import type { FileImport } from '../../importing/file-import.js';
import type { Head } from '../../importing/import-storage.js';
import { useText } from '../../language/language.js';

const ORDERS: readonly DayOrder[] = ['dmy', 'mdy', 'ymd'];
const COUNTINGS: readonly Counting[] = ['1900', '1904'];

/** The order of ambiguous dates is chosen once for the file, next to the first of them. */
export function DateChoices({
  file,
  head: { dates = {}, origin },
  columns,
  shown: { rows, working },
}: {
  readonly file: Pick<FileImport, 'readDates'>;
  readonly head: Pick<Head, 'dates' | 'origin'>;
  /** The columns with dates. */
  readonly columns: readonly (number | undefined)[];
  readonly shown: {
    readonly working: string | undefined;
    readonly rows: readonly { readonly cells: readonly string[] }[];
  };
}) {
  const say = useText();
  const examples = useMemo(() => {
    const found: Partial<Record<DateChoice, string>> = {};
    for (const { cells } of rows)
      for (const column of columns) {
        const text = column === undefined ? '' : (cells[column] ?? '');
        const choice = choiceFor(text);
        if (choice !== undefined) found[choice] ??= text;
      }
    return found;
  }, [rows, columns]);
  const { order, counting } = examples;
  const counted = dates.counting ?? origin?.counting ?? null;
  return (
    <>
      {order === undefined ? null : (
        <Select
          label={say('import.date-order', { text: order })}
          placeholder={say('import.choose-one')}
          disabled={working !== undefined}
          value={dates.order ?? null}
          data={ORDERS.map((value) => ({
            value,
            label: say(`import.order.${value}`, { day: dateIn(order, { order: value }) ?? '–' }),
          }))}
          onChange={(value) => {
            void file.readDates({ ...dates, order: ORDERS.find((one) => one === value) });
          }}
        />
      )}
      {counting === undefined ? null : (
        <Select
          label={say('import.date-counting', { text: counting })}
          placeholder={say('import.choose-one')}
          disabled={working !== undefined}
          value={counted}
          data={COUNTINGS.map((value) => ({
            value,
            label: say(`import.counting.${value}`, { day: dateIn(counting, { counting: value }) ?? '–' }),
          }))}
          onChange={(value) => {
            void file.readDates({ ...dates, counting: COUNTINGS.find((one) => one === value) });
          }}
        />
      )}
    </>
  );
}
