import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { WithAppealDays } from '../../parts/Disagree.js';
import { PersonalFile } from '../../parts/PersonalFile.js';

const Benchmark = lazy(() => import('./Benchmark.js'));
const MyData = lazy(() => import('./MyData.js'));
const MyBenefits = lazy(() => import('./MyBenefits.js'));
const MyReceipts = lazy(() => import('./MyReceipts.js'));
const MyDays = lazy(() => import('./MyDays.js'));
const Outlook = lazy(() => import('./Outlook.js'));
const WhatMoved = lazy(() => import('./WhatMoved.js'));

/** The user's own file. */
export default function MePage() {
  const say = useText();
  const who = useWho();
  const { employeeId, name } = who;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.me')} <span className="quiet">{name}</span>
      </Title>
      {employeeId === null ? null : (
        <WithAppealDays employeeId={employeeId}>
          <PersonalFile employeeId={employeeId}>
            <Suspense>
              <Outlook employeeId={employeeId} />
              <WhatMoved employeeId={employeeId} />
              <Benchmark employeeId={employeeId} />
              <MyDays employeeId={employeeId} />
              {mayFor(who, 'GET /v1/employees/:employeeId/benefits', '', employeeId) ? (
                <MyBenefits employeeId={employeeId} />
              ) : null}
              <MyReceipts employeeId={employeeId} />
              {mayFor(who, 'GET /v1/me/export', '', employeeId) ? <MyData /> : null}
            </Suspense>
          </PersonalFile>
        </WithAppealDays>
      )}
    </div>
  );
}
