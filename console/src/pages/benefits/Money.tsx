import { useIntl } from 'react-intl';
import type { Column } from '../../parts/table/column.js';

/** An amount of minor units, in its currency. */
export function Money({
  amount,
  currency,
}: {
  readonly amount: number | null;
  readonly currency?: string | undefined;
}) {
  const { formatNumber } = useIntl();
  if (amount === null) return null;
  return currency === undefined
    ? formatNumber(amount / 100, { minimumFractionDigits: 2 })
    : formatNumber(amount / 100, { style: 'currency', currency });
}

/** A column of amounts of minor units; a spreadsheet gets them in whole ones. */
export const money = <Row,>(
  id: string,
  title: string,
  amountOf: (row: Row) => number | null,
  currencyOf?: (row: Row) => string,
): Column<Row> => ({
  id,
  title,
  kind: 'number',
  value: (row) => {
    const amount = amountOf(row);
    return amount === null ? null : amount / 100;
  },
  cell: (row) => <Money amount={amountOf(row)} currency={currencyOf?.(row)} />,
});
