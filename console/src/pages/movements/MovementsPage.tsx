import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLocation, useParams } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { EVERYBODY, isMonth, placeOf } from '../boards/period.js';
import { OfficeSelect, PeriodSelect } from '../boards/Pickers.js';
import { LateEntries } from './LateEntries.js';
import { Movers } from './Movers.js';

const Spread = lazy(() => import('./Spread.js'));

/** What a board says as a whole: how scores are spread, who rises and falls, and what came late. */
export default function MovementsPage() {
  const say = useText();
  const { today } = useWho().organisation;
  const params = useParams<{ period?: string; office?: string }>();
  const [, go] = useLocation();
  const period = params.period ?? today.slice(0, 7);
  const office = params.office ?? EVERYBODY;
  const choose = (nextPeriod: string, nextOffice: string): void => {
    go(`/movements/${placeOf(nextPeriod, nextOffice)}`);
  };
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.movements')}
      </Title>
      <div className="row screen-only">
        <PeriodSelect
          period={period}
          onChange={(chosen) => {
            choose(chosen, office);
          }}
        />
        <OfficeSelect
          office={office}
          onChange={(chosen) => {
            choose(period, chosen);
          }}
        />
      </div>
      <Suspense>
        <Spread period={period} office={office} />
      </Suspense>
      {isMonth(period) ? (
        <>
          <Movers month={period} office={office} />
          <LateEntries key={period} month={period} />
        </>
      ) : (
        <p>{say('moves.of-months')}</p>
      )}
    </div>
  );
}
