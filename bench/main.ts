import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Benchmark, Measurement } from './measurement.js';
import { P4_TO_P6 } from './boards/boards.js';
import { C1_TO_C3, C3_FULL } from './console/console.js';
import { W9 } from './service/graded.js';
import { I1, W8 } from './service/imports.js';
import { P1 } from './service/projecting.js';
import { O1 } from './service/overload.js';
import { R1 } from './service/catching-up.js';
import { N2 } from './service/dead-channel.js';
import { N1, P7 } from './service/read-path.js';
import { P2, P3, P3_FULL } from './service/rebuilds.js';
import { W3, W4, W5, W6 } from './service/write-path.js';
import { W1, W2, W7 } from './store/store.js';

const BENCHMARKS: readonly Benchmark[] = [
  I1,
  W1,
  W2,
  W3,
  W4,
  W5,
  W6,
  W7,
  W8,
  W9,
  P1,
  P2,
  P3,
  P3_FULL,
  P4_TO_P6,
  O1,
  P7,
  N1,
  N2,
  R1,
  C1_TO_C3,
  C3_FULL,
];
const RESULTS = new URL('../../bench/results/', import.meta.url);

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, against: { type: 'string' } },
});
const wanted = BENCHMARKS.filter(({ id, onlyWhenAsked }) =>
  positionals.length === 0 ? onlyWhenAsked !== true : positionals.includes(id),
);
const unknown = positionals.filter((id) => !BENCHMARKS.some((benchmark) => benchmark.id === id));

if (unknown.length > 0) {
  process.stderr.write(
    `bench: there is no ${unknown.join(', ')}; there are ${BENCHMARKS.map(({ id }) => id).join(', ')}\n`,
  );
  process.exit(2);
}

const measurements: Measurement[] = [];
for (const benchmark of wanted) {
  process.stderr.write(`${benchmark.id} …\n`);
  const say = (line: string): void => {
    process.stderr.write(`  ${line}\n`);
  };
  measurements.push(...(await benchmark.run(Number(values.rounds), say, { against: values.against })));
}
await mkdir(RESULTS, { recursive: true });
await writeFile(new URL('latest.json', RESULTS), `${JSON.stringify(measurements, null, 2)}\n`);
process.stdout.write(tableOf(measurements));
process.exit(0);

function tableOf(rows: readonly Measurement[]): string {
  const lines = rows.map(
    ({ id, what, unit, measured, baseline, ratio, goal, met }) =>
      `| ${id} | ${what} | ${figure(measured)} | ${figure(baseline)} | ${unit} | ${ratio.toFixed(2)} | ${goal} | ${met ? 'yes' : 'no'} |`,
  );
  return [
    `${cpus().length} processors, Node ${process.version}, ${values.rounds} rounds, medians`,
    '',
    '| | measured, against its baseline | measured | baseline | unit | ratio | goal | met |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
