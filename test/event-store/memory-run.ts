import { readFile } from 'node:fs/promises';
import { EventStoreDBClient, START } from '@eventstore/db-client';
import { patiently } from '../support/patience.js';
import { startEventStoreChild } from './store-child.js';
import { bytes, freshName, numbered } from './events.js';

const IN_ONE_APPEND = 500;
const AT_ONCE = 8;
const BIG_BYTES = 1024 * 1024;

export interface MemoryLoad {
  readonly events: number;
  readonly subscriptions: number;
  readonly bigAppends: number;
}

/** The peak resident memory of the store's process, in bytes, after all of that. */
export async function peakMemory(databaseUrl: string, load: MemoryLoad): Promise<number> {
  const store = await startEventStoreChild(databaseUrl);
  const clients = [0, 1, 2].map(() => EventStoreDBClient.connectionString(patiently(store.connectionString)));
  const [writer, idle, reader] = clients as [EventStoreDBClient, EventStoreDBClient, EventStoreDBClient];
  try {
    // Nobody ever reads what these are sent.
    const deaf = [
      ...Array.from({ length: load.subscriptions / 2 }, () => idle.subscribeToAll({ fromPosition: START })),
      ...Array.from({ length: load.subscriptions / 2 }, () =>
        idle.subscribeToStream('long', { fromRevision: START }),
      ),
    ];
    const batches = Math.ceil(load.events / IN_ONE_APPEND);
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next++ < batches) {
        await writer.appendToStream(
          'long',
          Array.from({ length: IN_ONE_APPEND }, (_, number) => numbered(number)),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const stream = freshName('big');
    for (let done = 0; done < load.bigAppends; done += AT_ONCE) {
      await Promise.all(
        Array.from({ length: AT_ONCE }, () => writer.appendToStream(stream, bytes(BIG_BYTES))),
      );
    }
    const whole = reader.subscribeToStream('long', { fromRevision: START });
    let read = 0;
    for await (const _ of whole) if (++read === load.events) break;
    await whole.unsubscribe();
    const peak = await peakResidentBytes(store.pid);
    await Promise.all(deaf.map((subscription) => subscription.unsubscribe()));
    return peak;
  } finally {
    await Promise.all(clients.map((client) => client.dispose()));
    await store.stop();
  }
}

async function peakResidentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}
