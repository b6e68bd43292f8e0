import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { officesMissing } from '../../importing/staff/checks.js';
import { monthColumnsIn, STAFF_FIELDS, type StaffField } from '../../importing/staff/fields.js';
import type { StaffHead, StaffImport, StaffShown } from '../../importing/staff/staff-import.js';
import { staffStandingOf, type StaffRow, type StaffStanding } from '../../importing/staff/rows.js';
import { choiceFor } from '../../importing/dates.js';
import { useText, type Say } from '../../language/language.js';
import { downloadCsv } from '../../parts/csv.js';
import { useSayMistake } from './mistakes.js';
import { RowGrid, type GridColumn } from './RowGrid.js';

interface Of {
  readonly file: StaffImport;
  readonly head: StaffHead;
  readonly shown: StaffShown;
}

type Counts = Readonly<Partial<Record<StaffStanding, number>>>;

/** Every row of a file of people with its verdict, to be mended in its cells, and the sending of those that are good. */
export function StaffRows({ file, head, shown }: Of) {
  const say = useText();
  const { rows, working } = shown;
  const [isOfMistakes, setOfMistakes] = useState(false);
  /** Mended rows stay in place until other rows are asked for. */
  const [edited, setEdited] = useState<ReadonlySet<number>>(new Set());
  const counts = useMemo(() => countsOf(rows), [rows]);
  const seen = rows.filter((row) => !isOfMistakes || isMistaken(row) || edited.has(row.number));
  const mistaken = counts.mistaken ?? 0;
  return (
    <>
      <section className="card stack" aria-label={head.fileName}>
        <Figures counts={counts} count={rows.length} />
        {counts.known === undefined ? null : <p className="quiet">{say('people-import.known-why')}</p>}
        <Offices file={file} shown={shown} />
        <Sending file={file} shown={shown} counts={counts} />
        <Others file={file} head={head} shown={shown} mistaken={mistaken} />
      </section>
      <SegmentedControl
        aria-label={say('import.filter')}
        className="filter"
        value={isOfMistakes ? 'mistakes' : 'all'}
        onChange={(value) => {
          setEdited(new Set());
          setOfMistakes(value === 'mistakes');
        }}
        data={[
          { value: 'all', label: say('import.all', { count: rows.length }) },
          { value: 'mistakes', label: say('import.mistakes', { count: mistaken }) },
        ]}
      />
      {seen.length === 0 ? (
        <p>{say('import.no-mistakes')}</p>
      ) : (
        <RowGrid
          key={String(isOfMistakes)}
          rows={seen}
          columns={columnsOf(head, say)}
          isMistaken={isMistaken}
          isTall={isMistaken}
          canBeEdited={(row) => row.isDone !== true && working !== 'sending'}
          className={(row) => `standing-${CLASSES[staffStandingOf(row)]}`}
          state={(row) => sayStanding(say, row)}
          readAs={readAs}
          sisters={{
            name: 'employeeId',
            office: 'employeeId',
            joinedOn: 'employeeId',
            asOf: 'behaviour',
            fixed: 'behaviour',
          }}
          onEdit={(number, column, text) => {
            setEdited((before) => new Set(before).add(number));
            void file.edit(number, column, text);
          }}
        />
      )}
    </>
  );
}

const isMistaken = (row: StaffRow): boolean => staffStandingOf(row) === 'mistaken';

const CLASSES: Readonly<Record<StaffStanding, string>> = {
  unchecked: 'unchecked',
  mistaken: 'mistaken',
  known: 'known',
  good: 'good',
  done: 'accepted',
};

const WIDTHS: Readonly<Record<StaffField, string>> = {
  employeeId: '8rem',
  name: '9rem',
  office: 'minmax(11rem, 1fr)',
  joinedOn: '9rem',
  fixed: '7rem',
  behaviour: '8rem',
  asOf: '8rem',
  source: '10rem',
};

/** The columns that are understood, and those of months. */
function columnsOf({ columns, header }: StaffHead, say: Say): readonly GridColumn<StaffField>[] {
  return [
    ...STAFF_FIELDS.flatMap((field): GridColumn<StaffField>[] => {
      const at = columns[field];
      return at === undefined
        ? []
        : [{ field, at, label: say(`people-import.${field}`), width: WIDTHS[field] }];
    }),
    ...monthColumnsIn(header).map(({ month, at }) => ({
      field: 'behaviour' as const,
      at,
      label: month,
      width: '5.5rem',
    })),
  ];
}

/** The day that was read, where the cell could be read in another way. */
function readAs(field: StaffField, text: string, { wanted }: StaffRow): string | undefined {
  if (text.trim() === '') return undefined;
  const day = { joinedOn: wanted?.registration?.joinedOn, asOf: wanted?.opening?.asOf }[field as string];
  return day === undefined || (text.trim().startsWith(day.slice(0, 4)) && choiceFor(text) === undefined)
    ? undefined
    : day;
}

function sayStanding(say: Say, row: StaffRow): string {
  const standing = staffStandingOf(row);
  return standing === 'mistaken' || standing === 'unchecked'
    ? say(`import.${standing}`)
    : say(`people-import.${standing}`);
}

function countsOf(rows: readonly StaffRow[]): Counts {
  const counts: Partial<Record<StaffStanding, number>> = {};
  for (const row of rows) {
    const standing = staffStandingOf(row);
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  return counts;
}

function Figures({ counts, count }: { readonly counts: Counts; readonly count: number }) {
  const say = useText();
  const told = [
    [say('import.count'), count],
    [say('people-import.good'), counts.good ?? 0],
    [say('import.mistaken'), counts.mistaken ?? 0],
    [say('people-import.known'), counts.known ?? 0],
    [say('people-import.done'), counts.done ?? 0],
  ] as const;
  return (
    <dl className="figures">
      {told
        .filter(([label, many]) => many > 0 || label === say('import.mistaken'))
        .map(([label, many]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figure">{many.toLocaleString()}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Offices that the file names and nobody has opened are opened at once. */
function Offices({ file, shown: { rows, working } }: Pick<Of, 'file' | 'shown'>) {
  const say = useText();
  const names = useMemo(() => officesMissing(rows), [rows]);
  if (names.length === 0) return null;
  return (
    <div className="row" role="group" aria-label={say('people-import.office')}>
      <span>
        {say('people-import.offices-missing', {
          count: names.length,
          names: names.join(say('people-import.comma')),
        })}
      </span>
      <Button
        variant="default"
        disabled={working !== undefined}
        loading={working === 'opening-offices'}
        onClick={() => void file.openOffices()}
      >
        {say('people-import.open-offices', { count: names.length })}
      </Button>
    </div>
  );
}

/** The next step, or the progress. */
function Sending({
  file,
  shown: { working },
  counts: { good = 0, done = 0 },
}: Pick<Of, 'file' | 'shown'> & { readonly counts: Counts }) {
  const say = useText();
  if (working === 'sending')
    return <p role="status">{say('people-import.sending', { done, count: done + good })}</p>;
  return (
    <>
      {working === 'checking' ? <p role="status">{say('people-import.checking')}</p> : null}
      {good === 0 && done > 0 ? (
        <p role="status">
          {say('people-import.finished')} <Link href="/staff">{say('people-import.to-list')}</Link>
        </p>
      ) : null}
      <div className="row">
        {good === 0 ? null : (
          <Button disabled={working !== undefined} onClick={() => void file.send()}>
            {say('people-import.send', { count: good })}
          </Button>
        )}
        <Button variant="default" disabled={working !== undefined} onClick={() => void file.check()}>
          {say('import.check-again')}
        </Button>
      </div>
    </>
  );
}

function Others({ file, head, shown: { rows, working }, mistaken }: Of & { readonly mistaken: number }) {
  const say = useText();
  const sayMistake = useSayMistake();
  const refused = (): string[][] => [
    [...head.header, say('import.why')],
    ...rows
      .filter(isMistaken)
      .map(({ cells, mistakes = [] }) => [
        ...head.header.map((_, at) => cells[at] ?? ''),
        mistakes.map(sayMistake).join(' '),
      ]),
  ];
  return (
    <div className="row">
      {mistaken === 0 ? null : (
        <Button variant="default" onClick={() => void downloadCsv(say('import.refused-file'), refused())}>
          {say('import.refused-csv')}
        </Button>
      )}
      <Button
        variant="default"
        disabled={working !== undefined}
        onClick={() => {
          file.match(head.columns);
        }}
      >
        {say('import.change-columns')}
      </Button>
      <Button
        variant="default"
        disabled={working !== undefined}
        onClick={() => {
          file.clear();
        }}
      >
        {say('import.other-file')}
      </Button>
    </div>
  );
}
