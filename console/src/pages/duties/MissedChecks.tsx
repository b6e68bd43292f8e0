import { Table, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Office } from '../../parts/Office.js';
import { usePages } from '../../service/reading.js';
import { daysOf } from '../checks/round.js';

const PAGE = 200;

/** The checks of a month that nobody made; nothing is posted for them. */
export function MissedChecks({ month }: { readonly month: string }) {
  const say = useText();
  const [year, ofYear] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, ofYear ?? 1, 0)).toISOString().slice(0, 10);
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
            <Listing
              label={say('duties.missed-checks')}
              head={[say('board.office'), say('duties.round'), say('duties.missed-on')]}
            >
              {missed.map((one) => (
                <Table.Tr key={`${one.roundId} ${one.officeId}`}>
                  <Table.Th scope="row">
                    <Office id={one.officeId} />
                  </Table.Th>
                  <Table.Td className="text">
                    <Link href="/checks">{one.title}</Link>
                  </Table.Td>
                  <Table.Td className="text">{one.missed.map(daysOf).join(', ')}</Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={rounds} />
    </section>
  );
}
