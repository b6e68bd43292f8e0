import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Points } from '../../parts/Points.js';
import { Shown } from '../../parts/Trouble.js';
import { officeQuery } from '../boards/period.js';
import { ChartOrTable } from './ChartOrTable.js';
import { useReadOnce } from './once.js';

type Driver = components['schemas']['DriverView'];
const MOST_BARS = 15;

/** What the points of a month come from: as bars of the greatest, or all in a table. */
export default function Drivers({ month, office }: { readonly month: string; readonly office: string }) {
  const say = useText();
  const drivers = useReadOnce('/v1/rankings/months/{month}/drivers', {
    path: { month },
    query: officeQuery(office),
  });
  return (
    <Shown of={drivers}>
      {({ items, itemCount, points }) => (
        <ChartOrTable
          title={say('drivers.title')}
          head={<p>{say('drivers.sum', { points, items: itemCount, shown: items.length })}</p>}
          chart={<Bars items={items.slice(0, MOST_BARS)} />}
          table={<DriverTable items={items} />}
        />
      )}
    </Shown>
  );
}

function Bars({ items }: { readonly items: readonly Driver[] }) {
  const say = useText();
  const data = items.map(({ itemCode, direction, points }) => ({
    item: itemCode,
    ...(direction === 'award' ? { award: points } : { deduct: points }),
  }));
  return (
    <BarChart
      h={40 + 28 * data.length}
      data={data}
      dataKey="item"
      orientation="vertical"
      type="stacked"
      withLegend
      series={[
        { name: 'award', label: say('drivers.award'), color: 'green.8' },
        { name: 'deduct', label: say('drivers.deduct'), color: 'red.8' },
      ]}
      yAxisProps={{ width: 140 }}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
    />
  );
}

function DriverTable({ items }: { readonly items: readonly Driver[] }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={say('drivers.title')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('entry.item')}</Table.Th>
            <Table.Th>{say('drivers.direction')}</Table.Th>
            <Table.Th className="number">{say('entry.points')}</Table.Th>
            <Table.Th className="number">{say('drivers.entries')}</Table.Th>
            <Table.Th className="number">{say('drivers.reversals')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ itemCode, direction, points, entries, reversals }) => (
            <Table.Tr key={`${itemCode} ${direction}`}>
              <Table.Td>{itemCode}</Table.Td>
              <Table.Td>{say(`drivers.${direction}`)}</Table.Td>
              <Table.Td className="number">
                <Points points={points} />
              </Table.Td>
              <Table.Td className="number">{formatNumber(entries)}</Table.Td>
              <Table.Td className="number">{formatNumber(reversals)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
