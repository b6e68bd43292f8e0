import { Badge, Button, Table, Title } from '@mantine/core';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Refused } from '../../parts/Refused.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useSending } from '../../parts/useSending.js';
import type { Delegation } from '../../service/delegations.js';
import { usePages } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

const PAGE = 50;
type Standing = 'to-come' | 'holds' | 'over' | 'ended';
const COLORS = { 'to-come': 'blue', holds: 'green', over: 'gray', ended: 'gray' } as const;

/** Delegations; one's own that still run can be ended. */
export function Delegations({
  title,
  query,
}: {
  readonly title: string;
  readonly query: { readonly principalId?: string; readonly delegateId?: string };
}) {
  const say = useText();
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
          return <Rows title={title} delegations={delegations} />;
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Rows({
  title,
  delegations,
}: {
  readonly title: string;
  readonly delegations: readonly Delegation[];
}) {
  const say = useText();
  return (
    <Listing
      label={title}
      head={[
        say('delegations.lender'),
        say('delegations.delegate'),
        say('delegations.from'),
        say('delegations.until'),
        say('entry.state'),
      ]}
    >
      {delegations.map((delegation) => (
        <Row key={`${delegation.principalId} ${delegation.delegateId}`} delegation={delegation} />
      ))}
    </Listing>
  );
}

function Row({ delegation }: { readonly delegation: Delegation }) {
  const say = useText();
  const who = useWho();
  const { principalId, name, delegateId, delegateName, from, until } = delegation;
  const standing = standingOf(delegation, who.organisation.today);
  const isOpen = standing === 'holds' || standing === 'to-come';
  return (
    <Table.Tr>
      <Table.Td>
        {name} <span className="quiet">{principalId}</span>
      </Table.Td>
      <Table.Td>
        {delegateName} <span className="quiet">{delegateId}</span>
      </Table.Td>
      <Table.Td>{from}</Table.Td>
      <Table.Td>{until}</Table.Td>
      <Table.Td>
        <div className="row">
          <Badge variant="light" tt="none" color={COLORS[standing]}>
            {say(`delegations.${standing}`)}
          </Badge>
          {isOpen && principalId === who.principalId ? <End delegation={delegation} /> : null}
        </div>
      </Table.Td>
    </Table.Tr>
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
