import { Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';
import { benchmarkAddress, standingAddress } from '../boards/period.js';
import { ScoreEntries } from './ScoreEntries.js';
import { ScoreParts } from './ScoreParts.js';

const ENTRIES = 'GET /v1/rankings/months/:month/employees/:employeeId/entries';
const FILE = 'GET /v1/employees/:employeeId/history';

/** The score of a month or a year, opened down to the events that make it up. */
export default function ScorePage() {
  const say = useText();
  const who = useWho();
  const { period, employeeId } = useParams<{ period: string; employeeId: string }>();
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const { path, names } = standingAddress(period, employeeId);
  const standing = useRead(path, { path: names });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('score.of', { name: employee.data?.name ?? employeeId, period })}
      </Title>
      <p>
        {mayFor(who, FILE, employee.data?.officeId ?? '', employeeId) ? (
          <>
            <Link href={employeeId === who.employeeId ? '/me' : `/people/${employeeId}`}>
              {say('score.file')}
            </Link>{' '}
            ·{' '}
          </>
        ) : null}
        <Link href={`/boards/${period}`}>{say('score.board')}</Link>
      </p>
      <QueryResult of={standing}>
        {({ rank, count, score, gap, status }) => (
          <>
            <p>
              {say('board.rank-of', { rank, count })}{' '}
              {gap === null ? say('score.first') : say('score.to-next', { gap })}
            </p>
            {status === 'closed' ? <Median period={period} employeeId={employeeId} score={score} /> : null}
            <QueryResult of={employee}>
              {({ revision, officeId }) => (
                <>
                  <ScoreParts period={period} employeeId={employeeId} revision={revision} />
                  {mayFor(who, ENTRIES, officeId, employeeId) ? (
                    <ScoreEntries period={period} employeeId={employeeId} revision={revision} score={score} />
                  ) : null}
                </>
              )}
            </QueryResult>
          </>
        )}
      </QueryResult>
    </div>
  );
}

/** The score beside the one in the middle of a closed board. */
function Median({
  period,
  employeeId,
  score,
}: {
  readonly period: string;
  readonly employeeId: string;
  readonly score: number;
}) {
  const say = useText();
  const { path, names } = benchmarkAddress(period, employeeId);
  const { data } = useRead(path, { path: names });
  if (data?.median == null) return null;
  return <p>{say('score.median', { median: data.median, score })}</p>;
}
