import { Badge, Table, Title } from '@mantine/core';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { usePages } from '../../service/reading.js';
import { COLORS } from '../benefits/benefit.js';
import { Gets } from '../benefits/OneRun.js';

const PAGE = 20;

/** What one's own points have brought. */
export default function MyBenefits({ employeeId }: { readonly employeeId: string }) {
  return (
    <WithTexts texts={texts}>
      <Benefits employeeId={employeeId} />
    </WithTexts>
  );
}

function Benefits({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const pages = usePages('/v1/employees/{employeeId}/benefits', {
    path: { employeeId },
    query: { limit: PAGE },
  });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('benefits.mine')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const benefits = read.flatMap(({ items }) => items);
          return benefits.length === 0 ? (
            <p className="quiet">{say('benefits.mine-none')}</p>
          ) : (
            <Listing
              label={say('benefits.mine')}
              head={[
                say('benefits.scheme'),
                say('benefits.period'),
                say('benefits.gets'),
                say('entry.state'),
                say('benefits.until'),
              ]}
            >
              {benefits.map(({ runId, title, period, status, until, currency, struck, row }) => (
                <Table.Tr key={runId}>
                  <Table.Th scope="row" className="text">
                    {title}
                  </Table.Th>
                  <Table.Td>{period}</Table.Td>
                  <Table.Td className="text">
                    <Gets row={row} currency={currency ?? undefined} isStruck={struck} />
                  </Table.Td>
                  <Table.Td>
                    <Badge variant="light" tt="none" color={COLORS[status as 'computed']}>
                      {say(`benefits.${status as 'computed'}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{until}</Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}
