import { Badge, Button, Title } from '@mantine/core';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useLanguage, useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Digest } from '../../parts/Digest.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';
import { COLORS, type Run } from './benefit.js';
import { Money } from './Money.js';
import { RunCheck } from './RunCheck.js';
import { ApproveForm, CancelForm, PublishForm, SupplementForm } from './RunForms.js';
import { RunRows } from './RunRows.js';

/** One run: how it stands, what may be done about it, and its rows. */
export function OneRun({ runId }: { readonly runId: string }) {
  const say = useText();
  const readsRows = may(useWho(), 'GET /v1/runs/:runId/rows');
  const run = useRead('/v1/runs/{runId}', { path: { runId } });
  const { data } = useRead('/v1/schemes');
  const title = data?.items.findLast(({ schemeId }) => schemeId === run.data?.schemeId)?.title;
  return (
    <div className="stack">
      <p>
        <Link href="/runs">{say('benefits.all-runs')}</Link>
      </p>
      <Title order={1} size="h3">
        {title ?? say('page.runs')} <span className="quiet">{run.data?.period}</span>
      </Title>
      <QueryResult of={run}>
        {(read) => (
          <>
            <State run={read} />
            {readsRows ? <RunRows run={read} /> : null}
            {read.root === null ? null : <RunCheck run={read} />}
          </>
        )}
      </QueryResult>
    </div>
  );
}

interface OfRun {
  readonly run: Run;
}

function State({ run }: OfRun) {
  const say = useText();
  const { status, amount, total, rest, from, until, root, cancelledFor } = run;
  return (
    <section className="card stack" aria-label={say('entry.state')}>
      <dl>
        <dt>{say('entry.state')}</dt>
        <dd>
          <Badge variant="light" tt="none" color={COLORS[status as 'computed']}>
            {say(`benefits.${status as 'computed'}`)}
          </Badge>{' '}
          {cancelledFor}
        </dd>
        {amount === null ? null : (
          <>
            <dt>{say('benefits.amount')}</dt>
            <dd>
              <Money amount={amount} />
            </dd>
            <dt>{say('benefits.total')}</dt>
            <dd>
              <Money amount={total} />
            </dd>
            <dt>{say('benefits.rest')}</dt>
            <dd>
              <Money amount={rest} />
            </dd>
          </>
        )}
        {from === null ? null : (
          <>
            <dt>{say('benefits.published')}</dt>
            <dd>
              {from} – {until}
            </dd>
          </>
        )}
        {root === null ? null : (
          <>
            <dt>{say('benefits.root')}</dt>
            <dd>
              <Digest text={root} />
            </dd>
          </>
        )}
      </dl>
      <Acts run={run} />
    </section>
  );
}

function Acts({ run }: OfRun) {
  const say = useText();
  const who = useWho();
  const { status } = run;
  const mayDo = (command: string): boolean => may(who, `POST /v1/commands/${command}`);
  const isOpen = status === 'computed' || status === 'published';
  return (
    <div className="row">
      {status === 'computed' && mayDo('publish-run') ? (
        <Act label={say('benefits.publish')}>{(close) => <PublishForm run={run} onDone={close} />}</Act>
      ) : null}
      {status === 'published' && mayDo('approve-run') ? (
        <Act label={say('benefits.approve')}>{(close) => <ApproveForm run={run} onDone={close} />}</Act>
      ) : null}
      {isOpen && mayDo('cancel-run') ? (
        <Act label={say('benefits.cancel')}>{(close) => <CancelForm run={run} onDone={close} />}</Act>
      ) : null}
      {status === 'approved' && run.budgetId !== null && run.of === null && mayDo('supplement-run') ? (
        <Act label={say('benefits.supplement')}>{(close) => <SupplementForm run={run} onDone={close} />}</Act>
      ) : null}
      <Granted run={run} />
    </div>
  );
}

/** What an approved run has given, to be taken away. */
function Granted({ run: { runId, status } }: OfRun) {
  const say = useText();
  const { language } = useLanguage();
  const mayTake = may(useWho(), 'GET /v1/runs/:runId/granted');
  if (status !== 'approved' || !mayTake) return null;
  return (['csv', 'xlsx'] as const).map((format) => (
    <Button
      key={format}
      component="a"
      size="compact-sm"
      variant="default"
      href={`/v1/runs/${runId}/granted?format=${format}&lang=${language}`}
      download
    >
      {say('benefits.take', { format: format.toUpperCase() })}
    </Button>
  ));
}
