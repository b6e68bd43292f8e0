import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { SelectField } from '../../parts/SelectField.js';
import { Points } from '../../parts/Points.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal } from '../../parts/Principal.js';
import { usePages } from '../../service/reading.js';
import { OneProposal, WhoDecides } from './OneProposal.js';
import { ProposalForm } from './ProposalForm.js';
import { useMeans } from './means.js';
import { canVote, STATUSES, type Proposal } from './waiting.js';
import './proposals.css';

const PAGE = 50;
type Choice = (typeof STATUSES)[number] | '';

/** All proposals; those that wait for the user come first. */
export default function ProposalsPage() {
  const { proposalId } = useParams<{ proposalId?: string }>();
  return proposalId === undefined ? <List /> : <OneProposal key={proposalId} proposalId={proposalId} />;
}

function List() {
  const say = useText();
  const who = useWho();
  const [status, setStatus] = useState<Choice>('open');
  const pages = usePages('/v1/proposals', { query: { limit: PAGE, ...(status === '' ? {} : { status }) } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.proposals')}
      </Title>
      <div className="row">
        <SelectField
          label={say('entry.state')}
          value={status}
          options={[
            ...STATUSES.map((value) => ({ value, label: say(`proposal.${value}`) })),
            { value: '', label: say('proposal.any') },
          ]}
          onChange={setStatus}
        />
        {may(who, 'POST /v1/commands/make-proposal') ? (
          <Act label={say('proposal.make')}>{(close) => <ProposalForm onDone={close} />}</Act>
        ) : null}
      </div>
      <QueryResult of={pages}>
        {({ pages: read }) => <MineFirst proposals={read.flatMap(({ items }) => items)} />}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

/** The proposals that the user may decide or vote on, and the others after them. */
function MineFirst({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const say = useText();
  const who = useWho();
  const meansFor = useMeans(proposals);
  const waits = (proposal: Proposal): boolean => canVote(who, proposal) || meansFor(proposal).length > 0;
  const mine = proposals.filter(waits);
  return (
    <>
      {mine.length === 0 ? null : <Proposals title={say('proposal.waiting')} proposals={mine} />}
      <Proposals
        title={say(mine.length === 0 ? 'page.proposals' : 'proposal.others')}
        proposals={proposals.filter((proposal) => !mine.includes(proposal))}
      />
    </>
  );
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
        <Listing
          label={title}
          head={[
            say('entry.whom'),
            number(say('entry.points')),
            say('proposal.grounds'),
            say('proposal.by'),
            say('proposal.who'),
            say('proposal.until'),
            say('entry.state'),
          ]}
        >
          {proposals.map((proposal) => (
            <Row key={proposal.proposalId} proposal={proposal} />
          ))}
        </Listing>
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
      <Table.Td className="text">
        <Link href={`/proposals/${proposalId}`}>{shortened(reason)}</Link>
      </Table.Td>
      <Table.Td>
        <Principal id={madeBy} />
      </Table.Td>
      <Table.Td className="text">
        <WhoDecides proposal={proposal} />
      </Table.Td>
      <Table.Td>{openUntil}</Table.Td>
      <Table.Td>{say(`proposal.${status}`)}</Table.Td>
    </Table.Tr>
  );
}

const LONGEST = 80;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
