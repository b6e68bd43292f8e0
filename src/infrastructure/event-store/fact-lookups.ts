import type { SnapshotEntry } from '../../kernel/decision.js';
import { Unavailable } from '../../kernel/unavailable.js';
import type { Sql } from '../postgres/sql.js';

/** The snapshot that a file began with was dropped meanwhile: the file has to be read anew. */
export class SnapshotLost extends Unavailable {
  override readonly name = 'SnapshotLost';
}

interface Lookup {
  readonly stream: string;
  readonly revision: number;
  readonly keys: readonly string[];
  readonly resolve: (facts: SnapshotEntry[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A key without an entry comes back as null; nothing comes back for a file that is not there as it should be. */
const FIND = `
  SELECT asked.stream, asked.key, found.value
  FROM unnest($1::text[], $2::bigint[], $3::text[]) AS asked (stream, revision, key)
  JOIN snapshots.files f ON f.stream = asked.stream AND f.revision >= asked.revision
  LEFT JOIN LATERAL (
    SELECT value FROM snapshots.facts WHERE stream = asked.stream AND key = asked.key LIMIT 1
  ) AS found ON true`;

const MAX_KEYS = 2_000;

/** Asks for the entries of many files in one statement: lookups that come while one is under way go into the next. */
export class FactLookups {
  private waiting: Lookup[] = [];
  private running = false;

  constructor(private readonly sql: Sql) {}

  /** The entries of a file under these keys. @throws SnapshotLost, DatabaseUnavailable */
  find(stream: string, revision: number, keys: readonly string[]): Promise<SnapshotEntry[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, revision, keys, resolve, reject });
      if (this.running) return;
      this.running = true;
      // Not at once: lookups of the same turn of the event loop go into one statement.
      setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) await this.answer(this.take());
    this.running = false;
  }

  private take(): Lookup[] {
    let keys = 0;
    const end = this.waiting.findIndex((lookup) => (keys += lookup.keys.length) > MAX_KEYS);
    return this.waiting.splice(0, end < 0 ? this.waiting.length : Math.max(end, 1));
  }

  private async answer(lookups: readonly Lookup[]): Promise<void> {
    try {
      const found = await this.ask(lookups);
      for (const { stream, keys, resolve, reject } of lookups) {
        const values = found.get(stream);
        if (values === undefined) reject(new SnapshotLost(`The snapshot of ${stream} is gone.`));
        else resolve(keys.flatMap((key) => (values.has(key) ? [{ key, value: values.get(key) }] : [])));
      }
    } catch (error) {
      for (const { reject } of lookups) reject(error);
    }
  }

  private async ask(lookups: readonly Lookup[]): Promise<Map<string, Map<string, unknown>>> {
    const asked = lookups.flatMap(({ stream, revision, keys }) =>
      keys.map((key) => ({ stream, revision, key })),
    );
    const rows = await this.sql.query<{ stream: string; key: string; value: unknown }>(FIND, [
      asked.map(({ stream }) => stream),
      asked.map(({ revision }) => revision),
      asked.map(({ key }) => key),
    ]);
    const found = new Map<string, Map<string, unknown>>();
    for (const { stream, key, value } of rows) {
      const values = found.get(stream) ?? new Map<string, unknown>();
      if (value !== null) values.set(key, revived(value));
      found.set(stream, values);
    }
    return found;
  }
}

/** Positions are kept as text, being too large for the numbers of JSON. */
function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('place' in value)) return value;
  const place = value.place as { revision: number; position: string };
  return { ...value, place: { revision: place.revision, position: BigInt(place.position) } };
}
