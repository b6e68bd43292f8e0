import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import type { Draft, Person } from '../../recording/draft.js';
import { limitFor, type Limit } from '../../recording/rules.js';
import { useRead } from '../../service/reading.js';
import { Points } from '../../parts/Points.js';

const SHOWN = 5;

/** The balances of these people, and what is left of the sender's limits, before posting. */
export function CurrentBalances({
  draft,
  limit,
  category,
}: {
  readonly draft: Draft;
  readonly limit: Limit | 'beyond' | undefined;
  /** The category of the chosen item, if there is one. */
  readonly category: string | undefined;
}) {
  const say = useText();
  return (
    <aside className="card stack" aria-label={say('record.beforehand')}>
      {draft.people.length === 0 ? <Text className="quiet">{say('record.keys')}</Text> : null}
      {draft.people.slice(0, SHOWN).map((person) => (
        <Standing key={person.employeeId} person={person} month={draft.occurredOn.slice(0, 7)}>
          {limit === undefined || limit === 'beyond' || limit.perEmployeeMonth === null ? null : (
            <LeftForPerson employeeId={person.employeeId} draft={draft} category={category} />
          )}
        </Standing>
      ))}
      {draft.people.length > SHOWN ? (
        <Text>{say('record.and-more', { count: draft.people.length - SHOWN })}</Text>
      ) : null}
      {limit === undefined || limit === 'beyond' ? null : (
        <dl>
          <dt>{say('record.per-entry')}</dt>
          <dd>{limit.perEntry ?? say('record.no-limit')}</dd>
          <dt>{say('record.left')}</dt>
          <dd>
            {limit.left === null
              ? say('record.no-limit')
              : say('record.left-of', { left: limit.left, of: limit.perMonth ?? 0 })}
          </dd>
          <dt>{say('record.per-person')}</dt>
          <dd>{limit.perEmployeeMonth ?? say('record.no-limit')}</dd>
        </dl>
      )}
    </aside>
  );
}

/** How much of the sender's monthly authority is left for one person. */
function LeftForPerson({
  employeeId,
  draft,
  category,
}: {
  readonly employeeId: string;
  readonly draft: Draft;
  readonly category: string | undefined;
}) {
  const say = useText();
  const { principalId } = useWho();
  const { data: use } = useRead('/v1/authority/{principalId}', {
    path: { principalId: draft.authorityOf ?? principalId },
    query: { month: draft.occurredOn.slice(0, 7), employeeId },
    keep: true,
  });
  const limit = limitFor(use, draft.direction, category);
  if (limit === undefined || limit === 'beyond' || limit.perEmployeeMonth === null) return null;
  const { perEmployeeMonth: of, usedForEmployee } = limit;
  return (
    <>
      <dt>{say('record.left-for-person')}</dt>
      <dd>{say('record.left-of', { left: Math.max(0, of - (usedForEmployee ?? 0)), of })}</dd>
    </>
  );
}

function Standing({
  person,
  month,
  children,
}: {
  readonly person: Person;
  readonly month: string;
  readonly children: ReactNode;
}) {
  const say = useText();
  const { employeeId, name } = person;
  const { data: employee } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const { data: standing, isError: isNowhere } = useRead(
    '/v1/rankings/months/{month}/employees/{employeeId}',
    {
      path: { month, employeeId },
      when: /^\d{4}-\d{2}$/.test(month),
    },
  );
  // In a month in which this person has no rank there is nothing to wait for.
  const unknown = isNowhere ? '–' : '…';
  return (
    <div>
      <strong>{name}</strong> <span className="quiet">{employeeId}</span>
      <dl>
        <dt>{say('record.balance')}</dt>
        <dd>{employee === undefined ? '…' : <FormattedNumber value={employee.balance.total} />}</dd>
        <dt>{say('record.month-score', { month })}</dt>
        <dd>
          {standing === undefined ? (
            unknown
          ) : (
            <>
              <Points points={standing.score} />{' '}
              <span className="quiet">
                {say('board.rank-of', { rank: standing.rank, count: standing.count })}
              </span>
            </>
          )}
        </dd>
        {children}
      </dl>
    </div>
  );
}
