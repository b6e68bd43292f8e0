import { Badge, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { isTextId, useText } from '../../language/language.js';
import { moments } from '../../parts/columns.js';
import { More } from '../../parts/More.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Named } from '../../parts/Named.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';

type Access = components['schemas']['AccessView'];
const PAGE = 100;
/** The service's word for a reading about everybody. */
const EVERYBODY = '*';

/** The readings and refusals that the log keeps. */
export function Accesses({ month }: { readonly month: string }) {
  const say = useText();
  const pages = usePages('/v1/accesses', { query: { month, limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('access.list')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const accesses = read.flatMap(({ items }) => items);
          return accesses.length === 0 ? (
            <p>{say('access.none')}</p>
          ) : (
            <AccessTable accesses={accesses} isWhole={!pages.hasNextPage} />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function AccessTable({
  accesses,
  isWhole,
}: {
  readonly accesses: readonly Access[];
  readonly isWhole: boolean;
}) {
  const say = useText();
  const columns = useColumns();
  return (
    <DataTable
      id="accesses"
      label={say('access.list')}
      columns={columns}
      rows={accesses}
      isWhole={isWhole}
      keyOf={({ position }) => position}
    />
  );
}

function useColumns(): readonly Column<Access>[] {
  const say = useText();
  const told = useToldPrincipal();
  return [
    { ...moments('at', say('access.at'), ({ at }) => at), kind: 'name' },
    {
      id: 'who',
      title: say('access.who'),
      value: (access) =>
        access.principalId === null ? addressesOf(access) : told(access.principalId, access.name),
      cell: (access) =>
        access.principalId === null ? addressesOf(access) : <Principal id={access.principalId} />,
    },
    {
      id: 'kind',
      title: say('access.kind'),
      value: ({ kind, code }) =>
        kind === 'history-read' ? say('access.history-read') : `${say('access.denied')} ${whyOf(code, say)}`,
      cell: (access) => <Kind of={access} />,
    },
    {
      id: 'whom',
      title: say('access.whom'),
      value: ({ whom, whomName }) => (whom === EVERYBODY ? say('access.whole-log') : (whomName ?? whom)),
      cell: ({ whom }) => <Whom whom={whom} />,
    },
    { id: 'what', title: say('access.what'), kind: 'text', value: whatOf, cell: whatOf },
    { ...plain('place', say('seals.place'), ({ position }) => position), kind: 'number' },
  ];
}

const addressesOf = ({ addresses }: Access): string => addresses.map(({ address }) => address).join(', ');
const whatOf = ({ what, count }: Access): string => (count > 1 ? `${what} × ${count}` : what);

function Kind({ of: { kind, code } }: { readonly of: Access }) {
  const say = useText();
  if (kind === 'history-read')
    return (
      <Badge color="gray" variant="light" tt="none">
        {say('access.history-read')}
      </Badge>
    );
  return (
    <>
      <Badge color="red" variant="light" tt="none">
        {say('access.denied')}
      </Badge>{' '}
      <span className="quiet">{whyOf(code, say)}</span>
    </>
  );
}

function whyOf(code: string | null, say: ReturnType<typeof useText>): string {
  const why = `problem.${code ?? ''}`;
  return isTextId(why) ? say(why, { detail: '' }) : (code ?? '');
}

function Whom({ whom }: { readonly whom: string | null }) {
  const say = useText();
  const who = useWho();
  if (whom === null) return null;
  if (whom === EVERYBODY) return say('access.whole-log');
  if (!may(who, 'GET /v1/employees/:employeeId/history')) return whom;
  return <Named employeeId={whom} />;
}
