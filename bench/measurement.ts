/** One line of the table: a ratio against a baseline of the same run, since machines are noisy. */
export interface Measurement {
  readonly id: string;
  readonly what: string;
  readonly measured: number;
  readonly baseline: number;
  readonly unit: string;
  readonly ratio: number;
  /** `>= 0.5`, `<= 10`, or `none`: the ratio is only told. */
  readonly goal: string;
  readonly met: boolean;
}

export interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Takes the given number of rounds, measured and baseline in turn, and gives the medians. */
export interface Benchmark {
  readonly id: string;
  /** Left out of a run that names no benchmark. */
  readonly onlyWhenAsked?: true;
  readonly run: (
    rounds: number,
    say: (line: string) => void,
    options: BenchmarkOptions,
  ) => Promise<readonly Measurement[]>;
}

export interface BenchmarkOptions {
  /** The folder of another checkout, built, that is measured as the baseline. */
  readonly against: string | undefined;
}

export function measurement(
  id: string,
  what: string,
  unit: string,
  rounds: readonly { readonly measured: number; readonly baseline: number }[],
  goal: Goal,
): Measurement {
  const measured = median(rounds.map((round) => round.measured));
  const baseline = median(rounds.map((round) => round.baseline));
  // The ratio of each round, not of the medians: a disturbance in a round slows both.
  const ratio = median(rounds.map((round) => round.measured / round.baseline));
  const met = ratio >= (goal.atLeast ?? -Infinity) && ratio <= (goal.atMost ?? Infinity);
  return { id, what, unit, measured, baseline, ratio, goal: textOf(goal), met };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const textOf = ({ atLeast, atMost }: Goal): string =>
  atLeast !== undefined ? `>= ${atLeast}` : atMost === undefined ? 'none' : `<= ${atMost}`;

/** Runs `work` for each number below `count`, so many at a time; returns how many a second. */
export async function perSecond(
  count: number,
  atOnce: number,
  work: (index: number, worker: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const started = performance.now();
  const worker = async (number: number): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index, number);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => worker(number)));
  return count / ((performance.now() - started) / 1_000);
}
