import { Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/days.js';
import { numbers, points } from '../../parts/columns.js';
import { DaysFields, useDays } from '../../parts/Days.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';

type Day = components['schemas']['DayView'];

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
  const columns = useColumns();
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
            <DataTable
              id="my-days"
              label={say('days.mine')}
              columns={columns}
              rows={items.toReversed()}
              keyOf={({ day }) => day}
            />
          )
        }
      </QueryResult>
    </section>
  );
}

function useColumns(): readonly Column<Day>[] {
  const say = useText();
  return [
    { ...plain('day', say('days.day'), ({ day }) => day), kind: 'name' },
    points('net', say('days.net'), ({ net }) => net),
    numbers('awards', say('days.awards'), ({ awards }) => awards),
    numbers('deductions', say('days.deductions'), ({ deductions }) => deductions),
    numbers('trial', say('days.trial'), ({ trial }) => trial.net),
  ];
}
