import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Item } from '../../parts/Item.js';
import { useWho } from '../../app/session.js';
import { useRead } from '../../service/reading.js';

type Summary = View<'/v1/cases/summary'>;

/** How the cases of this year stand, in numbers. */
export function CaseSummary() {
  const say = useText();
  const summary = useRead('/v1/cases/summary');
  return (
    <section className="card stack" aria-labelledby="summary">
      <Title order={2} size="h4" id="summary">
        {say('case.summary')}
      </Title>
      <QueryResult of={summary}>{(read) => <Numbers summary={read} />}</QueryResult>
    </section>
  );
}

function Numbers({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const { today } = useWho().organisation;
  const { from, to, opened, statuses, inTime, medianDays, causes, items } = summary;
  return (
    <>
      <p>{say('case.summary-of', { from, to, count: opened ?? 0 })}</p>
      <dl>
        {statuses.map(({ name, count }) => (
          <Pair key={name} title={say(`case.${name as 'open'}`)} count={count} />
        ))}
        <Pair title={say('case.in-time')} count={inTime} />
        <Pair title={say('case.median-days')} count={medianDays} />
        {causes.map(({ name, count }) => (
          <Pair key={name} title={say(`case.cause-${name as 'unequal'}`)} count={count} />
        ))}
      </dl>
      {items.length === 0 ? null : (
        <>
          <h3>{say('case.items-upheld')}</h3>
          <dl>
            {items.map(({ name, count }) => (
              <Pair key={name} title={<Item code={name} on={today} />} count={count} />
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function Pair({ title, count }: { readonly title: ReactNode; readonly count: number | null }) {
  const { formatNumber } = useIntl();
  return (
    <>
      <dt>{title}</dt>
      <dd>{count === null ? '–' : formatNumber(count)}</dd>
    </>
  );
}
