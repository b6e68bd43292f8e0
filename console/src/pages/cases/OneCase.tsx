import { Badge, Title } from '@mantine/core';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Item } from '../../parts/Item.js';
import { Moment } from '../../parts/Moment.js';
import { Points } from '../../parts/Points.js';
import { Principal } from '../../parts/Principal.js';
import { useRead } from '../../service/reading.js';
import { Acts } from './Acts.js';
import { Course } from './Course.js';
import { COLORS } from './CaseList.js';
import { Clock } from './Clock.js';
import { mayReadAll, type Case } from './case.js';
import { What, Whom } from './What.js';
import './cases.css';

/** One case: what it is about, its days, what was said and done, and what the user may do. */
export function OneCase({ caseId }: { readonly caseId: string }) {
  const say = useText();
  const who = useWho();
  const one = useRead('/v1/cases/{caseId}', { path: { caseId } });
  return (
    <div className="stack">
      <p className="row">
        {may(who, 'POST /v1/commands/open-case') ? <Link href="/cases">{say('case.all-mine')}</Link> : null}
        {mayReadAll(who) ? <Link href="/deciding">{say('case.all')}</Link> : null}
      </p>
      <Title order={1} size="h3">
        {one.data === undefined ? say('page.cases') : say(`case.new-${one.data.kind as 'appeal'}`)}
      </Title>
      <QueryResult of={one}>
        {(read) => (
          <div className="beside">
            <div className="stack">
              <Matter of={read} />
              <Course of={read} />
            </div>
            <div className="stack">
              <State of={read} />
              <Acts of={read} />
            </div>
          </div>
        )}
      </QueryResult>
    </div>
  );
}

/** What the case is about. */
function Matter({ of }: { readonly of: Case }) {
  const say = useText();
  const { entry, wish } = of;
  return (
    <section className="card stack" aria-labelledby="matter">
      <h2 id="matter">
        <What of={of} />
      </h2>
      <dl>
        {of.subject === null ? null : (
          <>
            <dt>{say('case.whose')}</dt>
            <dd>
              <Whom of={of} />
            </dd>
          </>
        )}
        {entry === null ? null : <Entry of={entry} />}
        {of.kind === 'problem' ? null : (
          <>
            <dt>{say('case.opener')}</dt>
            <dd>
              {of.opener === null ? say('case.hidden') : (of.openerName ?? <Principal id={of.opener} />)}
            </dd>
          </>
        )}
        {wish === null ? null : (
          <>
            <dt>{say('case.wish')}</dt>
            <dd>{say(`case.wish-${wish as 'reverse'}`)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Entry({ of }: { readonly of: NonNullable<Case['entry']> }) {
  const say = useText();
  const { direction, itemCode, points, occurredOn, reason, recordedBy, recordedAt, reversed } = of;
  return (
    <>
      <dt>{say('entry.item')}</dt>
      <dd>
        <Item code={itemCode} on={occurredOn} />
      </dd>
      <dt>{say('entry.points')}</dt>
      <dd>
        <Points points={direction === 'award' ? points : -points} />{' '}
        {reversed ? (
          <Badge variant="light" tt="none" color="gray">
            {say('case.entry-undone')}
          </Badge>
        ) : null}
      </dd>
      <dt>{say('entry.occurred-on')}</dt>
      <dd>{occurredOn}</dd>
      <dt>{say('entry.reason')}</dt>
      <dd>{reason}</dd>
      <dt>{say('file.by')}</dt>
      <dd>
        <Principal id={recordedBy} />{' '}
        <span className="quiet">
          <Moment at={recordedAt} />
        </span>
      </dd>
    </>
  );
}

/** How the case stands, who decides it, and its days. */
function State({ of }: { readonly of: Case }) {
  const say = useText();
  const { status, instance, quorum, decideUntil, answerUntil, furtherUntil, cause, escalated } = of;
  const isOpen = status === 'open';
  return (
    <section className="card stack" aria-label={say('entry.state')}>
      <dl>
        <dt>{say('entry.state')}</dt>
        <dd>
          <Badge variant="light" tt="none" color={COLORS[status as 'open']}>
            {say(`case.${status as 'open'}`)}
          </Badge>
        </dd>
        <dt>{say('case.who')}</dt>
        <dd>{instance === 'group' ? say('case.group', { quorum }) : say('case.first')}</dd>
        <dt>{say('case.answer-until')}</dt>
        <dd>{answerUntil}</dd>
        <dt>{say('case.due')}</dt>
        <dd>
          <Clock until={decideUntil} isOpen={isOpen} />
        </dd>
        {furtherUntil === null ? null : (
          <>
            <dt>{say('case.further-until')}</dt>
            <dd>{furtherUntil}</dd>
          </>
        )}
        {cause === null ? null : (
          <>
            <dt>{say('case.cause')}</dt>
            <dd>{say(`case.cause-${cause as 'technical'}`)}</dd>
          </>
        )}
      </dl>
      {escalated === null ? null : <p>{say(`case.escalated-${escalated as 'overdue'}`)}</p>}
    </section>
  );
}
