import { Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { ServiceProblem, type View } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { numbers } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useOfficeName } from '../../parts/offices.js';
import { SelectField } from '../../parts/SelectField.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { useRead } from '../../service/reading.js';

const OverMonths = lazy(() => import('./OverMonths.js'));

type Office = View<'/v1/rankings/months/{month}/offices'>['items'][number];

/** Offices against one another on a closed board. */
export default function ComparePage() {
  return (
    <WithTexts texts={texts}>
      <Compare />
    </WithTexts>
  );
}

function Compare() {
  const say = useText();
  const months = useRead('/v1/months', { query: { limit: 1000, newestFirst: true } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.compare')}
      </Title>
      <p className="quiet">{say('compare.how')}</p>
      <QueryResult of={months}>
        {({ items }) => {
          const closed = items.filter(({ status }) => status !== 'open').map(({ month }) => month);
          return closed.length === 0 ? (
            <p className="card">{say('periods.none')}</p>
          ) : (
            <Choose closed={closed} />
          );
        }}
      </QueryResult>
    </div>
  );
}

function Choose({ closed }: { readonly closed: readonly string[] }) {
  const say = useText();
  const years = closed.filter((month) => month.endsWith('-12')).map((month) => month.slice(0, 4));
  const [period, setPeriod] = useInAddress('period', [...closed, ...years], closed[0] ?? '');
  return (
    <>
      <div className="row">
        <SelectField
          label={say('board.period')}
          value={period}
          searchable
          options={[
            ...closed.map((value) => ({ value, label: value })),
            ...years.map((year) => ({ value: year, label: say('board.year', { year }) })),
          ]}
          onChange={setPeriod}
        />
      </div>
      <Offices period={period} />
      <Suspense>
        <OverMonths closed={closed} />
      </Suspense>
    </>
  );
}

function Offices({ period }: { readonly period: string }) {
  const say = useText();
  const columns = useColumns();
  const isYear = period.length === 4;
  const ofYear = useRead('/v1/rankings/years/{year}/offices', { path: { year: period }, when: isYear });
  const ofMonth = useRead('/v1/rankings/months/{month}/offices', { path: { month: period }, when: !isYear });
  const offices = isYear ? ofYear : ofMonth;
  if (offices.error instanceof ServiceProblem && offices.error.code === 'month.unknown')
    return <p className="card">{say('compare.none')}</p>;
  return (
    <section className="card stack">
      <QueryResult of={offices}>
        {({ items }) => (
          <DataTable
            id="offices"
            label={say('page.compare')}
            columns={columns}
            rows={items}
            keyOf={({ officeId }) => officeId}
          />
        )}
      </QueryResult>
    </section>
  );
}

function useColumns(): readonly Column<Office>[] {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  const meanOf = ({ perMember: { num, den } }: Office): number => num / den;
  return [
    numbers('rank', say('board.rank'), ({ rank }) => rank),
    { ...plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)), kind: 'name' },
    {
      id: 'per-member',
      title: say('compare.per-member'),
      kind: 'number',
      value: meanOf,
      cell: (office) => formatNumber(meanOf(office), { maximumFractionDigits: 2 }),
    },
    numbers('members', say('compare.members'), ({ members }) => members),
    numbers('sum', say('compare.sum'), ({ sum }) => sum),
  ];
}
