import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from '../../../src/infrastructure/postgres/sql.js';

const POLL_MS = 5;

/** Sessions that read, without those that wait for this very session: they have read nothing that they could mistake. */
const READING = `
  SELECT pid || ' ' || xact_start AS reader FROM pg_stat_activity
  WHERE datname = current_database() AND backend_type = 'client backend' AND backend_xmin IS NOT NULL
    AND pid <> pg_backend_pid() AND pg_backend_pid() <> ALL (pg_blocking_pids(pid))`;

/**
 * Waits until nobody reads as of an earlier moment than this call any more. False when somebody still does after that time.
 */
export async function earlierReadersGone(sql: Sql, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  const readers = async (): Promise<string[]> =>
    (await sql.query<{ reader: string }>(READING)).map(({ reader }) => reader);
  let earlier = new Set(await readers());
  while (earlier.size > 0) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MS);
    earlier = new Set((await readers()).filter((reader) => earlier.has(reader)));
  }
  return true;
}
