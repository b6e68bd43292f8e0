import { Anchor, Badge, Table, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import { Points } from '../../parts/Points.js';
import { Shown } from '../../parts/Trouble.js';
import { useRead } from '../../service/reading.js';
import { Deciding } from './Deciding.js';
import type { Proposed } from './proposed.js';
import { Steps } from './Steps.js';

/** One proposal: its grounds, what it would change, what was said and done, and what one may do. */
export function Proposal({ proposalId }: { readonly proposalId: string }) {
  const say = useText();
  const proposal = useRead('/v1/proposals/{proposalId}', { path: { proposalId } });
  return (
    <Shown of={proposal}>
      {(proposed) => (
        <div className="stack">
          <Title order={1} size="h3">
            {say('proposal.title')}
          </Title>
          <Link href="/proposals">{say('proposal.back')}</Link>
          <section className="card">
            <p>
              <strong>{proposed.reason}</strong>
            </p>
            <Grounds proposed={proposed} />
          </section>
          <Entries proposed={proposed} />
          <Deciding proposed={proposed} />
          <Steps proposed={proposed} />
        </div>
      )}
    </Shown>
  );
}

function Grounds({ proposed }: { readonly proposed: Proposed }) {
  const say = useText();
  const { status, madeBy, madeAt, openUntil, sufficientGrade: grade, quorum, evidence } = proposed;
  return (
    <dl>
      <dt>{say('proposals.status')}</dt>
      <dd>
        <Badge variant="light" tt="none" color={status === 'open' ? 'blue' : 'gray'}>
          {say(`proposals.status.${status}`)}
        </Badge>
      </dd>
      <dt>{say('proposals.made')}</dt>
      <dd>
        {madeBy}, <Moment at={madeAt} />
      </dd>
      <dt>{say('proposals.until')}</dt>
      <dd>{openUntil}</dd>
      <dt>{say('proposal.grade')}</dt>
      <dd>
        {grade === null
          ? say('proposal.group', { quorum })
          : say('proposal.grade-or-group', { grade, quorum })}
      </dd>
      <dt>{say('proposal.evidence')}</dt>
      <dd>
        {evidence.length === 0 ? say('proposal.no-evidence') : null}
        {evidence.map(({ href, sha256 }) => (
          <div key={sha256}>
            {/^https?:/.test(href) ? (
              <Anchor href={href} target="_blank" rel="noreferrer noopener">
                {href}
              </Anchor>
            ) : (
              href
            )}{' '}
            <span className="quiet">SHA-256 {sha256.slice(0, 16)}…</span>
          </div>
        ))}
      </dd>
    </dl>
  );
}

function Entries({ proposed }: { readonly proposed: Proposed }) {
  const say = useText();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('proposal.would')}
      </Title>
      <div className="scrolls" tabIndex={0} role="region" aria-label={say('proposal.would')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('entry.whom')}</Table.Th>
              <Table.Th>{say('entry.item')}</Table.Th>
              <Table.Th>{say('entry.occurred-on')}</Table.Th>
              <Table.Th className="number">{say('entry.points')}</Table.Th>
              <Table.Th className="number">{say('proposal.now')}</Table.Th>
              {proposed.status === 'open' ? (
                <Table.Th className="number">{say('proposal.then')}</Table.Th>
              ) : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposed.entries.map((entry) => (
              <Entry key={entry.entryId} entry={entry} isOpen={proposed.status === 'open'} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Entry({ entry, isOpen }: { readonly entry: Proposed['entries'][number]; readonly isOpen: boolean }) {
  const say = useText();
  const { employeeId, itemCode, occurredOn, direction } = entry;
  const { data: employee } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const points = direction === 'award' ? entry.points : -entry.points;
  return (
    <Table.Tr>
      <Table.Td>
        {employee?.name} <span className="quiet">{employeeId}</span>
      </Table.Td>
      <Table.Td>{itemCode === 'by-proposal' ? say('proposal.by-proposal') : itemCode}</Table.Td>
      <Table.Td>{occurredOn}</Table.Td>
      <Table.Td className="number">
        <Points points={points} />
      </Table.Td>
      <Table.Td className="number">{employee?.balance.total}</Table.Td>
      {isOpen ? (
        <Table.Td className="number">
          {employee === undefined ? '' : employee.balance.total + points}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}
