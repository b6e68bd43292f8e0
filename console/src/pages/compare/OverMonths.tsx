import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { ChartOrTable } from '../../parts/ChartOrTable.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useReads } from '../../service/reading.js';
import { overMonths, type OfficeOverMonths } from './over-months.js';

const MOST_MONTHS = 12;
/** More lines than these cannot be told apart; the table has them all. */
const COLORS = ['blue.7', 'orange.7', 'green.8', 'grape.7', 'red.7', 'cyan.8', 'yellow.9', 'pink.7'];

/** The points for each member of the offices over the last closed months, as lines or as a table. */
export default function OverMonths({ closed }: { readonly closed: readonly string[] }) {
  const say = useText();
  const nameOf = useOfficeName();
  const months = closed.slice(0, MOST_MONTHS).toReversed();
  const read = useReads(
    '/v1/rankings/months/{month}/offices',
    months.map((month) => ({ month })),
  );
  const columns = useColumns(months);
  if (months.length < 2 || read.some((one) => one === undefined)) return null;
  const offices = overMonths(months.map((month, at) => ({ month, offices: read[at]?.items ?? [] })));
  const drawn = offices.slice(0, COLORS.length);
  const data = months.map((month, at) => ({
    month,
    ...Object.fromEntries(drawn.map(({ officeId, means }) => [officeId, rounded(means[at] ?? null)])),
  }));
  return (
    <ChartOrTable
      title={say('compare.over-months')}
      chart={
        <LineChart
          h={260}
          data={data}
          dataKey="month"
          withLegend
          curveType="linear"
          connectNulls={false}
          series={drawn.map(({ officeId }, at) => ({
            name: officeId,
            label: nameOf(officeId),
            color: COLORS[at] ?? 'gray',
          }))}
          lineChartProps={{ accessibilityLayer: false }}
          lineProps={{ isAnimationActive: false }}
        />
      }
      table={
        <DataTable
          id="over-months"
          label={say('compare.over-months')}
          columns={columns}
          rows={offices}
          keyOf={({ officeId }) => officeId}
        />
      }
    />
  );
}

const rounded = (mean: number | null): number | null => (mean === null ? null : Math.round(mean * 100) / 100);

function useColumns(months: readonly string[]): readonly Column<OfficeOverMonths>[] {
  const say = useText();
  const { formatNumber } = useIntl();
  const nameOf = useOfficeName();
  const mean = (
    id: string,
    title: string,
    of: (office: OfficeOverMonths) => number | null | undefined,
  ): Column<OfficeOverMonths> => ({
    id,
    title,
    kind: 'number',
    value: of,
    cell: (office) => {
      const value = of(office);
      return value == null ? null : formatNumber(value, { maximumFractionDigits: 2 });
    },
  });
  return [
    { ...plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)), kind: 'name' },
    ...months.map((month, at) => mean(month, month, ({ means }) => means[at])),
    mean('mean', say('compare.mean'), (office) => office.mean),
  ];
}
