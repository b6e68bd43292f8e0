import { Badge, Button, Select, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import { Shown } from '../../parts/Trouble.js';
import { usePages } from '../../service/reading.js';
import { Proposal } from './Proposal.js';

const PAGE = 50;
const STATUSES = ['open', 'accepted', 'carried-out', 'declined', 'withdrawn', 'expired'] as const;
type Status = (typeof STATUSES)[number];

/** What was proposed: those that are still open first, or one of them. */
export default function ProposalsPage() {
  const { proposalId } = useParams<{ proposalId?: string }>();
  return proposalId === undefined ? <Proposals /> : <Proposal key={proposalId} proposalId={proposalId} />;
}

function Proposals() {
  const say = useText();
  const [status, setStatus] = useState<Status | ''>('open');
  const pages = usePages('/v1/proposals', { query: { limit: PAGE, ...(status === '' ? {} : { status }) } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.proposals')}
      </Title>
      <div className="row">
        <Select
          label={say('proposals.status')}
          value={status}
          allowDeselect={false}
          data={[
            ...STATUSES.map((one) => ({ value: one, label: say(`proposals.status.${one}`) })),
            { value: '' as const, label: say('proposals.all') },
          ]}
          onChange={(chosen) => {
            setStatus(chosen ?? '');
          }}
        />
      </div>
      <section className="card stack">
        <Shown of={pages}>
          {({ pages: read }) => {
            const all = read.flatMap(({ items }) => items);
            return all.length === 0 ? (
              <p className="quiet">{say('proposals.none')}</p>
            ) : (
              <List proposals={all} />
            );
          }}
        </Shown>
        {pages.hasNextPage ? (
          <div>
            <Button
              variant="default"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {say('app.more')}
            </Button>
          </div>
        ) : null}
      </section>
    </div>
  );
}

function List({ proposals }: { readonly proposals: readonly components['schemas']['ProposalView'][] }) {
  const say = useText();
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={say('page.proposals')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('entry.reason')}</Table.Th>
            <Table.Th>{say('proposals.entries')}</Table.Th>
            <Table.Th>{say('proposals.made')}</Table.Th>
            <Table.Th>{say('proposals.until')}</Table.Th>
            <Table.Th>{say('proposals.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proposals.map(({ proposalId, reason, entries, madeBy, madeAt, openUntil, status }) => (
            <Table.Tr key={proposalId}>
              <Table.Td>
                <Link href={`/proposals/${proposalId}`}>{reason}</Link>
              </Table.Td>
              <Table.Td>
                {entries.map(({ entryId, employeeId, direction, points }) => (
                  <div key={entryId}>
                    {employeeId} {direction === 'award' ? '+' : '−'}
                    {points}
                  </div>
                ))}
              </Table.Td>
              <Table.Td>
                {madeBy}
                <div className="quiet">
                  <Moment at={madeAt} />
                </div>
              </Table.Td>
              <Table.Td>{openUntil}</Table.Td>
              <Table.Td>
                <Badge variant="light" tt="none" color={status === 'open' ? 'blue' : 'gray'}>
                  {say(`proposals.status.${status}`)}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
