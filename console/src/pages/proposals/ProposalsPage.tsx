import { Select, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { Points } from '../../parts/Points.js';
import { Shown } from '../../parts/Trouble.js';
import { usePages, useRead } from '../../service/reading.js';
import { OneProposal, WhoDecides } from './OneProposal.js';
import { canDecide, canVote, STATUSES, tableOn, type Proposal } from './waiting.js';
import './proposals.css';

const PAGE = 50;
type Choice = (typeof STATUSES)[number] | '';

/** What was proposed for somebody else to decide; what waits for whoever is signed in comes first. */
export default function ProposalsPage() {
  const { proposalId } = useParams<{ proposalId?: string }>();
  return proposalId === undefined ? <List /> : <OneProposal key={proposalId} proposalId={proposalId} />;
}

function List() {
  const say = useText();
  const [status, setStatus] = useState<Choice>('open');
  const pages = usePages('/v1/proposals', { query: { limit: PAGE, ...(status === '' ? {} : { status }) } });
  const waits = useWaiting();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.proposals')}
      </Title>
      <div className="row">
        <Select
          label={say('entry.state')}
          value={status}
          allowDeselect={false}
          data={[
            ...STATUSES.map((value) => ({ value, label: say(`proposal.${value}`) })),
            { value: '', label: say('proposal.any') },
          ]}
          onChange={(chosen) => {
            setStatus(STATUSES.find((one) => one === chosen) ?? '');
          }}
        />
      </div>
      <Shown of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          const mine = all.filter(waits);
          return (
            <>
              {mine.length === 0 ? null : <Proposals title={say('proposal.waiting')} proposals={mine} />}
              <Proposals
                title={say(mine.length === 0 ? 'page.proposals' : 'proposal.others')}
                proposals={all.filter((proposal) => !waits(proposal))}
              />
            </>
          );
        }}
      </Shown>
      <More of={pages} />
    </div>
  );
}

/** What he may decide or vote on. */
function useWaiting(): (proposal: Proposal) => boolean {
  const who = useWho();
  const { data } = useRead('/v1/authority', { query: { limit: 1000 } });
  const table = tableOn(data?.items ?? [], who.organisation.today);
  return (proposal) => canVote(who, proposal) || canDecide(who, proposal, table);
}

function Proposals({
  title,
  proposals,
}: {
  readonly title: string;
  readonly proposals: readonly Proposal[];
}) {
  const say = useText();
  return (
    <div className="card stack">
      <Title order={2} size="h4">
        {title}
      </Title>
      {proposals.length === 0 ? (
        <p className="quiet">{say('proposal.none')}</p>
      ) : (
        <div className="scrolls" tabIndex={0} role="region" aria-label={title}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('entry.whom')}</Table.Th>
                <Table.Th className="number">{say('entry.points')}</Table.Th>
                <Table.Th>{say('proposal.grounds')}</Table.Th>
                <Table.Th>{say('proposal.by')}</Table.Th>
                <Table.Th>{say('proposal.who')}</Table.Th>
                <Table.Th>{say('proposal.until')}</Table.Th>
                <Table.Th>{say('entry.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {proposals.map((proposal) => (
                <Row key={proposal.proposalId} proposal={proposal} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </div>
  );
}

function Row({ proposal }: { readonly proposal: Proposal }) {
  const say = useText();
  const { proposalId, entries, reason, madeBy, openUntil, status } = proposal;
  const [first] = entries;
  const total = entries.reduce(
    (sum, { direction, points }) => sum + (direction === 'award' ? points : -points),
    0,
  );
  return (
    <Table.Tr>
      <Table.Td>
        {first === undefined ? null : <Named employeeId={first.employeeId} />}{' '}
        {entries.length > 1 ? say('record.and-more', { count: entries.length - 1 }) : null}
      </Table.Td>
      <Table.Td className="number">
        <Points points={total} />
      </Table.Td>
      <Table.Td>
        <Link href={`/proposals/${proposalId}`}>{shortened(reason)}</Link>
      </Table.Td>
      <Table.Td>{madeBy}</Table.Td>
      <Table.Td>
        <WhoDecides proposal={proposal} />
      </Table.Td>
      <Table.Td>{openUntil}</Table.Td>
      <Table.Td>{say(`proposal.${status}`)}</Table.Td>
    </Table.Tr>
  );
}

const LONGEST = 80;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
