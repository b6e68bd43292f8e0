import { Title } from '@mantine/core';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { numbers } from '../../parts/columns.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useNames } from '../../parts/useNames.js';
import { usePages } from '../../service/reading.js';
import type { Row, Run } from './benefit.js';
import { Gets, useToldGain } from './Gets.js';
import { OverrideForm } from './RunForms.js';

const PAGE = 100;

interface OfRun {
  readonly run: Run;
}

/** What a run gives to whom, and what may be said against it. */
export function RunRows({ run }: OfRun) {
  const say = useText();
  const { runId } = run;
  const pages = usePages('/v1/runs/{runId}/rows', { path: { runId }, query: { limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('benefits.rows')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <Rows run={run} rows={read.flatMap(({ items }) => items)} isWhole={!pages.hasNextPage} />
        )}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Rows({ run, rows, isWhole }: OfRun & { readonly rows: readonly Row[]; readonly isWhole: boolean }) {
  const say = useText();
  const nameOf = useNames(rows.map(({ employeeId }) => employeeId));
  const columns = useColumns(run, nameOf);
  return (
    <DataTable
      id="rows"
      label={say('benefits.rows')}
      columns={columns}
      rows={rows}
      isWhole={isWhole}
      keyOf={({ employeeId }) => employeeId}
    />
  );
}

function useColumns(run: Run, nameOf: (employeeId: string) => string): readonly Column<Row>[] {
  const say = useText();
  const officeOf = useOfficeName();
  const told = useToldGain();
  return [
    {
      id: 'whom',
      title: say('entry.whom'),
      kind: 'name',
      value: ({ employeeId }) => `${nameOf(employeeId)} · ${employeeId}`,
      cell: ({ employeeId }) => <Named employeeId={employeeId} />,
    },
    plain('office', say('board.office'), ({ officeId }) => officeOf(officeId)),
    numbers('score', say('board.score'), ({ score }) => score),
    numbers('rank', say('board.rank'), ({ rank }) => rank),
    {
      id: 'gets',
      title: say('benefits.gets'),
      kind: 'text',
      value: told,
      cell: (row) => <Gets row={row} isStruck={run.struck.includes(row.employeeId)} />,
    },
    {
      id: 'acts',
      title: say('benefits.acts'),
      cell: (row) => <Acts run={run} row={row} name={nameOf(row.employeeId)} />,
    },
  ];
}

/** Nobody decides otherwise about their own row, but may appeal against it. */
function Acts({ run, row, name }: OfRun & { readonly row: Row; readonly name: string }) {
  const say = useText();
  const who = useWho();
  const { employeeId } = row;
  const isOwn = employeeId === who.employeeId;
  const isDecided = row.place !== undefined || row.grade !== undefined;
  const overrides = run.status === 'computed' && may(who, 'POST /v1/commands/override-row');
  const disputes = run.status === 'published' && may(who, 'POST /v1/commands/open-case');
  return (
    <>
      {overrides && isDecided && !isOwn ? (
        <Act label={say('benefits.override')} name={say('benefits.override-one', { name })}>
          {(close) => <OverrideForm run={run} row={row} onDone={close} />}
        </Act>
      ) : null}
      {disputes ? (
        <Link
          href={addressFor({ employee: employeeId, run: run.runId, kind: isOwn ? 'appeal' : 'objection' })}
        >
          {say(isOwn ? 'case.disagree' : 'case.object')}
        </Link>
      ) : null}
    </>
  );
}
