import { Badge, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages, useRead } from '../../service/reading.js';
import { COLORS, newestOf, STATUSES, type Run } from './benefit.js';
import { money } from './Money.js';
import { OneRun } from './OneRun.js';
import { ComputeForm } from './RunForms.js';
import { WaitingRuns } from './WaitingRuns.js';

const PAGE = 50;

/** Runs of schemes over confirmed periods, or one of them. */
export default function RunsPage() {
  const { runId } = useParams<{ runId?: string }>();
  return (
    <WithTexts texts={texts}>
      {runId === undefined ? <Runs /> : <OneRun key={runId} runId={runId} />}
    </WithTexts>
  );
}

function Runs() {
  const say = useText();
  const who = useWho();
  const [status, setStatus] = useInAddress('status', ['', ...STATUSES], '');
  const { data } = useRead('/v1/schemes');
  const schemes = newestOf(data?.items ?? []);
  const columns = useColumns(new Map(schemes.map(({ schemeId, title }) => [schemeId, title])));
  const pages = usePages('/v1/runs', { query: { limit: PAGE, ...(status === '' ? {} : { status }) } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.runs')}
      </Title>
      <p className="quiet">{say('benefits.runs-how')}</p>
      <div className="row">
        <SelectField
          label={say('entry.state')}
          value={status}
          options={[
            { value: '', label: say('proposal.any') },
            ...STATUSES.map((value) => ({ value, label: say(`benefits.${value}`) })),
          ]}
          onChange={setStatus}
        />
        {may(who, 'POST /v1/commands/compute-run') && schemes.length > 0 ? (
          <Act label={say('benefits.run')}>{(close) => <ComputeForm schemes={schemes} onDone={close} />}</Act>
        ) : null}
      </div>
      <WaitingRuns schemes={schemes} />
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const runs = read.flatMap(({ items }) => items);
            return runs.length === 0 ? (
              <p className="quiet">{say('benefits.none')}</p>
            ) : (
              <DataTable
                id="runs"
                label={say('page.runs')}
                columns={columns}
                rows={runs}
                isWhole={!pages.hasNextPage}
                keyOf={({ runId }) => runId}
              />
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function useColumns(titles: ReadonlyMap<string, string>): readonly Column<Run>[] {
  const say = useText();
  const titleOf = ({ schemeId }: Run): string => titles.get(schemeId) ?? schemeId;
  const state = ({ status }: Run): string => say(`benefits.${status as 'computed'}`);
  return [
    {
      id: 'scheme',
      title: say('benefits.scheme'),
      kind: 'name',
      value: titleOf,
      cell: (run) => (
        <>
          <Link href={`/runs/${run.runId}`}>{titleOf(run)}</Link>{' '}
          {run.of === null ? null : <span className="quiet">{say('benefits.supplements')}</span>}
        </>
      ),
    },
    plain('period', say('benefits.period'), ({ period }) => period),
    {
      id: 'state',
      title: say('entry.state'),
      value: state,
      cell: (run) => (
        <Badge variant="light" tt="none" color={COLORS[run.status as 'computed']}>
          {state(run)}
        </Badge>
      ),
    },
    money('total', say('benefits.total'), ({ total }) => total),
    money('rest', say('benefits.rest'), ({ rest }) => rest),
    plain('until', say('benefits.until'), ({ until }) => until),
  ];
}
