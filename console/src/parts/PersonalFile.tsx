import { Alert } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ServiceProblem, type components } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';
import { isNow, NOW, type AsOf } from './as-of.js';
import { Balance, type Kind } from './Balance.js';
import './file.css';
import { FileThen } from './FileThen.js';
import { History } from './History.js';
import { Shown } from './Trouble.js';

const Course = lazy(() => import('./Course.js'));
type Employee = components['schemas']['EmployeeView'];

/** A whole file: what somebody has, how it went, and every event with its ground; and what differs from it at another time. */
export function PersonalFile({
  employeeId,
  asOf = NOW,
  children,
}: {
  readonly employeeId: string;
  readonly asOf?: AsOf;
  /** What is shown beside the course, of a file as it is now. */
  readonly children?: ReactNode;
}) {
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  return (
    <Shown of={employee}>
      {(now) =>
        isNow(asOf) ? <FileNow employee={now}>{children}</FileNow> : <FileAt employee={now} asOf={asOf} />
      }
    </Shown>
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
        {active ? <Place employeeId={employeeId} /> : null}
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

/** Beside what is known now, what was known or had happened then. */
function FileAt({ employee, asOf }: { readonly employee: Employee; readonly asOf: AsOf }) {
  const say = useText();
  const { employeeId } = employee;
  const then = useRead('/v1/employees/{employeeId}', { path: { employeeId }, query: asOf });
  const { error } = then;
  if (error instanceof ServiceProblem && error.code === 'employee.unknown')
    return <Alert color="yellow">{say('file.unknown-then')}</Alert>;
  return (
    <Shown of={then}>
      {(other) => (
        <div className="stack">
          <FileThen now={employee} then={other} />
          <History employee={employee} asOf={asOf} />
        </div>
      )}
    </Shown>
  );
}

function Place({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const { data } = useRead('/v1/rankings/total/employees/{employeeId}', { path: { employeeId } });
  if (data === undefined) return null;
  return (
    <p>
      {say('board.rank-of', { rank: data.rank, count: data.count })} · {say('board.gap')}:{' '}
      {data.gap === null ? say('board.first') : say('board.gap-points', { gap: data.gap })}
    </p>
  );
}
