import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { jsonEvent, START } from '@eventstore/db-client';
import { clientOf } from '../../src/infrastructure/event-store/client.js';
import { bookLines } from '../../test/oracle/generator.js';
import { measurement, type Benchmark } from '../measurement.js';
import { lastPosition, send } from './caller.js';
import { KEY, startStand, type Stand } from './stand.js';

const BOOK = new URL('../../../test/point-books/book.ndjson', import.meta.url);

/** Importing the bundled book against appending the very events it led to, one after the other. */
export const I1: Benchmark = {
  id: 'I1',
  run: async (rounds, say) => {
    const book = await readFile(BOOK);
    const times = [];
    const lags = [];
    for (let round = 0; round < rounds; round += 1) {
      const stand = await startStand();
      try {
        const started = performance.now();
        const answers = await send(new URL('/v1/commands', stand.service.url), book, 'application/x-ndjson');
        const measured = performance.now() - started;
        const lag = await lagBehind(stand, answers);
        times.push({ measured, baseline: await appendAgain(stand) });
        lags.push({ measured: lag, baseline: 1_000 });
        say(
          `I1 round ${round + 1}: import ${measured.toFixed(0)} ms, read models behind for ${lag.toFixed(0)} ms`,
        );
      } finally {
        await stand.stop();
      }
    }
    return [
      measurement('I1', 'importing the book, against appending its events one after the other', 'ms', times, {
        atMost: 10,
      }),
      measurement('I1 lag', 'read models behind the end of that import, against a second', 'ms', lags, {
        atMost: 1,
      }),
    ];
  },
};

/** How long after the last answer every read model includes what was written. */
async function lagBehind({ service }: Stand, answers: string): Promise<number> {
  const position = /"position":"(\d+)"[^\n]*\n*$/.exec(answers.trimEnd())?.[1] ?? lastPosition(answers);
  const started = performance.now();
  await Promise.all(
    ['/v1/employees?limit=1', '/v1/months?limit=1', '/v1/rankings/years/2025?limit=1'].map((path) =>
      send(new URL(`${path}&minPosition=${position}`, service.url)),
    ),
  );
  return performance.now() - started;
}

async function appendAgain({ eventStoreUrl }: Stand): Promise<number> {
  const client = clientOf(eventStoreUrl);
  const prefix = `again-${randomUUID()}`;
  try {
    const events = [];
    for await (const { event } of client.readAll({ fromPosition: START, maxCount: 100_000 })) {
      if (event?.isJson === true && !event.type.startsWith('$')) {
        const { type, data, metadata } = event;
        events.push({
          stream: `${prefix}-${event.streamId}`,
          event: jsonEvent({ type, data, metadata: metadata as object }),
        });
      }
    }
    const started = performance.now();
    for (const { stream, event } of events) await client.appendToStream(stream, event);
    return performance.now() - started;
  } finally {
    await client.dispose();
  }
}

const LARGE = { employees: 2_000, entriesPerEmployeeMonth: 20.8, months: 12 };
const SMALL = { ...LARGE, employees: 200 };

/** Whether an import's cost for each command grows with its length. */
export const W8: Benchmark = {
  id: 'W8',
  run: async (_rounds, say) => {
    const baseline = await perCommand(SMALL, say);
    const measured = await perCommand(LARGE, say);
    const what = 'importing a book of some 500,000 commands, against one of some 50,000, per command';
    return [measurement('W8', what, 'ms', [{ measured, baseline }], { atMost: 1.1 })];
  },
};

async function perCommand(size: typeof LARGE, say: (line: string) => void): Promise<number> {
  const stand = await startStand();
  try {
    let lines = 0;
    const options = { seed: 8, offices: 4, startMonth: '2024-01', mischief: 0.02, ...size };
    const text = function* (): Generator<string> {
      let block = '';
      for (const line of bookLines(options)) {
        lines += 1;
        block += `${JSON.stringify(line)}\n`;
        if (block.length < 65_536) continue;
        yield block;
        block = '';
      }
      yield block;
    };
    const started = performance.now();
    const response = await fetch(new URL('/v1/commands', stand.service.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(Readable.from(text())) as ReadableStream,
      duplex: 'half',
    });
    await response.body?.pipeTo(new WritableStream());
    const elapsedMs = performance.now() - started;
    say(`W8: ${lines} commands in ${(elapsedMs / 1_000).toFixed(1)} s`);
    return elapsedMs / lines;
  } finally {
    await stand.stop();
  }
}
