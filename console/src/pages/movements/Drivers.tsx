import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { ChartOrTable } from '../../parts/ChartOrTable.js';
import { numbers, points } from '../../parts/columns.js';
import { Titled } from '../../parts/Item.js';
import { SignedBars } from '../../parts/SignedBars.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { officeQuery } from '../boards/period.js';
import { useReadOnce } from './once.js';

type Row = components['schemas']['DriverView'];
/** A driver whose fields are all known. */
type Driver = { readonly [Name in Exclude<keyof Row, 'title'>]: NonNullable<Row[Name]> } & Pick<Row, 'title'>;
const MOST_BARS = 15;

/** The sources of a month's points: the largest as bars, or all in a table. */
export default function Drivers({ month, office }: { readonly month: string; readonly office: string }) {
  const say = useText();
  const drivers = useReadOnce('/v1/rankings/months/{month}/drivers', {
    path: { month },
    query: officeQuery(office),
  });
  return (
    <QueryResult of={drivers}>
      {({ items: rows, itemCount, points }) => {
        const items = rows.filter((row): row is Driver => !row.suppressed);
        return (
          <ChartOrTable
            title={say('drivers.title')}
            head={
              <>
                {rows.length === 0 ? (
                  <p className="quiet">{say('drivers.none', { month })}</p>
                ) : (
                  <p>{say('drivers.sum', { points, items: itemCount, shown: items.length })}</p>
                )}
                {items.length < rows.length ? <p className="quiet">{say('suppressed.items')}</p> : null}
              </>
            }
            {...(items.length === 0
              ? {}
              : { chart: <Bars items={items.slice(0, MOST_BARS)} />, table: <DriverTable items={items} /> })}
          />
        );
      }}
    </QueryResult>
  );
}

function Bars({ items }: { readonly items: readonly Driver[] }) {
  const say = useText();
  const bars = items.map(({ itemCode, title, direction, points }) => ({
    name: title ?? itemCode,
    ...(direction === 'award' ? { raised: points } : { lowered: points }),
  }));
  return <SignedBars bars={bars} raised={say('drivers.award')} lowered={say('drivers.deduct')} />;
}

function DriverTable({ items }: { readonly items: readonly Driver[] }) {
  const say = useText();
  const columns = useColumns();
  return (
    <DataTable
      id="drivers"
      label={say('drivers.title')}
      columns={columns}
      rows={items}
      keyOf={({ itemCode, direction }) => `${itemCode} ${direction}`}
    />
  );
}

function useColumns(): readonly Column<Driver>[] {
  const say = useText();
  return [
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'name',
      value: ({ title, itemCode }) => title ?? itemCode,
      cell: ({ title, itemCode }) => <Titled code={itemCode} title={title} />,
    },
    plain('direction', say('drivers.direction'), ({ direction }) => say(`drivers.${direction}`)),
    points('points', say('entry.points'), (driver) => driver.points),
    numbers('entries', say('drivers.entries'), ({ entries }) => entries),
    numbers('reversals', say('drivers.reversals'), ({ reversals }) => reversals),
  ];
}
