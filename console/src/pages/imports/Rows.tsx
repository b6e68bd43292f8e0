import { Button, Progress, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { choiceFor, dateIn } from '../../importing/dates.js';
import type { FileImport, Shown } from '../../importing/file-import.js';
import type { Head } from '../../importing/import-storage.js';
import { standingOf, type Row, type Standing } from '../../importing/rows.js';
import { useText } from '../../language/language.js';
import { downloadCsv } from '../../parts/csv.js';
import { PutAway } from './PutAway.js';
import { RowTable } from './RowTable.js';
import { useSayMistake } from './mistakes.js';

type Filter = 'all' | 'mistakes' | 'likely';
type Counts = Readonly<Partial<Record<Standing, number>>>;

/** Every row with its mistakes, to be corrected in its cells; and how far posting is. */
export function Rows({
  file,
  head,
  shown,
}: {
  readonly file: FileImport;
  readonly head: Head;
  readonly shown: Shown;
}) {
  const say = useText();
  const sayMistake = useSayMistake();
  const { rows, working } = shown;
  const [filter, setFilter] = useState<Filter>('all');
  /** Corrected rows stay in place until another selection of rows is loaded. */
  const [edited, setEdited] = useState<ReadonlySet<number>>(new Set());
  const counts = useMemo(() => countsOf(rows), [rows]);
  const seen = useMemo(
    () =>
      filter === 'all'
        ? rows
        : rows.filter((row) => standingOf(row) === SHOWN[filter] || edited.has(row.number)),
    [rows, filter, edited],
  );
  const mistaken = counts.mistaken ?? 0;
  const refused = (): string[][] => [
    [...head.header, say('import.why')],
    ...rows
      .filter((row) => standingOf(row) === 'mistaken')
      .map(({ cells, mistakes = [] }) => [
        ...head.header.map((_, at) => givenOut(head, cells, at)),
        mistakes.map(sayMistake).join(' '),
      ]),
  ];
  return (
    <>
      <section className="card stack" aria-label={head.fileName}>
        <Figures counts={counts} count={rows.length} />
        {counts.known === undefined ? null : <p className="quiet">{say('import.known-why')}</p>}
        {counts.likely === undefined ? null : <Repeats file={file} shown={shown} count={counts.likely} />}
        <Posting file={file} shown={shown} counts={counts} />
        {head.batchId === undefined || counts.accepted === undefined ? null : (
          <Batch batchId={head.batchId} />
        )}
        <div className="row">
          {mistaken === 0 ? null : (
            <Button variant="default" onClick={() => void downloadCsv(say('import.refused-file'), refused())}>
              {say('import.refused-csv')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={working !== undefined}
            onClick={() => void file.match(head.columns, head.kind)}
          >
            {say('import.change-columns')}
          </Button>
          <PutAway file={file} shown={shown} />
        </div>
      </section>
      <SegmentedControl
        aria-label={say('import.filter')}
        className="filter"
        value={filter}
        onChange={(value) => {
          setEdited(new Set());
          setFilter(value === 'mistakes' || value === 'likely' ? value : 'all');
        }}
        data={[
          { value: 'all', label: say('import.all', { count: rows.length }) },
          { value: 'mistakes', label: say('import.mistakes', { count: mistaken }) },
          ...(counts.likely === undefined && filter !== 'likely'
            ? []
            : [{ value: 'likely', label: say('import.likely-rows', { count: counts.likely ?? 0 }) }]),
        ]}
      />
      {seen.length === 0 ? (
        <p>{say('import.no-mistakes')}</p>
      ) : (
        <RowTable
          key={filter}
          rows={seen}
          head={head}
          isFixed={working === 'posting'}
          onConfirm={(number) => {
            setEdited((before) => new Set(before).add(number));
            void file.confirm([number]);
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

/** The number of what was recorded from the file, and where it is taken back. */
function Batch({ batchId }: { readonly batchId: string }) {
  const say = useText();
  return (
    <p className="quiet">
      {say('import.batch', { id: batchId })} <Link href="/record">{say('page.record')}</Link>
    </p>
  );
}

/** The cell as it was in the file; but an ambiguous date is written out, so that nobody has to choose again. */
function givenOut({ columns, origin, dates }: Head, cells: readonly string[], at: number): string {
  const text = cells[at] ?? '';
  if (at !== columns.occurredOn) return text;
  const day = dateIn(text, { counting: origin?.counting, ...dates });
  return choiceFor(text) === undefined || day === undefined ? text : day;
}

function countsOf(rows: readonly Row[]): Counts {
  const counts: Partial<Record<Standing, number>> = {};
  for (const row of rows) {
    const standing = standingOf(row);
    counts[standing] = (counts[standing] ?? 0) + 1;
  }
  return counts;
}

const TOLD = ['good', 'mistaken', 'likely', 'known', 'accepted', 'repeated', 'proposed'] as const;

function Figures({ counts, count }: { readonly counts: Counts; readonly count: number }) {
  const say = useText();
  return (
    <dl className="figures">
      {[['count', count] as const, ...TOLD.map((standing) => [standing, counts[standing] ?? 0] as const)]
        .filter(([standing, many]) => many > 0 || standing === 'mistaken')
        .map(([standing, many]) => (
          <div key={standing}>
            <dt>{say(`import.${standing}`)}</dt>
            <dd className="figure">{many.toLocaleString()}</dd>
          </div>
        ))}
    </dl>
  );
}

const SHOWN = { mistakes: 'mistaken', likely: 'likely' } as const satisfies Partial<Record<Filter, Standing>>;

/** Rows that may have been recorded before wait for a confirmation; the others go on without them. */
function Repeats({
  file,
  shown: { rows, working },
  count,
}: {
  readonly file: FileImport;
  readonly shown: Shown;
  readonly count: number;
}) {
  const say = useText();
  return (
    <div className="row" role="group" aria-label={say('import.likely')}>
      <span>{say('import.likely-why', { count })}</span>
      <Button
        variant="default"
        disabled={working !== undefined}
        onClick={() =>
          void file.confirm(rows.filter((row) => standingOf(row) === 'likely').map(({ number }) => number))
        }
      >
        {say('import.confirm-all', { count })}
      </Button>
    </div>
  );
}

/** The next step, or the progress. */
function Posting({
  file,
  shown: { working, isAway, rows, done },
  counts: { good = 0, accepted = 0, repeated = 0, proposed = 0 },
}: {
  readonly file: FileImport;
  readonly shown: Shown;
  readonly counts: Counts;
}) {
  const say = useText();
  const answered = accepted + repeated + proposed;
  const count = answered + good;
  if (working === 'posting')
    return (
      <div className="stack">
        <Progress
          value={(100 * answered) / Math.max(1, count)}
          aria-label={say('import.posting', { done: answered, count })}
        />
        <p role="status">{isAway ? say('import.away') : say('import.posting', { done: answered, count })}</p>
        <p className="quiet">{say('import.posting-why')}</p>
        <div>
          <Button variant="default" onClick={() => void file.pause()}>
            {say('import.pause')}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      {answered > 0 ? (
        <p role="status">{good > 0 ? say('import.paused', { count: good }) : say('import.finished')}</p>
      ) : null}
      {working === 'checking' ? (
        <p role="status">{say('import.checking', { done, count: rows.length })}</p>
      ) : null}
      <div className="row">
        {good === 0 ? null : (
          <Button disabled={working !== undefined} onClick={() => void file.post()}>
            {say('import.post', { count: good })}
          </Button>
        )}
        {rows.length === answered ? null : (
          <Button variant="default" disabled={working !== undefined} onClick={() => void file.check()}>
            {say('import.check-again')}
          </Button>
        )}
      </div>
    </>
  );
}
