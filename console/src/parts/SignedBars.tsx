import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';

const MOST_LETTERS = 24;

/** What raised and what lowered a number, on either side of zero. */
export interface SignedBar {
  readonly name: string;
  readonly raised?: number;
  /** Below zero. */
  readonly lowered?: number;
}

export function SignedBars({
  bars,
  raised,
  lowered,
}: {
  readonly bars: readonly SignedBar[];
  /** The names of the two sides. */
  readonly raised: string;
  readonly lowered: string;
}) {
  return (
    <BarChart
      // The legend and the axis take their share of the height; the rest is for the bars, even if there is only one.
      h={90 + 28 * bars.length}
      data={bars.map((bar) => ({ ...bar, name: shortened(bar.name) }))}
      dataKey="name"
      orientation="vertical"
      type="stacked"
      withLegend
      series={[
        { name: 'raised', label: raised, color: 'green.8' },
        { name: 'lowered', label: lowered, color: 'red.8' },
      ]}
      yAxisProps={{ width: 140 }}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
    />
  );
}

/** As much of a name as stands beside a bar; the table that goes with the bars has all of it. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : name;
}
