import { FIELDS, type FieldName } from '../../importing/fields.js';
import type { Head } from '../../importing/import-storage.js';
import { readAs } from '../../importing/read-as.js';
import { standingOf, type Row } from '../../importing/rows.js';
import { useText, type Say } from '../../language/language.js';
import { RowGrid } from './RowGrid.js';

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

/** The rows of a file of awards and deductions. */
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
  const canBeEdited = (row: Row): boolean => row.answered === undefined && !isFixed;
  return (
    <RowGrid
      rows={rows}
      columns={FIELDS.flatMap((field) => {
        const at = head.columns[field];
        return at === undefined ? [] : [{ field, at, label: say(`import.${field}`), width: WIDTHS[field] }];
      })}
      isMistaken={isMistaken}
      isTall={(row) => isMistaken(row) || row.late !== undefined}
      canBeEdited={canBeEdited}
      className={(row) => `standing-${standingOf(row)}`}
      state={(row) => <State row={row} canBeEdited={canBeEdited(row)} onConfirm={onConfirm} />}
      readAs={(field, text, row) => readAs(field, text, row.entry)}
      sisters={SISTERS}
      onEdit={onEdit}
    />
  );
}

const isMistaken = (row: Row): boolean => standingOf(row) === 'mistaken';

function State({
  row,
  canBeEdited,
  onConfirm,
}: {
  readonly row: Row;
  readonly canBeEdited: boolean;
  readonly onConfirm: (number: number) => void;
}) {
  const say = useText();
  const { number } = row;
  return (
    <>
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
    </>
  );
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
