import { employees } from '../../projections/employees/projection.js';
import { install } from '../../projections/runtime/checkpoints.js';
import { schemaOf } from '../../projections/runtime/projection.js';
import { isUnderstood } from '../../src/infrastructure/event-store/recorded-event.js';
import { subscribe } from '../../src/infrastructure/event-store/subscription.js';
import type { Row, Sql } from '../../src/infrastructure/postgres/sql.js';
import type { Session } from '../../src/infrastructure/postgres/postgres.js';
import { measurement, type Benchmark } from '../measurement.js';
import { EVENTS_PER_EMPLOYEE, LARGE, logOf, type Log } from './rebuilds.js';

const EVENTS = LARGE * EVENTS_PER_EMPLOYEE;
const MAX_BATCH = 4_000;
const MAX_WAIT_MS = 50;

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements of one transaction. */
type Batch = readonly Statement[];

/** Projecting a warm log, from the first event to the last, against the very statements that it led to, sent again. */
export const P1: Benchmark = {
  id: 'P1',
  run: async (rounds, say) => {
    const stand = await logOf(LARGE);
    const session = await stand.postgres.session();
    try {
      await session.statements.script('SET synchronous_commit = off');
      const figures = [];
      for (let round = 0; round <= rounds; round += 1) {
        await empty(stand);
        const { seconds, batches } = await projected(stand, session);
        await empty(stand);
        const baseline = EVENTS / (await sentAgain(batches, session));
        figures.push({ measured: EVENTS / seconds, baseline });
        say(
          `round ${round}: ${figures.at(-1)?.measured.toFixed(0) ?? ''} against ${baseline.toFixed(0)} events/s`,
        );
      }
      const what = `projecting the employees from ${EVENTS} events of a warm log, against the same statements with their values ready`;
      // The first round warms the log and the program.
      return [measurement('P1', what, 'events/s', figures.slice(1), { atLeast: 0.8 })];
    } finally {
      await session.close();
      await stand.stop();
    }
  },
};

async function empty({ postgres }: Log): Promise<void> {
  await postgres.script(`DROP SCHEMA ${schemaOf(employees)} CASCADE`);
  await install(postgres, [employees]);
}

async function projected(
  { log }: Log,
  session: Session,
): Promise<{ readonly seconds: number; readonly batches: readonly Batch[] }> {
  const stopping = new AbortController();
  const batches: Batch[] = [];
  let left = EVENTS;
  const started = performance.now();
  const options = { after: null, maxBatch: MAX_BATCH, maxWaitMs: MAX_WAIT_MS, signal: stopping.signal };
  for await (const { events } of subscribe(log, options)) {
    const sent: Statement[] = [];
    if (events.length > 0)
      await session.transaction((tx) => employees.apply(events.filter(isUnderstood), noted(tx, sent)));
    batches.push(sent);
    left -= events.length;
    if (left <= 0) stopping.abort();
  }
  return { seconds: (performance.now() - started) / 1_000, batches };
}

async function sentAgain(batches: readonly Batch[], session: Session): Promise<number> {
  const started = performance.now();
  for (const batch of batches) {
    await session.transaction(async (tx) => {
      for (const { text, values } of batch) await tx.execute(text, values);
    });
  }
  return (performance.now() - started) / 1_000;
}

/** Sends each statement, and notes it. */
const noted = (tx: Sql, sent: Statement[]): Sql => ({
  query: <T extends Row>(text: string, values: readonly unknown[] = []) => {
    sent.push({ text, values });
    return tx.query<T>(text, values);
  },
  execute: (text, values = []) => {
    sent.push({ text, values });
    return tx.execute(text, values);
  },
  script: (text) => tx.script(text),
});
