import { Badge, Button, Table, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useLanguage, useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Digest } from '../../parts/Digest.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Named, useNameOf } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { usePages, useRead } from '../../service/reading.js';
import { COLORS, type Row, type Run } from './benefit.js';
import { Money } from './Money.js';
import { RunCheck } from './RunCheck.js';
import { ApproveForm, CancelForm, OverrideForm, PublishForm, SupplementForm } from './RunForms.js';

const PAGE = 100;

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
            {readsRows ? <Rows run={read} /> : null}
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

function Rows({ run }: OfRun) {
  const say = useText();
  const who = useWho();
  const { runId, status } = run;
  const pages = usePages('/v1/runs/{runId}/rows', { path: { runId }, query: { limit: PAGE } });
  const overrides = status === 'computed' && may(who, 'POST /v1/commands/override-row');
  const disputes = status === 'published' && may(who, 'POST /v1/commands/open-case');
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('benefits.rows')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <Listing
            label={say('benefits.rows')}
            head={[
              say('entry.whom'),
              say('board.office'),
              number(say('board.score')),
              number(say('board.rank')),
              say('benefits.gets'),
              say('benefits.acts'),
            ]}
          >
            {read
              .flatMap(({ items }) => items)
              .map((row) => (
                <OneRow key={row.employeeId} run={run} row={row} overrides={overrides} disputes={disputes} />
              ))}
          </Listing>
        )}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function OneRow({
  run,
  row,
  overrides,
  disputes,
}: OfRun & { readonly row: Row; readonly overrides: boolean; readonly disputes: boolean }) {
  const say = useText();
  const who = useWho();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  const { employeeId, officeId, score, rank } = row;
  const name = useNameOf(employeeId);
  const isOwn = employeeId === who.employeeId;
  const isDecided = row.place !== undefined || row.grade !== undefined;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Named employeeId={employeeId} />
      </Table.Th>
      <Table.Td>{nameOf(officeId)}</Table.Td>
      <Table.Td className="number">{score === null ? null : formatNumber(score)}</Table.Td>
      <Table.Td className="number">{rank === null ? null : formatNumber(rank)}</Table.Td>
      <Table.Td className="text">
        <Gets row={row} isStruck={run.struck.includes(employeeId)} />
      </Table.Td>
      <Table.Td>
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
      </Table.Td>
    </Table.Tr>
  );
}

/** What a row gives, or why it gives nothing. */
export function Gets({
  row: { amount, tier, place, grade, reason, override },
  currency,
  isStruck = false,
}: {
  readonly row: Row;
  readonly currency?: string | undefined;
  readonly isStruck?: boolean;
}) {
  const say = useText();
  return (
    <>
      {reason === null ? null : <span className="quiet">{say(`benefits.why-${reason as 'left'}`)} </span>}
      {amount === undefined || reason !== null ? null : <Money amount={amount} currency={currency} />} {tier}
      {grade}
      {place === undefined || reason !== null
        ? null
        : say(place ? 'benefits.place-yes' : 'benefits.place-no')}
      {override === undefined ? null : <Otherwise of={override} />}
      {isStruck ? (
        <Badge variant="light" tt="none" color="gray">
          {say('benefits.struck')}
        </Badge>
      ) : null}
    </>
  );
}

/** What the meeting has decided otherwise. */
function Otherwise({ of: { grade, place } }: { readonly of: NonNullable<Row['override']> }) {
  const say = useText();
  const what = grade ?? say(place === true ? 'benefits.place-yes' : 'benefits.place-no');
  return <div>{say('benefits.overridden', { what })}</div>;
}
