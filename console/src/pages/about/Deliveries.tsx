import { Title } from '@mantine/core';
import { useText } from '../../language/language.js';
import { numbers } from '../../parts/columns.js';
import { Moment } from '../../parts/Moment.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useNames } from '../../parts/useNames.js';
import { useRead } from '../../service/reading.js';
import type { View } from '../../../../clients/typescript/src/index.js';

type Sent = View<'/v1/deliveries'>;
type Troubled = Sent['items'][number];
type Open = Sent['open'][number];

/** What waits to be sent outside, and what did not arrive: never what it says. */
export function Deliveries() {
  const say = useText();
  const sent = useRead('/v1/deliveries', { query: { limit: 50 } });
  return (
    <section className="card stack" aria-labelledby="deliveries">
      <Title order={2} size="h4" id="deliveries">
        {say('deliveries.title')}
      </Title>
      <p className="quiet">{say('deliveries.how')}</p>
      <QueryResult of={sent}>
        {({ open, items }) => (
          <>
            {open.length === 0 ? <p>{say('deliveries.nothing')}</p> : <Counts of={open} />}
            {items.length === 0 ? null : <Rows of={items} />}
          </>
        )}
      </QueryResult>
    </section>
  );
}

function Counts({ of }: { readonly of: readonly Open[] }) {
  const say = useText();
  const columns: readonly Column<Open>[] = [
    {
      ...plain('channel', say('deliveries.channel'), ({ channel }) => say(`deliveries.${channel}`)),
      kind: 'name',
    },
    plain('state', say('deliveries.state'), ({ state }) => say(`deliveries.${state}`)),
    numbers('count', say('deliveries.count'), ({ count }) => count),
  ];
  return (
    <DataTable
      id="deliveries-open"
      label={say('deliveries.counts')}
      columns={columns}
      rows={of}
      keyOf={({ channel, state }) => `${channel} ${state}`}
    />
  );
}

function Rows({ of }: { readonly of: readonly Troubled[] }) {
  const say = useText();
  const columns = useTroubledColumns(of);
  return (
    <DataTable
      id="deliveries"
      label={say('deliveries.troubled')}
      columns={columns}
      rows={of}
      keyOf={({ channel, noticeId, recipient }) => `${channel} ${noticeId} ${recipient}`}
    />
  );
}

function useTroubledColumns(of: readonly Troubled[]): readonly Column<Troubled>[] {
  const say = useText();
  const officeOf = useOfficeName();
  const isPerson = (id: string): boolean => officeOf(id) === id;
  const nameOf = useNames(of.map(({ recipient }) => recipient).filter(isPerson));
  return [
    {
      id: 'recipient',
      title: say('deliveries.recipient'),
      kind: 'name',
      value: ({ recipient }) => (isPerson(recipient) ? nameOf(recipient) : officeOf(recipient)),
      cell: ({ recipient }) => <Recipient id={recipient} />,
    },
    plain('channel', say('deliveries.channel'), ({ channel }) => say(`deliveries.${channel}`)),
    plain('state', say('deliveries.state'), ({ state }) => say(`deliveries.${state}`)),
    {
      id: 'tried-at',
      title: say('deliveries.tried'),
      value: ({ triedAt }) => triedAt,
      cell: ({ triedAt }) => (triedAt === null ? '–' : <Moment at={triedAt} />),
    },
    {
      id: 'detail',
      title: say('deliveries.detail'),
      value: ({ detail }) => detail,
      cell: ({ detail }) => <code>{detail}</code>,
    },
  ];
}

/** An employee, or the office of a group. */
function Recipient({ id }: { readonly id: string }) {
  const name = useOfficeName()(id);
  return name === id ? <Named employeeId={id} /> : name;
}
