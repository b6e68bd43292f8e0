import { describe, expect, it } from '@jest/globals';
import {
  ANY,
  type EventStoreDBClient,
  START,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { clientOf } from '../../../test/event-store/client.js';
import { freshName, numbered, numberOf, positionOf, take } from '../../../test/event-store/events.js';
import { useEventStore } from '../../../test/event-store/subject.js';

const url = useEventStore();
const WRITERS = 64;

describe('Writers at the same time', () => {
  it('to one stream that expect any revision are all written, each once', async () => {
    const client = clientOf(url());
    const stream = freshName('crowd');
    const results = await Promise.all(
      Array.from({ length: 10 * WRITERS }, (_, number) =>
        client.appendToStream(stream, numbered(number), { expectedRevision: ANY }),
      ),
    );
    const numbers: number[] = [];
    for await (const event of client.readStream(stream)) numbers.push(numberOf(event));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(results.map((_, number) => number));
    const revisions = results.map(({ nextExpectedRevision }) => Number(nextExpectedRevision));
    expect(revisions.map((revision) => numbers[revision])).toEqual(results.map((_, number) => number));
  });

  it('that expect the same revision are written one after the other, and only one of them each time', async () => {
    const client = clientOf(url());
    const stream = freshName('race');
    await client.appendToStream(stream, numbered(-1));
    for (let revision = 0n; revision < 5n; revision++) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: WRITERS }, (_, number) =>
          client.appendToStream(stream, numbered(number), { expectedRevision: revision }),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(WrongExpectedVersionError);
      }
    }
  });

  it('are seen by every reader in one order, that of their positions', async () => {
    const [client, other] = [clientOf(url()), clientOf(url())];
    const prefix = freshName('order');
    const filter = streamNameFilter({ prefixes: [prefix] });
    const early = client.subscribeToAll({ fromPosition: START, filter });
    const count = 20 * WRITERS;
    const earlyOnes = take(early, count);
    const results = await Promise.all(
      Array.from({ length: count }, (_, number) =>
        client.appendToStream(`${prefix}-${number % WRITERS}`, numbered(number)),
      ),
    );
    const late = other.subscribeToAll({ fromPosition: START, filter });
    const lateOnes = await take(late, count);
    const read = await numbersInOrder(other, prefix);
    const seen = (await earlyOnes).map(numberOf);
    expect(lateOnes.map(numberOf)).toEqual(seen);
    expect(read).toEqual(seen);
    const byPosition = results.map((result, number) => ({ at: positionOf(result), number }));
    byPosition.sort((a, b) => (a.at < b.at ? -1 : 1));
    expect(seen).toEqual(byPosition.map(({ number }) => number));
    await Promise.all([early.unsubscribe(), late.unsubscribe()]);
  });
});

async function numbersInOrder(client: EventStoreDBClient, prefix: string): Promise<number[]> {
  const numbers: number[] = [];
  for await (const event of client.readAll()) {
    if (event.event?.streamId.startsWith(prefix)) numbers.push(numberOf(event));
  }
  return numbers;
}
