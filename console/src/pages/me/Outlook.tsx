import { Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/outlook.js';
import { useRead } from '../../service/reading.js';
import type { YearOfDays } from '../settings/policy.js';
import { Thresholds } from './Thresholds.js';
import { bestOf, forecastOf, streakOf } from './outlook.js';

const MOST_MONTHS = 24;

/** Where the month may end by plain arithmetic, one's best month, and how long one has been in the upper half. */
export default function Outlook({ employeeId }: { readonly employeeId: string }) {
  return (
    <WithTexts texts={texts}>
      <OfMonth employeeId={employeeId} />
    </WithTexts>
  );
}

function OfMonth({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { today } = useWho().organisation;
  const month = today.slice(0, 7);
  const standing = useRead('/v1/rankings/months/{month}/employees/{employeeId}', {
    path: { month, employeeId },
    query: { trend: MOST_MONTHS },
  });
  const process = useRead('/v1/due-process');
  if (standing.data === undefined || process.data === undefined) return null;
  const { score, gap, trend = [], status } = standing.data;
  const years = process.data.workingDays as unknown as readonly YearOfDays[];
  const forecast = status === 'open' ? forecastOf(score, today, years) : undefined;
  const best = bestOf(trend);
  const streak = streakOf(trend);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('outlook.title')}
      </Title>
      <p>
        {gap === null ? say('outlook.first') : say('outlook.gap', { gap })}{' '}
        <Link href={`/scores/${month}/${employeeId}`}>{say('outlook.why')}</Link>
      </p>
      <Thresholds employeeId={employeeId} />
      {forecast === undefined ? null : <p>{say('outlook.forecast', { ...forecast, soFar: score })}</p>}
      {best === undefined ? null : (
        <dl className="figures">
          <div>
            <dt>{say('outlook.best')}</dt>
            <dd className="figure">{formatNumber(best.score)}</dd>
            <dd className="quiet">{best.period}</dd>
          </div>
          <div>
            <dt>{say('outlook.streak')}</dt>
            <dd className="figure">{formatNumber(streak)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
