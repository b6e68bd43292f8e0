import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ServiceProblem } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages, useRead } from '../../service/reading.js';
import { addressOf, halvesOf, quartersOf, type Chosen } from './long-period.js';

const KINDS = ['quarter', 'half', 'range'] as const;
const PAGE = 100;

/** The ranking of a quarter, half a year, or any range of closed months. */
export default function PeriodsPage() {
  return (
    <WithTexts texts={texts}>
      <Periods />
    </WithTexts>
  );
}

function Periods() {
  const say = useText();
  const months = useRead('/v1/months', { query: { limit: 1000 } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.periods')}
      </Title>
      <p className="quiet">{say('periods.how')}</p>
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
  const [quarters, halves] = [quartersOf(closed), halvesOf(closed)];
  const [first = '', last = ''] = [closed[0], closed.at(-1)];
  const [kind, setKind] = useState<(typeof KINDS)[number]>('range');
  const [quarter, setQuarter] = useState(quarters[0] ?? '');
  const [half, setHalf] = useState(halves[0] ?? '');
  const [from, setFrom] = useState(closed.at(-3) ?? first);
  const [to, setTo] = useState(last);
  const chosen: Chosen =
    kind === 'range' ? { kind, from, to } : { kind, period: kind === 'quarter' ? quarter : half };
  const asOptions = (all: readonly string[]) => all.map((value) => ({ value, label: value }));
  return (
    <>
      <div className="row">
        <SelectField
          label={say('periods.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: say(`periods.${value}`) }))}
          onChange={setKind}
        />
        {kind === 'quarter' ? (
          <SelectField
            label={say('periods.quarter')}
            value={quarter}
            options={asOptions(quarters)}
            onChange={setQuarter}
          />
        ) : null}
        {kind === 'half' ? (
          <SelectField
            label={say('periods.half')}
            value={half}
            options={asOptions(halves)}
            onChange={setHalf}
          />
        ) : null}
        {kind === 'range' ? (
          <>
            <SelectField
              label={say('periods.from')}
              value={from}
              searchable
              options={asOptions(closed.filter((month) => month <= to))}
              onChange={setFrom}
            />
            <SelectField
              label={say('periods.to')}
              value={to}
              searchable
              options={asOptions(closed.filter((month) => month >= from))}
              onChange={setTo}
            />
          </>
        ) : null}
      </div>
      <Rows key={JSON.stringify(chosen)} chosen={chosen} />
    </>
  );
}

function Rows({ chosen }: { readonly chosen: Chosen }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  const { path, names } = addressOf(chosen);
  const pages = usePages(path, { path: names, query: { limit: PAGE } });
  const { error } = pages;
  if (error instanceof ServiceProblem && error.code === 'month.unknown')
    return <p className="card">{say('periods.not-closed')}</p>;
  return (
    <section className="card stack">
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const rows = read.flatMap(({ items }) => items);
          const isRemedied = rows.some(({ remedied }) => remedied !== undefined);
          return (
            <>
              <p className="quiet">
                {say('periods.months', { months: read[0]?.months.join(', ') ?? '' })} ·{' '}
                {say('board.count', { count: read[0]?.count ?? 0 })}
              </p>
              <Listing
                label={say('page.periods')}
                head={[
                  number(say('board.rank')),
                  say('board.name'),
                  say('board.office'),
                  number(say('board.score')),
                  ...(isRemedied ? [number(say('board.remedied'))] : []),
                ]}
              >
                {rows.map(({ rank, employeeId, name, officeId, score, remedied }) => (
                  <Table.Tr key={employeeId}>
                    <Table.Td className="number">{formatNumber(rank)}</Table.Td>
                    <Table.Td>
                      {name} <span className="quiet">{employeeId}</span>
                    </Table.Td>
                    <Table.Td>{nameOf(officeId)}</Table.Td>
                    <Table.Td className="number">{formatNumber(score)}</Table.Td>
                    {isRemedied ? (
                      <Table.Td className="number">
                        {remedied === undefined
                          ? ''
                          : `${formatNumber(remedied.rank)} · ${formatNumber(remedied.score)}`}
                      </Table.Td>
                    ) : null}
                  </Table.Tr>
                ))}
              </Listing>
            </>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}
