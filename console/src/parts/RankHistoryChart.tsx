import { Table } from '@mantine/core';
import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Link } from 'wouter';
import { may, useWho } from '../app/session.js';
import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';
import { ChartOrTable } from './ChartOrTable.js';

const MONTHS = 24;

/** The ranks and scores of an employee over the months: as lines, or as the numbers behind them. */
export default function RankHistoryChart({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const canOpen = may(useWho(), 'GET /v1/rankings/months/:month/employees/:employeeId/breakdown');
  const { data } = useRead('/v1/rankings/total/employees/{employeeId}', {
    path: { employeeId },
    query: { trend: MONTHS },
  });
  const trend = data?.trend ?? [];
  if (trend.length === 0) return null;
  return (
    <ChartOrTable
      title={say('me.course')}
      chart={
        <div className="courses">
          <Line
            title={say('me.score')}
            data={trend.map(({ period, score }) => ({ period, value: score }))}
            color="blue.7"
          />
          <Line
            title={say('me.rank')}
            data={trend.map(({ period, rank }) => ({ period, value: rank }))}
            color="orange.7"
            isRank
          />
        </div>
      }
      table={
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('board.month')}</Table.Th>
              <Table.Th className="number">{say('me.score')}</Table.Th>
              <Table.Th className="number">{say('me.rank')}</Table.Th>
              <Table.Th className="number">{say('me.of')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trend.map(({ period, score, rank, count }) => (
              <Table.Tr key={period}>
                <Table.Td>{period}</Table.Td>
                <Table.Td className="number">
                  {canOpen ? <Link href={`/scores/${period}/${employeeId}`}>{score}</Link> : score}
                </Table.Td>
                <Table.Td className="number">{rank}</Table.Td>
                <Table.Td className="number">{count}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      }
    />
  );
}

function Line({
  title,
  data,
  color,
  isRank = false,
}: {
  readonly title: string;
  readonly data: { period: string; value: number }[];
  readonly color: string;
  readonly isRank?: boolean;
}) {
  return (
    <LineChart
      h={180}
      data={data}
      dataKey="period"
      series={[{ name: 'value', label: title, color }]}
      withLegend
      curveType="linear"
      tickLine="y"
      // Rank 1 is on top.
      yAxisProps={
        isRank ? { reversed: true, allowDecimals: false, domain: [1, 'dataMax'] } : { allowDecimals: false }
      }
      lineChartProps={{ accessibilityLayer: false }}
      lineProps={{ isAnimationActive: false }}
    />
  );
}
