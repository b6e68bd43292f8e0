import { Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';
import { ScoreEntries } from './ScoreEntries.js';

const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** The score of a month or a year, opened down to the events that make it up. */
export default function ScorePage() {
  const say = useText();
  const who = useWho();
  const { period, employeeId } = useParams<{ period: string; employeeId: string }>();
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const ofYear = useRead('/v1/rankings/years/{year}/employees/{employeeId}', {
    path: { year: period, employeeId },
    when: isYear(period),
  });
  const ofMonth = useRead('/v1/rankings/months/{month}/employees/{employeeId}', {
    path: { month: period, employeeId },
    when: !isYear(period),
  });
  const standing = isYear(period) ? ofYear : ofMonth;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('score.of', { name: employee.data?.name ?? employeeId, period })}
      </Title>
      <p>
        <Link href={employeeId === who.employeeId ? '/me' : `/people/${employeeId}`}>
          {say('score.file')}
        </Link>{' '}
        · <Link href={`/boards/${period}`}>{say('score.board')}</Link>
      </p>
      <QueryResult of={standing}>
        {({ rank, count, score }) => (
          <>
            <p>{say('board.rank-of', { rank, count })}</p>
            <QueryResult of={employee}>
              {({ revision }) => (
                <ScoreEntries period={period} employeeId={employeeId} revision={revision} score={score} />
              )}
            </QueryResult>
          </>
        )}
      </QueryResult>
    </div>
  );
}
