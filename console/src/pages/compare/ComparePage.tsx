import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ServiceProblem } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { useOfficeName } from '../../parts/offices.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';

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
  const [period, setPeriod] = useState(closed[0] ?? '');
  const years = closed.filter((month) => month.endsWith('-12')).map((month) => month.slice(0, 4));
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
    </>
  );
}

function Offices({ period }: { readonly period: string }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
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
          <Listing
            label={say('page.compare')}
            head={[
              number(say('board.rank')),
              say('board.office'),
              number(say('compare.per-member')),
              number(say('compare.members')),
              number(say('compare.sum')),
            ]}
          >
            {items.map(({ rank, officeId, members, sum, perMember: { num, den } }) => (
              <Table.Tr key={officeId}>
                <Table.Td className="number">{formatNumber(rank)}</Table.Td>
                <Table.Th scope="row">{nameOf(officeId)}</Table.Th>
                <Table.Td className="number">
                  {formatNumber(num / den, { maximumFractionDigits: 2 })}
                </Table.Td>
                <Table.Td className="number">{formatNumber(members)}</Table.Td>
                <Table.Td className="number">{formatNumber(sum)}</Table.Td>
              </Table.Tr>
            ))}
          </Listing>
        )}
      </QueryResult>
    </section>
  );
}
