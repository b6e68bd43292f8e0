import { metrics, secondsSince } from './metrics.js';
import { tracing, type OpenSpan } from './traces.js';

const UNSEEN: OpenSpan = { set: () => undefined };

const within = <T>(name: string, work: (span: OpenSpan) => Promise<T>): Promise<T> =>
  tracing.traces === undefined ? work(UNSEEN) : tracing.traces.within(name, {}, work);

type Outcome =
  | { readonly status: 'rejected'; readonly code: string }
  | { readonly status: 'accepted' | 'repeated' | 'proposed'; readonly position: bigint };

/** Measures and traces the carrying out of a command. */
export async function observedCommand<T extends Outcome>(
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  let told = 'failed';
  try {
    return await within(`command ${command}`, async (span) => {
      const outcome = await work();
      told = outcome.status;
      span.set({ 'pointbook.outcome': outcome.status });
      if (outcome.status === 'rejected') span.set({ 'pointbook.code': outcome.code });
      else span.set({ 'pointbook.position': String(outcome.position) });
      return outcome;
    });
  } finally {
    metrics.commands.observe({ command, outcome: told }, secondsSince(startedAt));
  }
}

/** Measures and traces one run of a job. */
export async function observedJob<T>(job: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  let outcome = 'failed';
  try {
    const report = await within(`job ${job}`, work);
    outcome = 'done';
    return report;
  } finally {
    metrics.jobs.observe({ job, outcome }, secondsSince(startedAt));
  }
}

/** Measures the reading of a board. */
export async function observedBoard<T>(query: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    metrics.boards.observe({ query }, secondsSince(startedAt));
  }
}
