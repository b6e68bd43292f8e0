import { Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { named, points } from '../../parts/columns.js';
import { readsPlaces } from '../../parts/InLog.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages, useRead } from '../../service/reading.js';

type Late = components['schemas']['DifferenceView'];
const PAGE = 100;

/** Entries that came late for a closed month, or counted in it for an earlier one. */
export function LateEntries({ month }: { readonly month: string }) {
  const say = useText();
  const { data: months } = useRead('/v1/months', { query: { limit: 1000, newestFirst: true } });
  const status = months?.items.find((known) => known.month === month)?.status;
  return (
    <section className="card stack">
      <Title order={2} size="h5">
        {say('late.title')}
      </Title>
      {status === 'open' ? <p>{say('late.open')}</p> : null}
      {status === 'closed' ? <LatePages month={month} /> : null}
    </section>
  );
}

function LatePages({ month }: { readonly month: string }) {
  const pages = usePages('/v1/rankings/months/{month}/restatement', {
    path: { month },
    query: { limit: PAGE },
  });
  return (
    <>
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <LateTable entries={read.flatMap(({ items }) => items)} isWhole={!pages.hasNextPage} />
        )}
      </QueryResult>
      <More of={pages} />
    </>
  );
}

function LateTable({ entries, isWhole }: { readonly entries: readonly Late[]; readonly isWhole: boolean }) {
  const say = useText();
  const columns = useColumns();
  if (entries.length === 0) return <p>{say('late.none')}</p>;
  return (
    <>
      <p className="quiet">{say('late.why')}</p>
      <DataTable
        id="late"
        label={say('late.title')}
        columns={columns}
        rows={entries}
        isWhole={isWhole}
        keyOf={({ position }) => position}
      />
    </>
  );
}

function useColumns(): readonly Column<Late>[] {
  const say = useText();
  const who = useWho();
  const place: Column<Late> = {
    ...plain('place', say('late.place'), ({ position }) => position),
    kind: 'number',
  };
  return [
    named(
      'whom',
      say('board.name'),
      ({ employeeId, name }) => name ?? employeeId,
      ({ employeeId }) => employeeId,
    ),
    plain('kind', say('late.kind'), ({ reverses }) => say(reverses ? 'late.reversal' : 'late.entry')),
    points('points', say('entry.points'), (late) => late.points),
    plain('occurred', say('late.occurred'), ({ occurredIn }) => occurredIn),
    plain('counted', say('late.counted'), ({ countedIn }) => countedIn),
    ...(readsPlaces(who) ? [place] : []),
  ];
}
