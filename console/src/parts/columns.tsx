import { FormattedNumber } from 'react-intl';
import { Moment } from './Moment.js';
import { Named } from './Named.js';
import { Points } from './Points.js';
import type { Column } from './table/column.js';

/** A column of points, with their signs. */
export const points = <Row,>(id: string, title: string, of: (row: Row) => number): Column<Row> => ({
  id,
  title,
  kind: 'number',
  value: of,
  cell: (row) => <Points points={of(row)} />,
});

/** A column of numbers without a sign. */
export const figure = <Row,>(id: string, title: string, of: (row: Row) => number): Column<Row> => ({
  id,
  title,
  kind: 'number',
  value: of,
  cell: (row) => <FormattedNumber value={of(row)} />,
});

/** A column of instants; empty where there is none. */
export const moment = <Row,>(
  id: string,
  title: string,
  of: (row: Row) => string | null | undefined,
): Column<Row> => ({
  id,
  title,
  value: of,
  cell: (row) => {
    const at = of(row);
    return at == null ? null : <Moment at={at} />;
  },
});

interface AboutSomebody {
  readonly employeeId: string;
  readonly name: string | null;
}

/** The column of those whom the rows are about, each with a way to their file. */
export const whom = (title: string): Column<AboutSomebody> => ({
  id: 'whom',
  title,
  kind: 'name',
  value: ({ name, employeeId }) => name ?? employeeId,
  cell: ({ employeeId }) => <Named employeeId={employeeId} />,
});

/** Points with their sign: a deduction takes them. */
export const signed = ({
  direction,
  points: some,
}: {
  readonly direction: 'award' | 'deduct';
  readonly points: number;
}): number => (direction === 'award' ? some : -some);
