import { Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Points } from '../../parts/Points.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { usePages, useRead } from '../../service/reading.js';

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
        {({ pages: read }) => <LateTable entries={read.flatMap(({ items }) => items)} />}
      </QueryResult>
      <More of={pages} />
    </>
  );
}

function LateTable({ entries }: { readonly entries: readonly components['schemas']['DifferenceView'][] }) {
  const say = useText();
  if (entries.length === 0) return <p>{say('late.none')}</p>;
  return (
    <>
      <p className="quiet">{say('late.why')}</p>
      <Listing
        label={say('late.title')}
        head={[
          say('board.number'),
          say('late.kind'),
          number(say('entry.points')),
          say('late.occurred'),
          say('late.counted'),
          number(say('late.place')),
        ]}
      >
        {entries.map(({ position, employeeId, reverses, points, occurredIn, countedIn }) => (
          <Table.Tr key={position}>
            <Table.Td>{employeeId}</Table.Td>
            <Table.Td>{say(reverses ? 'late.reversal' : 'late.entry')}</Table.Td>
            <Table.Td className="number">
              <Points points={points} />
            </Table.Td>
            <Table.Td>{occurredIn}</Table.Td>
            <Table.Td>{countedIn}</Table.Td>
            <Table.Td className="number">{position}</Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </>
  );
}
