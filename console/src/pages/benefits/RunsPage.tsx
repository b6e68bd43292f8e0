import { Badge, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages, useRead } from '../../service/reading.js';
import { COLORS, newestOf, STATUSES, type Run } from './benefit.js';
import { Money } from './Money.js';
import { OneRun } from './OneRun.js';
import { ComputeForm } from './RunForms.js';

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
  const [status, setStatus] = useState<(typeof STATUSES)[number] | ''>('');
  const { data } = useRead('/v1/schemes');
  const schemes = newestOf(data?.items ?? []);
  const titles = new Map(schemes.map(({ schemeId, title }) => [schemeId, title]));
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
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const runs = read.flatMap(({ items }) => items);
            return runs.length === 0 ? (
              <p className="quiet">{say('benefits.none')}</p>
            ) : (
              <Listing
                label={say('page.runs')}
                head={[
                  say('benefits.scheme'),
                  say('benefits.period'),
                  say('entry.state'),
                  number(say('benefits.total')),
                  number(say('benefits.rest')),
                  say('benefits.until'),
                ]}
              >
                {runs.map((run) => (
                  <Row key={run.runId} run={run} title={titles.get(run.schemeId) ?? run.schemeId} />
                ))}
              </Listing>
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function Row({ run, title }: { readonly run: Run; readonly title: string }) {
  const say = useText();
  const { runId, period, status, total, rest, until, of } = run;
  return (
    <Table.Tr>
      <Table.Th scope="row" className="text">
        <Link href={`/runs/${runId}`}>{title}</Link>{' '}
        {of === null ? null : <span className="quiet">{say('benefits.supplements')}</span>}
      </Table.Th>
      <Table.Td>{period}</Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={COLORS[status as 'computed']}>
          {say(`benefits.${status as 'computed'}`)}
        </Badge>
      </Table.Td>
      <Table.Td className="number">
        <Money amount={total} />
      </Table.Td>
      <Table.Td className="number">
        <Money amount={rest} />
      </Table.Td>
      <Table.Td>{until}</Table.Td>
    </Table.Tr>
  );
}
