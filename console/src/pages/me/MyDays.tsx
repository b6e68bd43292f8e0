import { Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/days.js';
import { DaysFields, useDays } from '../../parts/Days.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { Points } from '../../parts/Points.js';
import { useRead } from '../../service/reading.js';

/** The employee's own points, day by day. */
export default function MyDays({ employeeId }: { readonly employeeId: string }) {
  return (
    <WithTexts texts={texts}>
      <OfDays employeeId={employeeId} />
    </WithTexts>
  );
}

function OfDays({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const [chosen, choose] = useDays();
  const { from, to } = chosen;
  const days = useRead('/v1/employees/{employeeId}/days', {
    path: { employeeId },
    query: { from, to },
    when: from !== '' && to !== '',
  });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('days.mine')}
      </Title>
      <div className="row">
        <DaysFields days={chosen} onChange={choose} />
      </div>
      <QueryResult of={days}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{say('days.none-mine')}</p>
          ) : (
            <Listing
              label={say('days.mine')}
              head={[
                say('days.day'),
                number(say('days.net')),
                number(say('days.awards')),
                number(say('days.deductions')),
                number(say('days.trial')),
              ]}
            >
              {items.toReversed().map(({ day, net, awards, deductions, trial }) => (
                <Table.Tr key={day}>
                  <Table.Th scope="row">{day}</Table.Th>
                  <Table.Td className="number">
                    <Points points={net} />
                  </Table.Td>
                  <Table.Td className="number">{formatNumber(awards)}</Table.Td>
                  <Table.Td className="number">{formatNumber(deductions)}</Table.Td>
                  <Table.Td className="number">{formatNumber(trial.net)}</Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          )
        }
      </QueryResult>
    </section>
  );
}
