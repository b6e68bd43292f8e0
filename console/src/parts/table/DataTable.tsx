import { Table } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useLanguage, useText } from '../../language/language.js';
import { useShown } from '../useShown.js';
import { pressed, shownOf, sorted, type Arrangement } from './arranged.js';
import type { Column } from './column.js';
import { TableTools } from './TableTools.js';
import { useArrangement } from './useArrangement.js';
import '../listing.css';
import './table.css';

interface Shown<Row> {
  /** Names the table in the address. */
  readonly id: string;
  /** The subject of the table, for screen readers, and the name of a saved file. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Whether these are all rows there are: a part of them is neither sorted nor saved as if it were the whole. */
  readonly isWhole?: boolean;
  /** How many of them are shown until more is asked for; all by default. */
  readonly atOnce?: number;
  /** What stands below a row, over its whole width; null for nothing. */
  readonly below?: (row: Row) => ReactNode;
}

/**
 * Rows under headings: sorted by a heading, with the columns that the reader wants, saved for a spreadsheet. Where it
 * is wider than the page it scrolls sideways, by keyboard as well; on a phone each row is a card.
 */
export function DataTable<Row>({
  id,
  label,
  columns,
  rows,
  keyOf,
  isWhole = true,
  atOnce = Infinity,
  below,
}: Shown<Row>) {
  const { language } = useLanguage();
  const [arrangement, arrange] = useArrangement(id);
  const shown = shownOf(columns, arrangement.without);
  const inOrder = isWhole ? sorted(rows, columns, arrangement.order, language) : rows;
  const [visible, more] = useShown(inOrder, atOnce);
  return (
    <div className="data-table">
      <TableTools {...{ label, columns, arrangement, arrange, isWhole }} rows={inOrder} />
      <div className="listing" tabIndex={0} role="region" aria-label={label}>
        <Table striped role="table">
          <Table.Thead role="rowgroup">
            <Table.Tr role="row">
              {shown.map((column) => (
                <Head
                  key={column.id}
                  of={column}
                  {...{ arrangement, arrange }}
                  isSorted={isWhole && rows.length > 1}
                />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup">
            {visible.map((row) => (
              <Fragment key={keyOf(row)}>
                <Table.Tr role="row">
                  {shown.map((column) => (
                    <Cell key={column.id} of={column} row={row} />
                  ))}
                </Table.Tr>
                <Below width={shown.length}>{below?.(row)}</Below>
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more}
    </div>
  );
}

interface OfHead<Row> {
  readonly of: Column<Row>;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly isSorted: boolean;
}

function Head<Row>({ of: { id, title, kind, value }, arrangement, arrange, isSorted }: OfHead<Row>) {
  const say = useText();
  const { order } = arrangement;
  const isBy = order?.id === id;
  const className = kind === 'number' ? 'number' : undefined;
  if (!isSorted || value === undefined)
    return (
      <Table.Th role="columnheader" className={className}>
        {title}
      </Table.Th>
    );
  return (
    <Table.Th
      role="columnheader"
      className={className}
      aria-sort={!isBy ? 'none' : order.isDescending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        title={say('table.sort', { title })}
        onClick={() => {
          arrange({ ...arrangement, order: pressed(order, id) });
        }}
      >
        {title}
      </button>
    </Table.Th>
  );
}

/** Its heading stands beside it on a phone, where the headings are not seen. */
function Cell<Row>({ of: { title, kind, cell }, row }: { readonly of: Column<Row>; readonly row: Row }) {
  if (kind === 'name')
    return (
      <Table.Th scope="row" role="rowheader" className="name">
        {cell(row)}
      </Table.Th>
    );
  return (
    <Table.Td role="cell" data-label={title} className={kind === 'plain' ? undefined : kind}>
      {cell(row)}
    </Table.Td>
  );
}

function Below({ width, children }: { readonly width: number; readonly children: ReactNode }) {
  if (children === undefined || children === null) return null;
  return (
    <Table.Tr role="row" className="below">
      <Table.Td role="cell" colSpan={width} className="text">
        {children}
      </Table.Td>
    </Table.Tr>
  );
}
