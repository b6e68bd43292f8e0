import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../language/language.js';
import { useSayMistake, type ToldMistake } from './mistakes.js';

const ROW_HEIGHT = 34;
const WITH_MISTAKE = 58;

/** A row of a file, as far as the grid shows it. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly mistakes?: readonly ToldMistake[];
}

/** A column of the file that is shown. */
export interface GridColumn<Field extends string> {
  readonly field: Field;
  readonly at: number;
  readonly label: string;
  readonly width: string;
}

/** How the rows of a file are told. */
export interface Grid<Row extends GridRow, Field extends string> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Field>[];
  readonly isMistaken: (row: Row) => boolean;
  /** The row needs a second line. */
  readonly isTall: (row: Row) => boolean;
  readonly canBeEdited: (row: Row) => boolean;
  readonly className: (row: Row) => string;
  readonly state: (row: Row) => ReactNode;
  /** How a cell was read, where its text does not show that. */
  readonly readAs: (field: Field, text: string, row: Row) => string | undefined;
  /** The field beside which a mistake is shown where the file has no column for its own. */
  readonly sisters: Readonly<Partial<Record<Field, Field>>>;
  readonly onEdit: (number: number, column: number, text: string) => void;
}

/** A table of all rows of a file, of which only those on the screen are rendered. */
export function RowGrid<Row extends GridRow, Field extends string>(grid: Grid<Row, Field>) {
  const say = useText();
  const { rows, columns, isMistaken, isTall } = grid;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row !== undefined && isTall(row) ? WITH_MISTAKE : ROW_HEIGHT;
    },
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: 8,
  });
  const gridTemplateColumns = ['4rem', '9rem', ...columns.map(({ width }) => width)].join(' ');
  return (
    <div
      ref={scroller}
      className="import-table card"
      role="table"
      aria-label={say('import.rows')}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className="import-head">
        <div role="row" aria-rowindex={1} className="import-row" style={{ gridTemplateColumns }}>
          <span role="columnheader" className="number">
            {say('import.line')}
          </span>
          <span role="columnheader">{say('import.state')}</span>
          {columns.map(({ at, label }) => (
            <span key={at} role="columnheader">
              {label}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="import-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={isMistaken(row) ? 'import-row is-mistaken' : 'import-row'}
              style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
            >
              <RowCells row={row} grid={grid} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function RowCells<Row extends GridRow, Field extends string>({
  row,
  grid,
}: {
  readonly row: Row;
  readonly grid: Grid<Row, Field>;
}) {
  const say = useText();
  const sayMistake = useSayMistake();
  const { columns, sisters, onEdit } = grid;
  const { number, cells, mistakes = [] } = row;
  const canBeEdited = grid.canBeEdited(row);
  return (
    <>
      <span role="cell" className="number quiet">
        {number}
      </span>
      <span role="cell" className={grid.className(row)}>
        {grid.state(row)}
      </span>
      {columns.map(({ field, at, label }) => {
        const faults = mistakes.filter((mistake) => columnOf(mistake, columns, sisters) === at);
        const text = cells[at] ?? '';
        const read = faults.length > 0 ? undefined : grid.readAs(field, text, row);
        return (
          <span key={at} role="cell" className={faults.length > 0 ? 'fault' : undefined}>
            {canBeEdited ? (
              <CellInput
                text={text}
                label={say('import.cell', { field: label, line: number })}
                fault={faults.map(sayMistake).join(' ')}
                faultId={`fault-${number}-${at}`}
                onEdit={(typed) => {
                  onEdit(number, at, typed);
                }}
              />
            ) : (
              <span title={text}>{text}</span>
            )}
            {read === undefined ? null : (
              <span className="read-as quiet">{say('import.read-as', { text: read })}</span>
            )}
            {faults.length > 0 && !canBeEdited ? (
              <span className="fault-text">{faults.map(sayMistake).join(' ')}</span>
            ) : null}
          </span>
        );
      })}
    </>
  );
}

/** The cell at which a mistake is shown: its own, its sister's where the file has no such column, or the first one. */
function columnOf<Field extends string>(
  { field }: ToldMistake,
  columns: readonly GridColumn<Field>[],
  sisters: Readonly<Partial<Record<string, Field>>>,
): number | undefined {
  const own = columns.find((column) => column.field === field);
  const sister = field === null ? undefined : sisters[field];
  return (own ?? columns.find((column) => column.field === sister) ?? columns[0])?.at;
}

function CellInput({
  text,
  label,
  fault,
  faultId,
  onEdit,
}: {
  readonly text: string;
  readonly label: string;
  readonly fault: string;
  readonly faultId: string;
  readonly onEdit: (text: string) => void;
}) {
  const isWrong = fault !== '';
  const onKeyDown = ({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>): void => {
    if (nativeEvent.isComposing) return;
    if (key === 'Escape') currentTarget.value = text;
    if (key === 'Enter' && currentTarget.value !== text) onEdit(currentTarget.value);
  };
  return (
    <>
      <input
        key={text}
        className="cell-input"
        defaultValue={text}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? faultId : undefined}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget }) => {
          if (currentTarget.value !== text) onEdit(currentTarget.value);
        }}
      />
      {isWrong ? (
        <span id={faultId} className="fault-text" title={fault}>
          {fault}
        </span>
      ) : null}
    </>
  );
}
