import { Table } from '@mantine/core';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { Office } from '../../parts/Office.js';
import { usePages } from '../../service/reading.js';

const PAGE = 50;

/** Every check of a round, the last one first. */
export function Checks({ roundId }: { readonly roundId: string }) {
  const say = useText();
  const pages = usePages('/v1/rounds/{roundId}/checks', { path: { roundId }, query: { limit: PAGE } });
  return (
    <>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          return all.length === 0 ? (
            <p className="quiet">{say('checks.no-checks')}</p>
          ) : (
            <Listing
              label={say('checks.all')}
              head={[
                say('checks.on'),
                say('board.office'),
                say('checks.finding'),
                say('checks.by'),
                say('checks.note'),
              ]}
            >
              {all.map(({ officeId, on, finding, by, note }) => (
                <Table.Tr key={`${on} ${officeId}`}>
                  <Table.Th scope="row">{on}</Table.Th>
                  <Table.Td>
                    <Office id={officeId} />
                  </Table.Td>
                  <Table.Td>{say(`checks.${finding as 'good'}`)}</Table.Td>
                  <Table.Td>
                    <Named employeeId={by} />
                  </Table.Td>
                  <Table.Td className="text">{note}</Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </>
  );
}
