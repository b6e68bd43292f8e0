import { fileURLToPath } from 'node:url';
import { EventStoreDBClient } from '@eventstore/db-client';
import { insideOf } from './fence.js';

const SOCKET = 'esdb+unix:';

/**
 * The client of a connection string: one of EventStoreDB's, or `esdb+unix:///…` with the path of a socket. The client knows
 * hosts and ports alone, and has its connections made by a library that knows sockets as well (0041).
 * @throws Error when it is malformed
 */
export function clientOf(connectionString: string): EventStoreDBClient {
  if (!connectionString.startsWith(SOCKET)) return EventStoreDBClient.connectionString(connectionString);
  const { pathname, searchParams } = new URL(connectionString);
  const target = `unix:${fileURLToPath(`file://${pathname}`)}`;
  searchParams.set('tls', 'false');
  const client = EventStoreDBClient.connectionString(`esdb://localhost?${searchParams.toString()}`);
  insideOf(client).resolveUri = () => Promise.resolve(target);
  return client;
}
