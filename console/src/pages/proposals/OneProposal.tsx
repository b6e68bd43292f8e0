import { Badge, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../language/language.js';
import { EvidenceLinks } from '../../parts/EvidenceLinks.js';
import { Item } from '../../parts/Item.js';
import { points } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { signed } from '../../parts/Points.js';
import { whom } from '../../parts/Named.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { Acts } from './Acts.js';
import { Effects } from './Effects.js';
import { Steps } from './Steps.js';
import type { Entry, Proposal, ProposalWithSteps } from './waiting.js';

/** One proposal: its entries and reason, its effects, and the acts that are possible. */
export function OneProposal({ proposalId }: { readonly proposalId: string }) {
  const say = useText();
  const proposal = useRead('/v1/proposals/{proposalId}', { path: { proposalId } });
  return (
    <div className="stack">
      <Link href="/proposals">{say('proposal.all')}</Link>
      <Title order={1} size="h3">
        {say('proposal.one')}
      </Title>
      <QueryResult of={proposal}>{(data) => <Whole proposal={data} />}</QueryResult>
    </div>
  );
}

function Whole({ proposal }: { readonly proposal: ProposalWithSteps }) {
  const say = useText();
  return (
    <div className="beside">
      <div className="stack">
        <section className="card stack" aria-labelledby="grounds">
          <Title order={2} size="h4" id="grounds">
            {say('proposal.grounds')}
          </Title>
          <p className="told">{proposal.reason}</p>
          <Evidence proposal={proposal} />
          <Entries proposal={proposal} />
          {proposal.status === 'open' ? <Effects proposal={proposal} /> : null}
        </section>
      </div>
      <section className="card stack" aria-labelledby="course">
        <Title order={2} size="h4" id="course">
          {say('proposal.decision')}
        </Title>
        <dl>
          <dt>{say('entry.state')}</dt>
          <dd>
            <Badge variant="light" tt="none" color={proposal.status === 'open' ? 'blue' : 'gray'}>
              {say(`proposal.${proposal.status}`)}
            </Badge>
          </dd>
          <dt>{say('proposal.who')}</dt>
          <dd>
            <WhoDecides proposal={proposal} />
          </dd>
          <dt>{say('proposal.until')}</dt>
          <dd>{proposal.openUntil}</dd>
        </dl>
        <Acts key={proposal.proposalId} proposal={proposal} />
        <Steps proposal={proposal} />
      </section>
    </div>
  );
}

function WhoDecides({ proposal }: { readonly proposal: Proposal }) {
  return useWhoDecides()(proposal);
}

/** Who may decide a proposal: a grade and those above it, or the leading group with a number of votes. */
export function useWhoDecides(): (proposal: Proposal) => string {
  const say = useText();
  return ({ sufficientGrade, quorum }) =>
    sufficientGrade === null
      ? say('proposal.group', { quorum })
      : say('proposal.grade', { grade: sufficientGrade, quorum });
}

function Evidence({ proposal: { evidence } }: { readonly proposal: Proposal }) {
  const say = useText();
  if (evidence.length === 0) return <p className="quiet">{say('proposal.no-evidence')}</p>;
  return (
    <section aria-label={say('proposal.evidence')}>
      <h3>{say('proposal.evidence')}</h3>
      <EvidenceLinks evidence={evidence} withDigests />
    </section>
  );
}

function Entries({ proposal: { entries } }: { readonly proposal: Proposal }) {
  const say = useText();
  const columns = useColumns();
  return (
    <div className="stack">
      <h3>{say('proposal.entries')}</h3>
      <DataTable
        id="entries"
        label={say('proposal.entries')}
        columns={columns}
        rows={entries}
        keyOf={({ entryId }) => entryId}
      />
    </div>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const say = useText();
  const isOfNoItem = ({ itemCode }: Entry): boolean => itemCode === 'by-proposal';
  return [
    whom(say('entry.whom')),
    {
      id: 'item',
      title: say('entry.item'),
      value: (entry) => (isOfNoItem(entry) ? say('proposal.no-item') : (entry.title ?? entry.itemCode)),
      cell: (entry) => (
        <>
          {isOfNoItem(entry) ? say('proposal.no-item') : <Item code={entry.itemCode} on={entry.occurredOn} />}{' '}
          <span className="quiet">{entry.category}</span>
        </>
      ),
    },
    plain('kind', say('record.kind'), ({ kind }) => say(`kind.${kind}`)),
    points('points', say('entry.points'), signed),
    plain('occurred-on', say('entry.occurred-on'), ({ occurredOn }) => occurredOn),
  ];
}
