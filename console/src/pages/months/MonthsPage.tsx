import { Alert, Badge, Button, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { moments } from '../../parts/columns.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { Confirm } from '../../parts/Confirm.js';
import { Refused } from '../../parts/Refused.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useNext } from '../../parts/useNext.js';
import type { View } from '../../../../clients/typescript/src/index.js';
import { usePages, useRead } from '../../service/reading.js';
import { BeginBookForm } from './BeginBookForm.js';
import { ClosingForm } from './ClosingForm.js';
import { useJobs } from './jobs.js';
import { stageOf, type Stage } from './stage.js';
import { useSendingToMonths } from './useSendingToMonths.js';

const PAGE = 120;
type Months = View<'/v1/months'>;
type Month = Months['items'][number];
type Seal = View<'/v1/seals'>['items'][number];
const COLORS: Readonly<Record<Stage, string>> = {
  open: 'blue',
  ended: 'yellow',
  closed: 'gray',
  sealed: 'green',
};

/** The stage of every month, and why one is behind. */
export default function MonthsPage() {
  const say = useText();
  const pages = usePages('/v1/months', { query: { limit: PAGE, newestFirst: true } });
  const months = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  // The next month to close follows the last closed one.
  useNext(pages, !months.some(({ status }) => status === 'closed'));
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.months')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const [first] = read;
          return first === undefined ? null : (
            <>
              <Hindrances months={first} />
              <MonthRows months={months} isWhole={!pages.hasNextPage} />
            </>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

/** The reasons why months are not closed and sealed. */
function Hindrances({ months }: { readonly months: Months }) {
  const { importsUnderWay, closing, clockDoubts, graceDays } = months;
  const say = useText();
  const { data: jobs } = useJobs();
  const isWell = closing === 'as-due' && jobs?.state !== 'down' && jobs?.detail === undefined;
  return (
    <section className="card stack" aria-labelledby="hindrances">
      <Title order={2} size="h4" id="hindrances">
        {say('months.state')}
      </Title>
      <p>{say(`months.${closing}`, { graceDays })}</p>
      <ClockDoubts doubts={clockDoubts} />
      {importsUnderWay.length === 0 ? null : (
        <ul>
          {importsUnderWay.map(({ importId, since }) => (
            <li key={`${importId ?? ''} ${since}`}>
              {say('months.import', { name: importId ?? say('months.unnamed') })} <Moment at={since} />
            </li>
          ))}
        </ul>
      )}
      {jobs === undefined ? null : <JobsReport jobs={jobs} isTold={closing === 'not-begun'} />}
      {isWell ? <p className="quiet">{say('months.well')}</p> : null}
      <Settings months={months} />
    </section>
  );
}

/** The beginning of the book and the closing of months, for those who may set them. */
function Settings({ months: { closing, automatic, graceDays } }: { readonly months: Months }) {
  const who = useWho();
  return (
    <>
      {closing === 'not-begun' && may(who, 'POST /v1/commands/begin-book') ? <BeginBookForm /> : null}
      {may(who, 'POST /v1/commands/set-closing') ? (
        <ClosingForm key={`${graceDays} ${String(automatic)}`} automatic={automatic} graceDays={graceDays} />
      ) : null}
    </>
  );
}

function JobsReport({
  jobs,
  isTold,
}: {
  readonly jobs: NonNullable<ReturnType<typeof useJobs>['data']>;
  /** Whether the reason why nothing is closed is shown above already. */
  readonly isTold: boolean;
}) {
  const say = useText();
  return (
    <>
      <p>
        {say(jobs.state === 'up' ? 'months.jobs-up' : 'months.jobs-down')}{' '}
        {jobs.lastTickAt === undefined ? null : (
          <span className="quiet">
            {say('months.last-tick')} <Moment at={jobs.lastTickAt} />
          </span>
        )}
      </p>
      {jobs.detail === undefined || isTold ? null : (
        <Alert color="yellow" role="status" title={say('months.waits')}>
          {jobs.detail}
        </Alert>
      )}
    </>
  );
}

/** Why nothing happens by the clock; somebody entitled can confirm that the clock is right. */
function ClockDoubts({ doubts }: { readonly doubts: Months['clockDoubts'] }) {
  const say = useText();
  const who = useWho();
  const sending = useSendingToMonths('confirm-clock');
  if (doubts.length === 0) return null;
  const isLifted = doubts.some(({ code }) => code === 'clock.behind' || code === 'clock.far-ahead');
  return (
    <div className="stack" role="status">
      <ul>
        {doubts.map(({ code, detail }) => (
          <li key={code} title={detail}>
            {say(`months.doubt-${code}`)}
          </li>
        ))}
      </ul>
      <Refused error={sending.error} />
      {isLifted && may(who, 'POST /v1/commands/confirm-clock') ? (
        <div>
          <Button
            size="compact-sm"
            loading={sending.isPending}
            onClick={() => {
              sending.mutate({});
            }}
          >
            {say('months.confirm-clock')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface MonthRow {
  readonly month: Month;
  readonly stage: Stage;
  readonly seal: Seal | undefined;
}

function MonthRows({ months, isWhole }: { readonly months: readonly Month[]; readonly isWhole: boolean }) {
  const say = useText();
  const { today } = useWho().organisation;
  const seals = useRead('/v1/seals', { query: { limit: 1000 } });
  const sealed = new Map((seals.data?.items ?? []).map((seal) => [seal.month, seal]));
  const thisMonth = today.slice(0, 7);
  const next = months.findLast(({ month, status }) => status === 'open' && month < thisMonth)?.month;
  const columns = useColumns(next);
  return (
    <div className="card stack">
      <DataTable
        id="months"
        label={say('page.months')}
        columns={columns}
        rows={months.map((month): MonthRow => {
          const seal = sealed.get(month.month);
          return { month, seal, stage: stageOf(month, seal !== undefined, thisMonth) };
        })}
        isWhole={isWhole}
        keyOf={({ month: { month } }) => month}
      />
    </div>
  );
}

/** @param next the month that is closed next, by whom may do that */
function useColumns(next: string | undefined): readonly Column<MonthRow>[] {
  const say = useText();
  const who = useWho();
  const closing: Column<MonthRow> = {
    id: 'close',
    title: say('months.close'),
    cell: ({ month: { month } }) => (month === next ? <Close month={month} /> : null),
  };
  return [
    {
      id: 'month',
      title: say('board.month'),
      kind: 'name',
      value: ({ month: { month } }) => month,
      cell: ({ month: { month } }) => <Link href={`/boards/${month}`}>{month}</Link>,
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: ({ stage }) => say(`months.stage-${stage}`),
      cell: ({ stage }) => (
        <Badge variant="light" tt="none" color={COLORS[stage]}>
          {say(`months.stage-${stage}`)}
        </Badge>
      ),
    },
    moments('closed-at', say('months.closed-at'), ({ month }) => month.closedAt),
    moments('sealed-at', say('months.sealed-at'), ({ seal }) => seal?.sealedAt ?? null),
    {
      id: 'digest',
      title: say('months.digest'),
      value: ({ seal }) => seal?.digest,
      cell: ({ seal }) =>
        seal === undefined ? null : (
          <span className="quiet" title={seal.digest}>
            {seal.digest.slice(0, 12)}
          </span>
        ),
    },
    ...(may(who, 'POST /v1/commands/close-month') ? [closing] : []),
  ];
}

/** Asks once more, with the present state of the board: a closed month never changes. */
function Close({ month }: { readonly month: string }) {
  const say = useText();
  const [isAsked, setAsked] = useState(false);
  const sending = useSendingToMonths('close-month');
  const board = useRead('/v1/rankings/months/{month}', {
    path: { month },
    query: { limit: 1 },
    when: isAsked,
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true);
        }}
      >
        {say('months.close-one', { month })}
      </Button>
      <Confirm
        opened={isAsked}
        title={say('months.close-one', { month })}
        go={say('months.close-yes', { month })}
        error={sending.error}
        isPending={sending.isPending}
        onConfirm={() => {
          sending.mutate({ month });
        }}
        onClose={() => {
          setAsked(false);
        }}
      >
        <p>{say('months.close-sure', { month })}</p>
        {board.data === undefined ? null : (
          <p>{say('months.close-does', { month, people: board.data.count })}</p>
        )}
      </Confirm>
    </>
  );
}
