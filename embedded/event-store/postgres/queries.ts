import type { ClientBase } from 'pg';
import { type StoredEvent, TOMBSTONE, TOMBSTONE_ON_WIRE } from '../log/stored-event.js';
import { copyOut } from './copy.js';
import { COLUMNS, decodeRow, RowReader } from './rows.js';

const EVENTS = 'eventstore.events';

/** Half-open range of positions, read from one end; bounds the bytes of a page since positions are offsets. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  readonly limit: number;
}

export type Direction = 'forwards' | 'backwards';

const order = (direction: Direction): string => (direction === 'forwards' ? 'ASC' : 'DESC');

export async function readPositions(client: ClientBase, range: PositionRange): Promise<StoredEvent[]> {
  return await readEvents(
    client,
    `WHERE ${within(range)} ORDER BY position ${order(range.direction)} LIMIT ${range.limit}`,
  );
}

function within(range: PositionRange): string {
  return `position >= ${range.from} AND position < ${range.to}`;
}

/** An event that a filter has looked at: whole where it matched, else only its place. */
export interface Considered {
  readonly position: number;
  readonly event?: StoredEvent;
}

export type FilteredColumn = 'stream' | 'type';

/** Runs the filter in the database, so that events that do not match are not sent. */
export async function readPositionsByPrefix(
  client: ClientBase,
  range: PositionRange,
  column: FilteredColumn,
  prefixes: readonly Buffer[],
): Promise<Considered[]> {
  const matches = prefixes
    .map((prefix) => `substring(${column} FROM 1 FOR ${prefix.length}) = ${byteaLiteral(prefix)}`)
    .join(' OR ');
  const columns = COLUMNS.split(', ').map((name) =>
    name === 'position' ? name : `CASE WHEN matches THEN ${name} END`,
  );
  const found: Considered[] = [];
  await copyOut(
    client,
    copy(`SELECT ${columns.join(', ')} FROM (SELECT *, (${matches || 'false'}) AS matches FROM ${EVENTS}
          WHERE ${within(range)} ORDER BY position ${order(range.direction)} LIMIT ${range.limit}) AS page`),
    (row) => {
      const reader = new RowReader(row);
      const position = reader.bigint();
      found.push(reader.nextIsNull ? { position } : { position, event: decodeRow(row) });
    },
  );
  return found;
}

/** Position and name of each event of a page, for filters that the database cannot run. */
export async function readNames(
  client: ClientBase,
  range: PositionRange,
  column: FilteredColumn,
): Promise<{ position: number; name: string }[]> {
  const found: { position: number; name: string }[] = [];
  await copyOut(
    client,
    copy(`SELECT position, ${column} FROM ${EVENTS} WHERE ${within(range)}
          ORDER BY position ${order(range.direction)} LIMIT ${range.limit}`),
    (row) => {
      const reader = new RowReader(row);
      found.push({ position: reader.bigint(), name: reader.text() });
    },
  );
  return found;
}

export async function readAt(client: ClientBase, positions: readonly number[]): Promise<StoredEvent[]> {
  if (positions.length === 0) return [];
  return await readEvents(client, `WHERE position IN (${positions.join(', ')}) ORDER BY position`);
}

/** The next place that is taken, looking from `from`; undefined at the end of the log. */
export async function nextPosition(
  client: ClientBase,
  from: number,
  direction: Direction,
): Promise<number | undefined> {
  const comparison = direction === 'forwards' ? '>=' : '<';
  const aggregate = direction === 'forwards' ? 'min' : 'max';
  let found: number | undefined;
  await copyOut(
    client,
    copy(`SELECT ${aggregate}(position) FROM ${EVENTS} WHERE position ${comparison} ${from}`),
    (row) => {
      const reader = new RowReader(row);
      if (!reader.nextIsNull) found = reader.bigint();
    },
  );
  return found;
}

/** Part of a stream from one revision to another, both included; stops early once so many bytes have been read. */
export interface RevisionRange {
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  readonly limit: number;
  readonly maxBytes: number;
}

export async function readRevisions(
  client: ClientBase,
  key: Buffer,
  range: RevisionRange,
): Promise<StoredEvent[]> {
  const rows = `SELECT ${COLUMNS}, octet_length(data) + octet_length(metadata) AS bytes FROM ${EVENTS}
    WHERE stream_key = ${uuidLiteral(key)} AND revision BETWEEN ${range.from} AND ${revisionLiteral(range.to)}
    ORDER BY revision ${order(range.direction)} LIMIT ${range.limit}`;
  const bounded = `SELECT *, sum(bytes) OVER (ORDER BY revision ${order(range.direction)} ROWS UNBOUNDED PRECEDING) - bytes
    AS before FROM (${rows}) AS page`;
  const found: StoredEvent[] = [];
  await copyOut(
    client,
    copy(`SELECT ${COLUMNS} FROM (${bounded}) AS bounded WHERE before < ${range.maxBytes}
          ORDER BY revision ${order(range.direction)}`),
    (row) => found.push(decodeRow(row)),
  );
  return found;
}

/** The last event of each of these streams that has any. */
export async function readLast(client: ClientBase, keys: readonly Buffer[]): Promise<StoredEvent[]> {
  if (keys.length === 0) return [];
  const found: StoredEvent[] = [];
  await copyOut(
    client,
    copy(`SELECT ${qualified('e')} FROM unnest(ARRAY[${keys.map(uuidLiteral).join(', ')}]) AS key CROSS JOIN LATERAL
          (SELECT * FROM ${EVENTS} WHERE stream_key = key ORDER BY revision DESC LIMIT 1) AS e`),
    (row) => found.push(decodeRow(row)),
  );
  return found;
}

/** The place of an event, without its content. */
export interface Place {
  readonly position: number;
  readonly key: string;
  readonly revision: number;
  readonly id: string;
  readonly createdUs: number;
}

export interface FoundPlaces {
  readonly first: readonly Place[];
  readonly at: readonly Place[];
}

/** The first event ever written with each of these ids, and the events at these revisions; ids and keys in hex. */
export async function findPlaces(
  client: ClientBase,
  ids: readonly string[],
  revisions: readonly { readonly key: string; readonly revision: number }[],
): Promise<FoundPlaces> {
  const parts: string[] = [];
  const columns = 'position, stream_key, revision, id, created';
  if (ids.length > 0) {
    parts.push(`SELECT true AS first, e.* FROM unnest(ARRAY[${ids.map(quoteUuid).join(', ')}]) AS wanted CROSS JOIN LATERAL
      (SELECT ${columns} FROM ${EVENTS} WHERE id = wanted ORDER BY position LIMIT 1) AS e`);
  }
  if (revisions.length > 0) {
    const wanted = revisions
      .map(({ key, revision }) => `(${quoteUuid(key)}, ${revision}::bigint)`)
      .join(', ');
    parts.push(
      `SELECT false AS first, ${columns} FROM ${EVENTS} WHERE (stream_key, revision) IN (${wanted})`,
    );
  }
  const places = { first: [] as Place[], at: [] as Place[] };
  if (parts.length === 0) return places;
  await copyOut(client, copy(parts.join(' UNION ALL ')), (row) => {
    const reader = new RowReader(row);
    const list = reader.boolean() ? places.first : places.at;
    list.push({
      position: reader.bigint(),
      key: reader.bytes().toString('hex'),
      revision: reader.bigint(),
      id: reader.bytes().toString('hex'),
      createdUs: reader.bigint(),
    });
  });
  return places;
}

/** The last event of the log. */
export async function readEnd(client: ClientBase): Promise<StoredEvent | undefined> {
  const [last] = await readEvents(client, 'ORDER BY position DESC LIMIT 1');
  return last;
}

async function readEvents(client: ClientBase, clause: string): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  await copyOut(client, copy(`SELECT ${COLUMNS} FROM ${EVENTS} ${clause}`), (row) =>
    found.push(decodeRow(row)),
  );
  return found;
}

const copy = (select: string): string => `COPY (${select}) TO STDOUT (FORMAT binary)`;
const qualified = (alias: string): string => COLUMNS.replaceAll(/\w+/g, (name) => `${alias}.${name}`);
// COPY takes no parameters; all of these are made of digits alone.
const byteaLiteral = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'::bytea`;
const quoteUuid = (hex: string): string => `'${hex}'::uuid`;
const uuidLiteral = (bytes: Buffer): string => quoteUuid(bytes.toString('hex'));
const revisionLiteral = (revision: number): string =>
  (revision === TOMBSTONE ? TOMBSTONE_ON_WIRE : revision).toString();
