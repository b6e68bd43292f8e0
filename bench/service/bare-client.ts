import { randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM, type EventData } from '@eventstore/db-client';
import { clientOf } from '../../src/infrastructure/event-store/client.js';
import { perSecond } from '../measurement.js';

/** An event of the size that an award has in the log; of a type that the service does not take for one of its own. */
const event = (): EventData =>
  jsonEvent({
    type: '$PointAwarded',
    data: {
      employeeId: 'E0001',
      employmentNo: 1,
      entryId: randomUUID(),
      kind: 'behaviour',
      itemCode: 'reception',
      points: 5,
      occurredOn: '2025-03-31',
      personal: { reason: 'Helped a visitor find the right office' },
    },
    metadata: {
      commandId: randomUUID(),
      digest: 'x'.repeat(43),
      recordedAt: '2025-03-31T10:00:00.000Z',
      recordedBy: 'admin',
    },
  });

/** Appends through the bare client, so many in flight, each to a stream of its own with the exact revision. */
export async function bareAppendsPerSecond(url: string, count: number, inFlight: number): Promise<number> {
  const client = clientOf(url);
  const run = randomUUID();
  const revisions = new Map<number, bigint>();
  const append = async (worker: number): Promise<void> => {
    const expectedRevision = revisions.get(worker) ?? NO_STREAM;
    const { nextExpectedRevision } = await client.appendToStream(`bare-${run}-${worker}`, event(), {
      expectedRevision,
    });
    revisions.set(worker, nextExpectedRevision);
  };
  try {
    return await perSecond(count, inFlight, (_, worker) => append(worker));
  } finally {
    await client.dispose();
  }
}

/** Times of appends through the bare client, one after the other, each to the same stream with the exact revision. Milliseconds. */
export async function bareAppendTimes(url: string, count: number): Promise<number[]> {
  const client = clientOf(url);
  const stream = `bare-${randomUUID()}`;
  let expectedRevision: bigint | typeof NO_STREAM = NO_STREAM;
  const times: number[] = [];
  try {
    for (let append = 0; append < count; append += 1) {
      const started = performance.now();
      ({ nextExpectedRevision: expectedRevision } = await client.appendToStream(stream, event(), {
        expectedRevision,
      }));
      times.push(performance.now() - started);
    }
    return times;
  } finally {
    await client.dispose();
  }
}
