import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/checks.js';
import { Act, ActForm } from '../../parts/Act.js';
import { numbers } from '../../parts/columns.js';
import { DaysFields, useDays } from '../../parts/Days.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Titled } from '../../parts/Item.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { CheckForm } from './CheckForm.js';
import { Checks } from './Checks.js';
import { PlanForm } from './PlanForm.js';
import { daysOf, seenAt, type Kept, type Round } from './round.js';

const PAGE = 20;

/** The rounds of checks: what was due, made, missed and found. */
export default function ChecksPage() {
  return (
    <WithTexts texts={texts}>
      <Rounds />
    </WithTexts>
  );
}

function Rounds() {
  const say = useText();
  const who = useWho();
  const [days, setDays] = useDays();
  const [isAll, setAll] = useState(false);
  const pages = usePages('/v1/rounds', {
    query: { limit: PAGE, ...days },
    when: days.from !== '' && days.to !== '',
  });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.checks')}
      </Title>
      <p className="quiet">{say('checks.how')}</p>
      <div className="row">
        <DaysFields days={days} onChange={setDays} />
        {may(who, 'POST /v1/commands/plan-round') ? (
          <Act label={say('checks.plan')}>{(close) => <PlanForm onDone={close} />}</Act>
        ) : null}
      </div>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const all = read.flatMap(({ items }) => items);
          const shown = isAll ? all : all.filter(({ endedOn }) => endedOn === null);
          return (
            <>
              {shown.length === 0 ? <p className="quiet">{say('checks.none')}</p> : null}
              {shown.map((round) => (
                <OneRound key={round.roundId} round={round} />
              ))}
              {all.length === shown.length ? null : (
                <p>
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => {
                      setAll(true);
                    }}
                  >
                    {say('checks.show-ended')}
                  </Button>
                </p>
              )}
            </>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

function OneRound({ round }: { readonly round: Round }) {
  const say = useText();
  const who = useWho();
  const { roundId, title, itemCodes, itemTitles, inspectors, from, until, endedOn, kept } = round;
  const columns = useColumns();
  const isInspector = who.employeeId !== null && inspectors.includes(who.employeeId);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {title}
      </Title>
      <dl>
        <dt>{say('checks.every')}</dt>
        <dd>
          <Rhythm of={round} />
        </dd>
        <dt>{say('checks.items')}</dt>
        <dd>
          {itemCodes.map((code, index) => (
            <div key={code}>
              <Titled code={code} title={itemTitles[index]} />
            </div>
          ))}
        </dd>
        <dt>{say('checks.inspectors')}</dt>
        <dd>
          {inspectors.map((employeeId, index) => (
            <span key={employeeId}>
              {index === 0 ? null : ', '}
              <Named employeeId={employeeId} />
            </span>
          ))}
        </dd>
        <dt>{say('checks.from')}</dt>
        <dd>
          {from}
          {until === null ? null : ` – ${until}`}
          {endedOn === null ? null : ` · ${say('checks.ended', { day: endedOn })}`}
        </dd>
      </dl>
      <DataTable
        id={`round-${roundId}`}
        label={title}
        columns={columns}
        rows={kept}
        keyOf={({ officeId }) => officeId}
      />
      <div className="row">
        {isInspector && endedOn === null && may(who, 'POST /v1/commands/record-check') ? (
          <Act label={say('checks.record')} name={say('checks.record-one', { title })}>
            {(close) => <CheckForm round={round} onDone={close} />}
          </Act>
        ) : null}
        <Act label={say('checks.all')} title={title} name={say('checks.all-one', { title })}>
          {() => <Checks roundId={roundId} />}
        </Act>
        {endedOn === null && may(who, 'POST /v1/commands/end-round') ? (
          <Act label={say('checks.end')} name={say('checks.end-one', { title })}>
            {(close) => (
              <ActForm
                command="end-round"
                fields={{ roundId }}
                go={say('checks.end')}
                isFinal
                seenAt={seenAt}
                onDone={close}
              >
                <p>{say('checks.end-does')}</p>
              </ActForm>
            )}
          </Act>
        ) : null}
      </div>
    </section>
  );
}

function Rhythm({ of: { every, weekday } }: { readonly of: Round }) {
  const say = useText();
  if (weekday === null) return say(`checks.${every as 'day'}`);
  return say('checks.weekly', { day: say(`checks.day-${weekday as 1}`) });
}

function useColumns(): readonly Column<Kept>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    { ...plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)), kind: 'name' },
    numbers('due', say('checks.due'), ({ due }) => due),
    numbers('made', say('checks.made'), ({ made }) => made),
    numbers('good', say('checks.good'), ({ good }) => good),
    numbers('as-it-should-be', say('checks.as-it-should-be'), ({ asItShouldBe }) => asItShouldBe),
    numbers('bad', say('checks.bad'), ({ bad }) => bad),
    {
      ...plain('missed', say('checks.missed'), ({ missed }) => missed.map(daysOf).join(', ')),
      kind: 'text',
    },
  ];
}
