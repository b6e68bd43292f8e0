import { Badge, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { MissedChecks } from './MissedChecks.js';
import { Listing, number } from '../../parts/Listing.js';
import { MonthSelect } from '../../parts/MonthSelect.js';
import { Named } from '../../parts/Named.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Principal } from '../../parts/Principal.js';
import { useRead } from '../../service/reading.js';
import type { components } from '../../../../clients/typescript/src/index.js';

type Duty = components['schemas']['DutyView'];

/** The duties of managers in a month, what they have done, and the consequences. */
export default function DutiesPage() {
  const say = useText();
  const { today } = useWho().organisation;
  const [month, setMonth] = useState(today.slice(0, 7));
  const duties = useRead('/v1/duties', { query: { month } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.duties')}
      </Title>
      <p className="quiet">
        <Link href="/grades">{say('grades.where')}</Link>
      </p>
      <div className="row">
        <MonthSelect month={month} onChange={setMonth} />
      </div>
      <QueryResult of={duties}>
        {({ items, reviewed }) => (
          <>
            <p>{say(reviewed ? 'duties.reviewed' : 'duties.so-far')}</p>
            {items.length === 0 ? <p className="quiet">{say('duties.none')}</p> : <DutyRows duties={items} />}
          </>
        )}
      </QueryResult>
      <MissedChecks month={month} />
    </div>
  );
}

function DutyRows({ duties }: { readonly duties: readonly Duty[] }) {
  const say = useText();
  return (
    <Listing
      className="card"
      label={say('page.duties')}
      head={[
        say('duties.manager'),
        say('duties.grade'),
        number(say('duties.awards')),
        number(say('duties.deductions')),
        say('entry.state'),
        say('duties.outcome'),
      ]}
    >
      {duties.map((duty) => (
        <DutyRow key={`${duty.principalId} ${duty.grade}`} duty={duty} />
      ))}
    </Listing>
  );
}

function DutyRow({ duty }: { readonly duty: Duty }) {
  const say = useText();
  const { principalId, employeeId, grade, done, due, met, proposalId, refusedFor } = duty;
  return (
    <Table.Tr>
      <Table.Td>
        {employeeId === null ? <Principal id={principalId} /> : <Named employeeId={employeeId} />}{' '}
        {employeeId === null ? null : <span className="quiet">{principalId}</span>}
      </Table.Td>
      <Table.Td>{grade}</Table.Td>
      <Table.Td className="number">{say('duties.of', { done: done.awards, due: due.awards })}</Table.Td>
      <Table.Td className="number">
        {say('duties.of', { done: done.deductions, due: due.deductions })}
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={met ? 'green' : 'yellow'}>
          {say(met ? 'duties.met' : 'duties.not-met')}
        </Badge>
      </Table.Td>
      <Table.Td className="text">
        {proposalId === null ? null : <Link href={`/proposals/${proposalId}`}>{say('duties.penalty')}</Link>}
        {refusedFor === null ? null : say('duties.refused', { code: refusedFor })}
      </Table.Td>
    </Table.Tr>
  );
}
