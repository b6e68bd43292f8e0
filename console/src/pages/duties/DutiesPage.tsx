import { Badge, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { MissedChecks } from './MissedChecks.js';
import { Named } from '../../parts/Named.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { MonthSelect, useMonths } from '../../parts/MonthSelect.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { useRead } from '../../service/reading.js';
import type { components } from '../../../../clients/typescript/src/index.js';

type Duty = components['schemas']['DutyView'];

/** The duties of managers in a month, what they have done, and the consequences. */
export default function DutiesPage() {
  const say = useText();
  const thisMonth = useWho().organisation.today.slice(0, 7);
  const [month, setMonth] = useInAddress('month', [...useMonths(), thisMonth], thisMonth);
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
  const columns = useColumns();
  return (
    <section className="card">
      <DataTable
        id="duties"
        label={say('page.duties')}
        columns={columns}
        rows={duties}
        keyOf={({ principalId, grade }) => `${principalId} ${grade}`}
      />
    </section>
  );
}

function useColumns(): readonly Column<Duty>[] {
  const say = useText();
  const told = useToldPrincipal();
  const state = ({ met }: Duty): string => say(met ? 'duties.met' : 'duties.not-met');
  return [
    {
      id: 'manager',
      title: say('duties.manager'),
      kind: 'name',
      value: ({ principalId, name }) => told(principalId, name),
      cell: (duty) => <Manager of={duty} />,
    },
    plain('grade', say('duties.grade'), ({ grade }) => grade),
    ...(['awards', 'deductions'] as const).map((of): Column<Duty> => ({
      id: of,
      title: say(`duties.${of}`),
      kind: 'number',
      value: ({ done }) => done[of],
      cell: ({ done, due }) => say('duties.of', { done: done[of], due: due[of] }),
    })),
    {
      id: 'state',
      title: say('entry.state'),
      value: state,
      cell: (duty) => (
        <Badge variant="light" tt="none" color={duty.met ? 'green' : 'yellow'}>
          {state(duty)}
        </Badge>
      ),
    },
    {
      id: 'outcome',
      title: say('duties.outcome'),
      kind: 'text',
      value: ({ proposalId, refusedFor }) =>
        proposalId !== null
          ? say('duties.penalty')
          : refusedFor === null
            ? null
            : say('duties.refused', { code: refusedFor }),
      cell: ({ proposalId, refusedFor }) => (
        <>
          {proposalId === null ? null : (
            <Link href={`/proposals/${proposalId}`}>{say('duties.penalty')}</Link>
          )}
          {refusedFor === null ? null : say('duties.refused', { code: refusedFor })}
        </>
      ),
    },
  ];
}

function Manager({ of: { principalId, employeeId } }: { readonly of: Duty }) {
  if (employeeId === null) return <Principal id={principalId} />;
  return (
    <>
      <Named employeeId={employeeId} /> <span className="quiet">{principalId}</span>
    </>
  );
}
