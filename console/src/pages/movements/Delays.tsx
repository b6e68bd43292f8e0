import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { ChartOrTable } from '../../parts/ChartOrTable.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { officeQuery } from '../boards/period.js';
import { useReadOnce } from './once.js';

type Found = components['schemas']['DelaysView'];

/** How soon events of a month were recorded: as bars, or as the numbers behind them. */
export default function Delays({ month, office }: { readonly month: string; readonly office: string }) {
  const say = useText();
  const delays = useReadOnce('/v1/recordings/months/{month}/delays', {
    path: { month },
    query: officeQuery(office),
  });
  return (
    <QueryResult of={delays}>
      {(found) => (
        <ChartOrTable
          title={say('delays.title')}
          head={<Told found={found} />}
          {...(found.entries === 0 || found.suppressed
            ? {}
            : { chart: <Bars bins={found.bins} />, table: <DelayTable found={found} /> })}
        />
      )}
    </QueryResult>
  );
}

function Told({ found }: { readonly found: Found }) {
  const say = useText();
  const { entries, half, nineOfTen, longest, month, bins } = found;
  if (entries === 0) return <p className="quiet">{say('delays.none', { month })}</p>;
  const isTold = entries !== null && half !== null && nineOfTen !== null && longest !== null;
  return (
    <>
      {isTold ? <p>{say('delays.told', { entries, half, nineOfTen, longest })}</p> : null}
      {found.suppressed || bins.some(({ suppressed }) => suppressed) ? (
        <p className="quiet">{say('suppressed.days')}</p>
      ) : null}
    </>
  );
}

/** The label of a bin: a day, several, or all beyond. */
function useBinName(): (bin: Found['bins'][number]) => string {
  const say = useText();
  return ({ from, to }) => {
    if (from === 0) return say('delays.same-day');
    if (to === null) return say('delays.from', { from });
    return from === to ? say('delays.day', { from }) : say('delays.days-between', { from, to });
  };
}

function Bars({ bins }: { readonly bins: Found['bins'] }) {
  const say = useText();
  const nameOf = useBinName();
  return (
    <BarChart
      h={40 + 28 * bins.length}
      data={bins.map((bin) => ({ days: nameOf(bin), entries: bin.entries ?? 0 }))}
      dataKey="days"
      orientation="vertical"
      series={[{ name: 'entries', label: say('drivers.entries'), color: 'blue.7' }]}
      xAxisProps={{ allowDecimals: false }}
      yAxisProps={{ width: 130 }}
      barChartProps={{ accessibilityLayer: false }}
      // A small share must not read as none.
      barProps={{ isAnimationActive: false, minPointSize: (value) => (Number(value) > 0 ? 2 : 0) }}
    />
  );
}

function DelayTable({ found: { bins, entries: all } }: { readonly found: Found }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useBinName();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('delays.days')}</Table.Th>
          <Table.Th className="number">{say('drivers.entries')}</Table.Th>
          <Table.Th className="number">{say('delays.share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bins.map((bin) => (
          <Table.Tr key={bin.from}>
            <Table.Th scope="row">{nameOf(bin)}</Table.Th>
            {bin.entries === null || all === null ? (
              <>
                <Table.Td className="number quiet">{say('suppressed.one')}</Table.Td>
                <Table.Td />
              </>
            ) : (
              <>
                <Table.Td className="number">{formatNumber(bin.entries)}</Table.Td>
                <Table.Td className="number">
                  {formatNumber(bin.entries / all, { style: 'percent', maximumFractionDigits: 1 })}
                </Table.Td>
              </>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
