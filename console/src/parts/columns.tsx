import { FormattedNumber } from 'react-intl';
import { Moment } from './Moment.js';
import { Points } from './Points.js';
import type { Column } from './table/column.js';

type NumberOf<Row> = (row: Row) => number | null | undefined;

/** A column of numbers, in the language of the page. */
export const numbers = <Row,>(id: string, title: string, numberOf: NumberOf<Row>): Column<Row> => ({
  id,
  title,
  kind: 'number',
  value: numberOf,
  cell: (row) => {
    const number = numberOf(row);
    return number == null ? null : <FormattedNumber value={number} />;
  },
});

/** A column of points, with their signs. */
export const points = <Row,>(id: string, title: string, pointsOf: (row: Row) => number): Column<Row> => ({
  id,
  title,
  kind: 'number',
  value: pointsOf,
  cell: (row) => <Points points={pointsOf(row)} />,
});

/** A column of instants, in the organisation's time zone. */
export const moments = <Row,>(
  id: string,
  title: string,
  instantOf: (row: Row) => string | null,
): Column<Row> => ({
  id,
  title,
  value: instantOf,
  cell: (row) => {
    const at = instantOf(row);
    return at === null ? null : <Moment at={at} />;
  },
});

/** The column that says which row it is by a name, with the id beside it. */
export const named = <Row,>(
  id: string,
  title: string,
  nameOf: (row: Row) => string,
  idOf: (row: Row) => string,
): Column<Row> => ({
  id,
  title,
  kind: 'name',
  // With the id, as it is read: two people may have one name.
  value: (row) => `${nameOf(row)} · ${idOf(row)}`,
  cell: (row) => (
    <>
      {nameOf(row)} <span className="quiet">{idOf(row)}</span>
    </>
  ),
});
