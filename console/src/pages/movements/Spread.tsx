import { Table } from '@mantine/core';
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { ChartOrTable } from '../../parts/ChartOrTable.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';
import { distributionAddress, officeQuery } from '../boards/period.js';

/** The number of people at each score: as bars, or as the numbers behind them. */
export default function Spread({ period, office }: { readonly period: string; readonly office: string }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { path, names } = distributionAddress(period);
  const spread = useRead(path, { path: names, query: officeQuery(office), keep: true });
  const figure = (value: number | null): string => (value === null ? '–' : formatNumber(value));
  return (
    <QueryResult of={spread}>
      {({ bins, min, median, max }) => {
        const rows = bins.map(({ from, to, people }) => ({
          score: from === to ? formatNumber(from) : `${formatNumber(from)} … ${formatNumber(to)}`,
          people,
        }));
        return (
          <ChartOrTable
            title={say('spread.title')}
            head={
              <dl className="figures">
                {(
                  [
                    ['min', min],
                    ['median', median],
                    ['max', max],
                  ] as const
                ).map(([name, value]) => (
                  <div key={name}>
                    <dt>{say(`spread.${name}`)}</dt>
                    <dd>{figure(value)}</dd>
                  </div>
                ))}
              </dl>
            }
            chart={
              <BarChart
                h={220}
                data={rows}
                dataKey="score"
                series={[{ name: 'people', label: say('spread.people'), color: 'blue.7' }]}
                tickLine="y"
                yAxisProps={{ allowDecimals: false }}
                barChartProps={{ accessibilityLayer: false }}
                barProps={{ isAnimationActive: false }}
              />
            }
            table={
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{say('spread.from-to')}</Table.Th>
                    <Table.Th className="number">{say('spread.people')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map(({ score, people }) => (
                    <Table.Tr key={score}>
                      <Table.Td>{score}</Table.Td>
                      <Table.Td className="number">{formatNumber(people)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            }
          />
        );
      }}
    </QueryResult>
  );
}
