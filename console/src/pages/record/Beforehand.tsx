import { Text } from '@mantine/core';
import { useText } from '../../language/language.js';
import type { Draft, Person } from '../../recording/draft.js';
import type { Limit } from '../../recording/rules.js';
import { useRead } from '../../service/reading.js';
import { Points } from '../../parts/Points.js';

const SHOWN = 5;

/** What one wants to know before one posts: what these people have, and what is left of one's limits. */
export function Beforehand({
  draft,
  limit,
}: {
  readonly draft: Draft;
  readonly limit: Limit | 'beyond' | undefined;
}) {
  const say = useText();
  return (
    <aside className="card stack" aria-label={say('record.beforehand')}>
      {draft.people.length === 0 ? <Text className="quiet">{say('record.keys')}</Text> : null}
      {draft.people.slice(0, SHOWN).map((person) => (
        <Standing key={person.employeeId} person={person} month={draft.occurredOn.slice(0, 7)} />
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

function Standing({ person, month }: { readonly person: Person; readonly month: string }) {
  const say = useText();
  const { employeeId, name } = person;
  const { data: employee } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const { data: standing } = useRead('/v1/rankings/months/{month}/employees/{employeeId}', {
    path: { month, employeeId },
    when: /^\d{4}-\d{2}$/.test(month),
  });
  return (
    <div>
      <strong>{name}</strong> <span className="quiet">{employeeId}</span>
      <dl>
        <dt>{say('record.balance')}</dt>
        <dd>{employee === undefined ? '…' : employee.balance.total}</dd>
        <dt>{say('record.month-score', { month })}</dt>
        <dd>
          {standing === undefined ? (
            '…'
          ) : (
            <>
              <Points points={standing.score} />{' '}
              <span className="quiet">
                {say('board.rank-of', { rank: standing.rank, count: standing.count })}
              </span>
            </>
          )}
        </dd>
      </dl>
    </div>
  );
}
