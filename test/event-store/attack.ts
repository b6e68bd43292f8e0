import { type EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { clientOf } from '../../src/infrastructure/event-store/client.js';
import { fenced } from '../../src/infrastructure/event-store/fence.js';
import { becomeNobody } from '../support/nobody.js';

const DEADLINE_MS = 20_000;

/** The outcome of each attempt of an attacker: "done", or why not. */
async function attack(client: EventStoreDBClient): Promise<Record<string, string>> {
  const read = async (): Promise<void> => {
    const events = client.readAll({ fromPosition: START, maxCount: 1 });
    const timeout = setTimeout(() => events.destroy(new Error('no answer')), DEADLINE_MS);
    try {
      for await (const event of events) if (event.event === undefined) return;
    } finally {
      clearTimeout(timeout);
    }
  };
  const tries: Readonly<Record<string, () => Promise<unknown>>> = {
    read,
    append: () =>
      client.appendToStream('forged', jsonEvent({ type: 'KeyIssued', data: {} }), { deadline: DEADLINE_MS }),
    tombstone: () => client.tombstoneStream('employee-E0043', { deadline: DEADLINE_MS }),
    delete: () => client.deleteStream('employee-E0044', { deadline: DEADLINE_MS }),
  };
  const outcomes: Record<string, string> = {};
  for (const [name, attempt] of Object.entries(tries))
    outcomes[name] = await attempt().then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message || error.constructor.name : String(error)),
    );
  return outcomes;
}

// Reads every file that is needed before the rights to read them are given up.
const clients = process.argv.slice(2).map((address) => ({ address, client: fenced(clientOf(address)) }));
await attack(fenced(clientOf('esdb://127.0.0.1:1?tls=false')));
becomeNobody();
const outcomes: Record<string, unknown> = {};
for (const { address, client } of clients) outcomes[address] = await attack(client);
process.stdout.write(JSON.stringify(outcomes), () => process.exit(0));
