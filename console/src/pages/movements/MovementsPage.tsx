import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { OnceSomebodyIsThere } from '../../parts/OnceSomebodyIsThere.js';
import { isMonth } from '../boards/period.js';
import { PeriodAndOffice, useChosen } from '../boards/Pickers.js';
import { LateEntries } from './LateEntries.js';
import { Movers } from './Movers.js';

const Delays = lazy(() => import('./Delays.js'));
const Drivers = lazy(() => import('./Drivers.js'));
const Spread = lazy(() => import('./Spread.js'));

/** A board as a whole: the spread of scores, who rises and falls, what drives it, and what came late. */
export default function MovementsPage() {
  const say = useText();
  const who = useWho();
  const [chosen, choose] = useChosen('/movements');
  const { period, office } = chosen;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.movements')}
      </Title>
      <div className="row screen-only">
        <PeriodAndOffice chosen={chosen} onChange={choose} />
      </div>
      <OnceSomebodyIsThere>
        <Suspense>
          <Spread period={period} office={office} />
        </Suspense>
        {isMonth(period) ? (
          <>
            <Movers month={period} office={office} />
            <Suspense>
              <Drivers month={period} office={office} />
            </Suspense>
            {may(who, 'GET /v1/recordings/months/:month/delays') ? (
              <Suspense>
                <Delays month={period} office={office} />
              </Suspense>
            ) : null}
            <LateEntries key={period} month={period} />
          </>
        ) : (
          <p>{say('moves.of-months')}</p>
        )}
      </OnceSomebodyIsThere>
    </div>
  );
}
