import { Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { ServiceProblem, type components } from '../../../../clients/typescript/src/index.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/publicity.js';
import { numbers } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePlaces } from '../../parts/usePlaces.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages, useRead } from '../../service/reading.js';
import { addressOf, halvesOf, quartersOf, type Chosen } from './long-period.js';

const KINDS = ['quarter', 'half', 'range'] as const;
const PAGE = 100;
type Ranked = components['schemas']['PeriodRankView'];

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
  const [kind, setKind] = useInAddress('kind', KINDS, 'range');
  const [quarter, setQuarter] = useInAddress('quarter', quarters, quarters[0] ?? '');
  const [half, setHalf] = useInAddress('half', halves, halves[0] ?? '');
  const [to, setTo] = useInAddress('to', closed, last);
  const [earliest, setFrom] = useInAddress('from', closed, closed.at(-3) ?? first);
  // The usual beginning may be after the end that an address names.
  const from = earliest <= to ? earliest : to;
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
  const { path, names } = addressOf(chosen);
  const pages = usePages(path, { path: names, query: { limit: PAGE } });
  const { error } = pages;
  if (error instanceof ServiceProblem && error.code === 'month.unknown')
    return <p className="card">{say('periods.not-closed')}</p>;
  return (
    <section className="card stack">
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <>
            <p className="quiet">
              {say('periods.months', { months: read[0]?.months.join(', ') ?? '' })} ·{' '}
              {say('board.count', { count: read[0]?.count ?? 0 })}
            </p>
            <Ranking rows={read.flatMap(({ items }) => items)} count={read[0]?.count ?? 0} />
          </>
        )}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function Ranking({ rows, count }: { readonly rows: readonly Ranked[]; readonly count: number }) {
  const say = useText();
  const columns = useColumns(rows.some(({ remedied }) => remedied !== undefined));
  return (
    <DataTable
      id="ranking"
      label={say('page.periods')}
      columns={columns}
      rows={rows}
      isWhole={rows.length === count}
      keyOf={({ employeeId }) => employeeId}
    />
  );
}

function useColumns(isRemedied: boolean): readonly Column<Ranked>[] {
  const say = useText();
  const { formatNumber } = useIntl();
  const remedied: Column<Ranked> = {
    id: 'remedied',
    title: say('board.remedied'),
    kind: 'number',
    value: (row) => row.remedied && `${row.remedied.rank} · ${row.remedied.score}`,
    cell: (row) =>
      row.remedied === undefined
        ? null
        : `${formatNumber(row.remedied.rank)} · ${formatNumber(row.remedied.score)}`,
  };
  return [
    ...usePlaces(),
    numbers('score', say('board.score'), ({ score }) => score),
    ...(isRemedied ? [remedied] : []),
  ];
}
