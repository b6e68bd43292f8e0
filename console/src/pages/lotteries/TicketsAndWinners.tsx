import { Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { numbers } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useNames } from '../../parts/useNames.js';
import { usePages } from '../../service/reading.js';
import { DrawnAgain } from './DrawnAgain.js';
import type { Lottery } from './lottery.js';

type Winner = components['schemas']['WinnerView'];
type Holding = components['schemas']['TicketsView'];
const PAGE = 100;

/** Who has won what, and the way to draw again. */
export function Winners({ lottery }: { readonly lottery: Lottery }) {
  const say = useText();
  const columns: readonly Column<Winner>[] = [
    { ...plain('prize', say('lottery.prize'), ({ prize }) => prize), kind: 'text' },
    {
      id: 'whom',
      title: say('entry.whom'),
      kind: 'name',
      value: ({ employeeId, name }) => name ?? employeeId,
      cell: ({ employeeId }) => <Named employeeId={employeeId} />,
    },
  ];
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('lottery.winners')}
      </Title>
      <DataTable
        id="winners"
        label={say('lottery.winners')}
        columns={columns}
        rows={lottery.winners}
        keyOf={({ employeeId }) => employeeId}
      />
      <DrawnAgain lottery={lottery} />
    </section>
  );
}

/** Who takes part, and with how many tickets. */
export function Tickets({ lotteryId }: { readonly lotteryId: string }) {
  const say = useText();
  const pages = usePages('/v1/lotteries/{lotteryId}/tickets', {
    path: { lotteryId },
    query: { limit: PAGE },
  });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('lottery.tickets')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <Holdings of={read.flatMap(({ items }) => items)} isWhole={!pages.hasNextPage} />
        )}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Holdings({ of, isWhole }: { readonly of: readonly Holding[]; readonly isWhole: boolean }) {
  const say = useText();
  const nameOf = useNames(of.map(({ employeeId }) => employeeId));
  const columns: readonly Column<Holding>[] = [
    {
      id: 'whom',
      title: say('entry.whom'),
      kind: 'name',
      value: ({ employeeId }) => nameOf(employeeId),
      cell: ({ employeeId }) => <Named employeeId={employeeId} />,
    },
    numbers('count', say('lottery.count'), ({ tickets }) => tickets),
  ];
  return (
    <DataTable
      id="tickets"
      label={say('lottery.tickets')}
      columns={columns}
      rows={of}
      isWhole={isWhole}
      keyOf={({ employeeId }) => employeeId}
    />
  );
}
