import { Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { points } from '../../parts/columns.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { SelectField } from '../../parts/SelectField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { signed } from '../../parts/Points.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages } from '../../service/reading.js';
import { OneProposal, useWhoDecides } from './OneProposal.js';
import { ProposalForm } from './ProposalForm.js';
import { useMeans } from './means.js';
import { canVote, STATUSES, type Proposal } from './waiting.js';
import './proposals.css';

const PAGE = 50;

/** All proposals; those that wait for the user come first. */
export default function ProposalsPage() {
  const { proposalId } = useParams<{ proposalId?: string }>();
  return proposalId === undefined ? <List /> : <OneProposal key={proposalId} proposalId={proposalId} />;
}

function List() {
  const say = useText();
  const who = useWho();
  const [status, setStatus] = useInAddress('status', ['', ...STATUSES], 'open');
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
        {({ pages: read }) => (
          <MineFirst proposals={read.flatMap(({ items }) => items)} isWhole={!pages.hasNextPage} />
        )}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

interface Listed {
  readonly proposals: readonly Proposal[];
  readonly isWhole: boolean;
}

/** The proposals that the user may decide or vote on, and the others after them. */
function MineFirst({ proposals, isWhole }: Listed) {
  const say = useText();
  const who = useWho();
  const meansFor = useMeans(proposals);
  const waits = (proposal: Proposal): boolean => canVote(who, proposal) || meansFor(proposal).length > 0;
  const mine = proposals.filter(waits);
  const others = proposals.filter((proposal) => !mine.includes(proposal));
  return (
    <>
      {mine.length === 0 ? null : (
        <Proposals id="waiting" title={say('proposal.waiting')} proposals={mine} isWhole={isWhole} />
      )}
      <Proposals
        id="proposals"
        title={say(mine.length === 0 ? 'page.proposals' : 'proposal.others')}
        proposals={others}
        isWhole={isWhole}
      />
    </>
  );
}

function Proposals({
  id,
  title,
  proposals,
  isWhole,
}: Listed & { readonly id: string; readonly title: string }) {
  const say = useText();
  const columns = useColumns();
  return (
    <div className="card stack">
      <Title order={2} size="h4">
        {title}
      </Title>
      {proposals.length === 0 ? (
        <p className="quiet">{say('proposal.none')}</p>
      ) : (
        <DataTable
          id={id}
          label={title}
          columns={columns}
          rows={proposals}
          isWhole={isWhole}
          keyOf={({ proposalId }) => proposalId}
        />
      )}
    </div>
  );
}

function useColumns(): readonly Column<Proposal>[] {
  const say = useText();
  const whoDecides = useWhoDecides();
  const told = useToldPrincipal();
  return [
    {
      id: 'whom',
      title: say('entry.whom'),
      kind: 'name',
      value: ({ entries: [first] }) => first?.name ?? first?.employeeId,
      cell: ({ entries }) => <Whom entries={entries} />,
    },
    points('points', say('entry.points'), ({ entries }) =>
      entries.reduce((sum, entry) => sum + signed(entry), 0),
    ),
    {
      id: 'grounds',
      title: say('proposal.grounds'),
      kind: 'text',
      value: ({ reason }) => reason,
      cell: ({ proposalId, reason }) => <Link href={`/proposals/${proposalId}`}>{shortened(reason)}</Link>,
    },
    {
      id: 'by',
      title: say('proposal.by'),
      value: ({ madeBy, madeByName }) => told(madeBy, madeByName),
      cell: ({ madeBy }) => <Principal id={madeBy} />,
    },
    { ...plain('who', say('proposal.who'), whoDecides), kind: 'text' },
    plain('until', say('proposal.until'), ({ openUntil }) => openUntil),
    plain('state', say('entry.state'), ({ status }) => say(`proposal.${status}`)),
  ];
}

/** The first whom the proposal is about, and how many more there are. */
function Whom({ entries: [first, ...more] }: Pick<Proposal, 'entries'>) {
  const say = useText();
  return (
    <>
      {first === undefined ? null : <Named employeeId={first.employeeId} />}{' '}
      {more.length > 0 ? say('record.and-more', { count: more.length }) : null}
    </>
  );
}

const LONGEST = 80;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
