import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ChartOrTable } from '../../parts/ChartOrTable.js';
import { numbers, points } from '../../parts/columns.js';
import { MonthSelect } from '../../parts/MonthSelect.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRules } from '../../parts/rules.js';
import { SignedBars } from '../../parts/SignedBars.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { useScoreEntries, type ScoreEntry } from '../../parts/useScoreEntries.js';
import { useRead } from '../../service/reading.js';
import { movedBy, type Moved } from './moved.js';

const MOST_BARS = 15;
const WAYS = ['item', 'category'] as const;
type Way = (typeof WAYS)[number];

/** What raised and lowered the employee's points in a month, by item or by category. */
export default function WhatMoved({ employeeId }: { readonly employeeId: string }) {
  const { today } = useWho().organisation;
  const [month, setMonth] = useState(today.slice(0, 7));
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  return (
    <QueryResult of={employee}>
      {({ revision }) => (
        <OfMonth month={month} onMonth={setMonth} employeeId={employeeId} revision={revision} />
      )}
    </QueryResult>
  );
}

function OfMonth({
  month,
  onMonth,
  employeeId,
  revision,
}: {
  readonly month: string;
  readonly onMonth: (month: string) => void;
  readonly employeeId: string;
  readonly revision: number;
}) {
  const say = useText();
  const [way, setWay] = useInAddress('moved-by', WAYS, 'item');
  const pages = useScoreEntries(month, employeeId, revision);
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const { nameOf, titleOf } = useNames(entries, way);
  const moved = movedBy(entries, nameOf);
  const isRead = pages.data !== undefined && !pages.hasNextPage;
  return (
    <ChartOrTable
      title={say('moved.title')}
      head={
        <>
          <div className="row">
            <MonthSelect month={month} onChange={onMonth} />
            <SelectField
              label={say('moved.by')}
              value={way}
              options={WAYS.map((value) => ({ value, label: say(`moved.by-${value}`) }))}
              onChange={setWay}
            />
          </div>
          <QueryResult of={pages}>
            {() => (isRead ? <Sum moved={moved} month={month} /> : say('app.loading'))}
          </QueryResult>
        </>
      }
      {...(moved.length === 0
        ? {}
        : {
            chart: <Bars moved={moved.slice(0, MOST_BARS)} titleOf={titleOf} />,
            table: <MovedTable moved={moved} way={way} titleOf={titleOf} />,
          })}
    />
  );
}

/** The name of an entry: that of its item, or of the category in its edition. */
function useNames(entries: readonly ScoreEntry[], way: Way) {
  const say = useText();
  const rules = useRules(entries.flatMap(({ editionId }) => editionId ?? []));
  const ruleOf = ({ editionId, itemCode }: ScoreEntry) => rules.get(`${editionId ?? ''} ${itemCode}`);
  const titles = new Map(entries.map((entry) => [entry.itemCode, ruleOf(entry)?.title]));
  return {
    nameOf: (entry: ScoreEntry): string =>
      way === 'item' ? entry.itemCode : (ruleOf(entry)?.category ?? say('moved.no-category')),
    titleOf: (name: string): string | undefined => (way === 'item' ? titles.get(name) : undefined),
  };
}

function Sum({ moved, month }: { readonly moved: readonly Moved[]; readonly month: string }) {
  const say = useText();
  if (moved.length === 0) return <p className="quiet">{say('moved.nothing', { month })}</p>;
  const raised = moved.reduce((sum, one) => sum + one.raised, 0);
  const lowered = moved.reduce((sum, one) => sum + one.lowered, 0);
  const shown = Math.min(moved.length, MOST_BARS);
  return (
    <p>
      {say('moved.sum', { month, raised, lowered: -lowered, points: raised + lowered })}{' '}
      {shown < moved.length ? say('moved.shown', { shown, count: moved.length }) : null}
    </p>
  );
}

function Bars({
  moved,
  titleOf,
}: {
  readonly moved: readonly Moved[];
  readonly titleOf: (name: string) => string | undefined;
}) {
  const say = useText();
  const bars = moved.map((one) => ({ ...one, name: titleOf(one.name) ?? one.name }));
  return <SignedBars bars={bars} raised={say('moved.raised')} lowered={say('moved.lowered')} />;
}

function MovedTable({
  moved,
  way,
  titleOf,
}: {
  readonly moved: readonly Moved[];
  readonly way: Way;
  readonly titleOf: (name: string) => string | undefined;
}) {
  const say = useText();
  const columns = useColumns(way, titleOf);
  return (
    <DataTable
      id="moved"
      label={say('moved.title')}
      columns={columns}
      rows={moved}
      keyOf={({ name }) => name}
    />
  );
}

function useColumns(way: Way, titleOf: (name: string) => string | undefined): readonly Column<Moved>[] {
  const say = useText();
  return [
    {
      id: way,
      title: say(`moved.by-${way}`),
      kind: 'name',
      value: ({ name }) => titleOf(name) ?? name,
      cell: ({ name }) => (
        <>
          {name} <span className="quiet">{titleOf(name)}</span>
        </>
      ),
    },
    points('raised', say('moved.raised'), ({ raised }) => raised),
    points('lowered', say('moved.lowered'), ({ lowered }) => lowered),
    points('together', say('moved.together'), ({ raised, lowered }) => raised + lowered),
    numbers('entries', say('drivers.entries'), ({ entries }) => entries),
  ];
}
