import { Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { daysOf, type Kept } from '../checks/round.js';

const PAGE = 200;

/** What an office has missed of a round. */
interface Missed extends Kept {
  readonly roundId: string;
  readonly title: string;
}

/** The checks of a month that nobody made; nothing is posted for them. */
export function MissedChecks({ month }: { readonly month: string }) {
  const say = useText();
  const [year, ofYear] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, ofYear ?? 1, 0)).toISOString().slice(0, 10);
  const columns = useColumns();
  const rounds = usePages('/v1/rounds', { query: { from: `${month}-01`, to: last, limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('duties.missed-checks')}
      </Title>
      <QueryResult of={rounds}>
        {({ pages }) => {
          const missed = pages
            .flatMap(({ items }) => items)
            .flatMap(({ roundId, title, kept }) =>
              kept.filter((one) => one.missed.length > 0).map((one) => ({ ...one, roundId, title })),
            );
          return missed.length === 0 ? (
            <p className="quiet">{say('duties.no-missed-checks')}</p>
          ) : (
            <DataTable
              id="missed-checks"
              label={say('duties.missed-checks')}
              columns={columns}
              rows={missed}
              isWhole={!rounds.hasNextPage}
              keyOf={({ roundId, officeId }) => `${roundId} ${officeId}`}
            />
          );
        }}
      </QueryResult>
      <More of={rounds} />
    </section>
  );
}

function useColumns(): readonly Column<Missed>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    { ...plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)), kind: 'name' },
    {
      id: 'round',
      title: say('duties.round'),
      kind: 'text',
      value: ({ title }) => title,
      cell: ({ title }) => <Link href="/checks">{title}</Link>,
    },
    {
      ...plain('missed-on', say('duties.missed-on'), ({ missed }) => missed.map(daysOf).join(', ')),
      kind: 'text',
    },
  ];
}
