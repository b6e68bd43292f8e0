import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import { FIELDS, type FieldName } from '../../importing/fields.js';
import type { Head } from '../../importing/import-storage.js';
import { readAs } from '../../importing/read-as.js';
import { standingOf, type Mistake, type Row } from '../../importing/rows.js';
import { useText, type Say } from '../../language/language.js';
import { useSayMistake } from './mistakes.js';

const ROW_HEIGHT = 34;
const WITH_MISTAKE = 58;
const WIDTHS: Readonly<Record<FieldName, string>> = {
  employeeId: '7rem',
  name: '7rem',
  occurredOn: '7.5rem',
  itemCode: '10rem',
  points: '5rem',
  awarded: '5rem',
  deducted: '5rem',
  direction: '8rem',
  kind: '6rem',
  reason: 'minmax(14rem, 1fr)',
  link: '12rem',
  sha256: '12rem',
};

interface Column {
  readonly field: FieldName;
  readonly at: number;
}

/** A table of all rows of the file, of which only those on the screen are rendered. */
export function RowTable({
  rows,
  head,
  isFixed,
  onConfirm,
  onEdit,
}: {
  readonly rows: readonly Row[];
  readonly head: Head;
  readonly isFixed: boolean;
  readonly onConfirm: (number: number) => void;
  readonly onEdit: (number: number, column: number, text: string) => void;
}) {
  const say = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      isMistaken(rows[index]) || rows[index]?.late !== undefined ? WITH_MISTAKE : ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: 8,
  });
  const columns = FIELDS.flatMap((field): Column[] => {
    const at = head.columns[field];
    return at === undefined ? [] : [{ field, at }];
  });
  const gridTemplateColumns = ['4rem', '9rem', ...columns.map(({ field }) => WIDTHS[field])].join(' ');
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
          {columns.map(({ field }) => (
            <span key={field} role="columnheader">
              {say(`import.${field}`)}
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
              <RowCells row={row} columns={columns} isFixed={isFixed} onConfirm={onConfirm} onEdit={onEdit} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const isMistaken = (row: Row | undefined): boolean => row !== undefined && standingOf(row) === 'mistaken';

function RowCells({
  row,
  columns,
  isFixed,
  onConfirm,
  onEdit,
}: {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly isFixed: boolean;
  readonly onConfirm: (number: number) => void;
  readonly onEdit: (number: number, column: number, text: string) => void;
}) {
  const say = useText();
  const sayMistake = useSayMistake();
  const { number, cells, mistakes = [] } = row;
  const canBeEdited = row.answered === undefined && !isFixed;
  const [first] = columns;
  return (
    <>
      <span role="cell" className="number quiet">
        {number}
      </span>
      <span role="cell" className={`standing-${standingOf(row)}`}>
        {sayStanding(say, row)}
        {row.late === undefined || standingOf(row) === 'mistaken' ? null : (
          <span className="read-as quiet">{say('import.late', { ...row.late })}</span>
        )}
        {canBeEdited && standingOf(row) === 'likely' && row.likely !== undefined ? (
          <>
            <span className="read-as quiet" title={row.likely.reason}>
              {say(`import.likely-${row.likely.why}`, { text: row.likely.reason })}
            </span>
            <button
              type="button"
              className="confirm"
              aria-label={say('import.confirm-line', { line: number })}
              onClick={() => {
                onConfirm(number);
              }}
            >
              {say('import.confirm')}
            </button>
          </>
        ) : null}
      </span>
      {columns.map(({ field, at }) => {
        const faults = mistakes.filter((mistake) => columnOf(mistake, columns, first) === at);
        const text = cells[at] ?? '';
        const read = faults.length > 0 ? undefined : readAs(field, text, row.entry);
        return (
          <span key={field} role="cell" className={faults.length > 0 ? 'fault' : undefined}>
            {canBeEdited ? (
              <CellInput
                text={text}
                label={say('import.cell', { field: say(`import.${field}`), line: number })}
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
function columnOf(
  { field }: Mistake,
  columns: readonly Column[],
  first: Column | undefined,
): number | undefined {
  const sister = SISTERS[field ?? 'employeeId'];
  const own = columns.find((column) => column.field === field);
  return (own ?? columns.find((column) => column.field === sister) ?? first)?.at;
}

const SISTERS: Readonly<Partial<Record<FieldName, FieldName>>> = {
  employeeId: 'name',
  name: 'employeeId',
  direction: 'points',
  kind: 'itemCode',
  sha256: 'link',
  link: 'itemCode',
};

function sayStanding(say: Say, row: Row): string {
  const standing = standingOf(row);
  if (standing === 'good' && row.expected === 'proposed') return say('import.will-propose');
  return say(`import.${standing}`);
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
