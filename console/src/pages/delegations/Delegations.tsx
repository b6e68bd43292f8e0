import { Badge, Button, Title } from '@mantine/core';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { named } from '../../parts/columns.js';
import { More } from '../../parts/More.js';
import { Refused } from '../../parts/Refused.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useSending } from '../../parts/useSending.js';
import type { Delegation } from '../../service/delegations.js';
import { usePages } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

const PAGE = 50;
type Standing = 'to-come' | 'holds' | 'over' | 'ended';
const COLORS = { 'to-come': 'blue', holds: 'green', over: 'gray', ended: 'gray' } as const;

interface Whose {
  readonly principalId?: string;
  readonly delegateId?: string;
}

/** A page shows up to three of these tables. */
function tableOf({ principalId, delegateId }: Whose): string {
  if (principalId !== undefined) return 'by-me';
  return delegateId === undefined ? 'all' : 'to-me';
}

/** Delegations; one's own that still run can be ended. */
export function Delegations({ title, query }: { readonly title: string; readonly query: Whose }) {
  const say = useText();
  const columns = useColumns();
  const pages = usePages('/v1/delegations', { query: { ...query, limit: PAGE } });
  return (
    <section className="card stack" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const delegations = read.flatMap(({ items }) => items);
          if (delegations.length === 0) return <p className="quiet">{say('delegations.none')}</p>;
          return (
            <DataTable
              id={tableOf(query)}
              label={title}
              columns={columns}
              rows={delegations}
              isWhole={!pages.hasNextPage}
              keyOf={({ principalId, delegateId }) => `${principalId} ${delegateId}`}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function useColumns(): readonly Column<Delegation>[] {
  const say = useText();
  const who = useWho();
  const stateOf = (delegation: Delegation): Standing => standingOf(delegation, who.organisation.today);
  return [
    named(
      'lender',
      say('delegations.lender'),
      ({ name }) => name,
      ({ principalId }) => principalId,
    ),
    {
      ...named<Delegation>(
        'delegate',
        say('delegations.delegate'),
        ({ delegateName }) => delegateName,
        ({ delegateId }) => delegateId,
      ),
      kind: 'plain',
    },
    plain('from', say('delegations.from'), ({ from }) => from),
    plain('until', say('delegations.until'), ({ until }) => until),
    {
      id: 'state',
      title: say('entry.state'),
      value: (delegation) => say(`delegations.${stateOf(delegation)}`),
      cell: (delegation) => <State of={delegation} standing={stateOf(delegation)} />,
    },
  ];
}

function State({ of, standing }: { readonly of: Delegation; readonly standing: Standing }) {
  const say = useText();
  const who = useWho();
  const isOpen = standing === 'holds' || standing === 'to-come';
  return (
    <div className="row">
      <Badge variant="light" tt="none" color={COLORS[standing]}>
        {say(`delegations.${standing}`)}
      </Badge>
      {isOpen && of.principalId === who.principalId ? <End delegation={of} /> : null}
    </div>
  );
}

function standingOf({ from, until, endedAt }: Delegation, today: string): Standing {
  if (endedAt !== null) return 'ended';
  if (until < today) return 'over';
  return today < from ? 'to-come' : 'holds';
}

function End({ delegation: { delegateId, delegateName } }: { readonly delegation: Delegation }) {
  const say = useText();
  const sending = useSending('end-delegation', {
    seenAt: (minPosition) => pointbook.read('/v1/delegations', { query: { limit: 1, minPosition } }),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say('delegations.end-of', { name: delegateName })}
        loading={sending.isPending}
        onClick={() => {
          sending.mutate({ delegateId });
        }}
      >
        {say('delegations.end')}
      </Button>
      <Refused error={sending.error} />
    </>
  );
}
