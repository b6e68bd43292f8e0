import { Button, Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Points } from '../../parts/Points.js';
import { Shown } from '../../parts/Trouble.js';
import { usePages, useRead } from '../../service/reading.js';

const PAGE = 100;

/** What came late for a closed month, or counted in it for an earlier one. */
export function LateEntries({ month }: { readonly month: string }) {
  const say = useText();
  const { data: months } = useRead('/v1/months', { query: { limit: 1000 } });
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
  const say = useText();
  const pages = usePages('/v1/rankings/months/{month}/restatement', {
    path: { month },
    query: { limit: PAGE },
  });
  return (
    <>
      <Shown of={pages}>
        {({ pages: read }) => <LateTable entries={read.flatMap(({ items }) => items)} />}
      </Shown>
      {pages.hasNextPage ? (
        <div>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {say('app.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function LateTable({ entries }: { readonly entries: readonly components['schemas']['DifferenceView'][] }) {
  const say = useText();
  if (entries.length === 0) return <p>{say('late.none')}</p>;
  return (
    <>
      <p className="quiet">{say('late.why')}</p>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say('late.title')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('board.number')}</Table.Th>
              <Table.Th>{say('late.kind')}</Table.Th>
              <Table.Th className="number">{say('entry.points')}</Table.Th>
              <Table.Th>{say('late.occurred')}</Table.Th>
              <Table.Th>{say('late.counted')}</Table.Th>
              <Table.Th className="number">{say('late.place')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
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
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
