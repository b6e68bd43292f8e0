import { Badge, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { COLORS } from '../benefits/benefit.js';
import { Gets, useToldGain } from '../benefits/Gets.js';

type Benefit = components['schemas']['BenefitView'];
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
  const columns = useColumns();
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
            <DataTable
              id="my-benefits"
              label={say('benefits.mine')}
              columns={columns}
              rows={benefits}
              isWhole={!pages.hasNextPage}
              keyOf={({ runId }) => runId}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function useColumns(): readonly Column<Benefit>[] {
  const say = useText();
  const told = useToldGain();
  const state = ({ status }: Benefit): string => say(`benefits.${status}`);
  return [
    { ...plain('scheme', say('benefits.scheme'), ({ title }) => title), kind: 'name' },
    plain('period', say('benefits.period'), ({ period }) => period),
    {
      id: 'gets',
      title: say('benefits.gets'),
      kind: 'text',
      value: ({ row }) => told(row),
      cell: ({ row, currency, struck }) => (
        <Gets row={row} currency={currency ?? undefined} isStruck={struck} />
      ),
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: state,
      cell: (benefit) => (
        <Badge variant="light" tt="none" color={COLORS[benefit.status]}>
          {state(benefit)}
        </Badge>
      ),
    },
    plain('until', say('benefits.until'), ({ until }) => until),
  ];
}
