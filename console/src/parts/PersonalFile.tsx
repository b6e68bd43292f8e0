import { Alert } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ServiceProblem, type components } from '../../../clients/typescript/src/index.js';
import { useWho } from '../app/session.js';
import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';
import { isNow, NOW, type AsOf } from './as-of.js';
import { Balance, type Kind } from './Balance.js';
import './file.css';
import { FileThen } from './FileThen.js';
import { History } from './History.js';
import { useOfficeName } from './offices.js';
import { PrintHead } from './printing.js';
import { QueryResult } from './ErrorAlert.js';

const Course = lazy(() => import('./RankHistoryChart.js'));
type Employee = components['schemas']['EmployeeView'];

/** A whole personal file: balance, history, every event with its ground, and what was different at another time. */
export function PersonalFile({
  employeeId,
  asOf = NOW,
  children,
}: {
  readonly employeeId: string;
  readonly asOf?: AsOf;
  /** Shown beside the chart of a file as it is now. */
  readonly children?: ReactNode;
}) {
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  return (
    <QueryResult of={employee}>
      {(now) => (
        <>
          <Whose employee={now} asOf={asOf} />
          {isNow(asOf) ? <FileNow employee={now}>{children}</FileNow> : <FileAt employee={now} asOf={asOf} />}
        </>
      )}
    </QueryResult>
  );
}

/** The head of a printed file: who it is, in which office, and as of when. */
function Whose({
  employee: { name, employeeId, officeId, active },
  asOf: { knownAt, effectiveOn },
}: {
  readonly employee: Employee;
  readonly asOf: AsOf;
}) {
  const say = useText();
  const nameOf = useOfficeName();
  const office = active ? nameOf(officeId) : say('file.not-employed');
  return (
    <PrintHead>
      {[name, employeeId, office, knownAt, effectiveOn].filter((part) => part !== undefined).join(' · ')}
    </PrintHead>
  );
}

function FileNow({ employee, children }: { readonly employee: Employee; readonly children: ReactNode }) {
  const { employeeId, balance, active } = employee;
  const [kind, setKind] = useState<Kind>();
  return (
    <div className="stack">
      <section className="card">
        <Balance
          balance={balance}
          opened={kind}
          onOpen={(opened) => {
            setKind(opened === kind ? undefined : opened);
          }}
        />
        {active ? <Places employeeId={employeeId} /> : null}
      </section>
      {active ? (
        <Suspense>
          <Course employeeId={employeeId} />
        </Suspense>
      ) : null}
      {children}
      <History employee={employee} kind={kind} />
    </div>
  );
}

/** The file as it was known, or as it had happened, at another time, beside the present one. */
function FileAt({ employee, asOf }: { readonly employee: Employee; readonly asOf: AsOf }) {
  const say = useText();
  const { employeeId } = employee;
  const then = useRead('/v1/employees/{employeeId}', { path: { employeeId }, query: asOf });
  const { error } = then;
  if (error instanceof ServiceProblem && error.code === 'employee.unknown')
    return <Alert color="yellow">{say('file.unknown-then')}</Alert>;
  return (
    <QueryResult of={then}>
      {(other) => (
        <div className="stack">
          <FileThen now={employee} then={other} />
          <History employee={employee} asOf={asOf} />
        </div>
      )}
    </QueryResult>
  );
}

/** The employee's rank in this month, this year and all time, and the points to the next rank. */
function Places({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [month, year] = [today.slice(0, 7), today.slice(0, 4)];
  const ofMonth = useRead('/v1/rankings/months/{month}/employees/{employeeId}', {
    path: { month, employeeId },
  });
  const ofYear = useRead('/v1/rankings/years/{year}/employees/{employeeId}', { path: { year, employeeId } });
  const total = useRead('/v1/rankings/total/employees/{employeeId}', { path: { employeeId } });
  return (
    <dl>
      <Place board={month} standing={ofMonth.data} />
      <Place board={year} standing={ofYear.data} />
      <Place board={say('board.total')} standing={total.data} />
    </dl>
  );
}

function Place({
  board,
  standing,
}: {
  readonly board: string;
  readonly standing: Pick<components['schemas']['StandingView'], 'rank' | 'count' | 'gap'> | undefined;
}) {
  const say = useText();
  if (standing === undefined) return null;
  const { rank, count, gap } = standing;
  return (
    <>
      <dt>{board}</dt>
      <dd>
        {say('board.rank-of', { rank, count })} · {say('board.gap')}:{' '}
        {gap === null ? say('board.first') : say('board.gap-points', { gap })}
      </dd>
    </>
  );
}
