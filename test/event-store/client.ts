import { afterAll } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { patiently } from '../support/patience.js';

const open: EventStoreDBClient[] = [];

afterAll(async () => {
  await Promise.all(open.splice(0).map((client) => client.dispose()));
});

/** A client that is disposed of after the spec. */
export function clientOf(connectionString: string): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(patiently(connectionString));
  open.push(client);
  return client;
}
