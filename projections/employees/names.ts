import { ERASED } from '../../src/kernel/erased.js';
import { nameKey, piecesOf } from '../../src/kernel/names.js';
import { asStored } from '../../src/kernel/text.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { readingsOf } from './readings.js';

/** The kinds of keys; the nearness of a person to the searched text depends on it. */
export const KEY_OF = { exactName: 0, id: 1, name: 2, part: 3 } as const;

interface Key {
  readonly key: string;
  readonly of: number;
}

/** The keys by which people are found: the beginning of a key is enough, so that an index answers at any size. */
export const namesIn = (schema: string) => ({
  table: `
    CREATE TABLE IF NOT EXISTS ${schema}.names (
      key text COLLATE "C" NOT NULL,
      key_of smallint NOT NULL,
      employee_id text COLLATE "C" NOT NULL,
      PRIMARY KEY (key, key_of, employee_id)
    );
    CREATE INDEX IF NOT EXISTS names_by_employee ON ${schema}.names (employee_id);`,

  personal: {
    table: `${schema}.names`,
    where: `employee_id = ANY ($1) AND key_of <> ${KEY_OF.id}`,
    areRemoved: true,
  } as const,

  forget: async (employeeId: string, tx: Sql): Promise<void> => {
    await tx.execute(`DELETE FROM ${schema}.names WHERE employee_id = $1`, [employeeId]);
  },

  /** A name takes the place of the one before it. */
  record: async (
    named: readonly { readonly employeeId: string; readonly name: string }[],
    tx: Sql,
  ): Promise<void> => {
    if (named.length === 0) return;
    const keys = named.flatMap(({ employeeId, name }) =>
      keysOf(employeeId, name).map((key) => ({ employeeId, ...key })),
    );
    await tx.execute(`DELETE FROM ${schema}.names WHERE employee_id = ANY($1::text[])`, [
      named.map(({ employeeId }) => employeeId),
    ]);
    await tx.execute(
      `INSERT INTO ${schema}.names SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[])`,
      [keys.map(({ key }) => key), keys.map(({ of }) => of), keys.map(({ employeeId }) => employeeId)],
    );
  },
});

const MOST_CHARACTERS = 64;
/** Spellings from one place in a name on: enough for each reading of eight characters of which each has two. */
const MOST_SPELLINGS = 256;

/** The typed text in each form in which keys are written. */
export const wantedIn = (
  text: string,
): { readonly exactName: string; readonly id: string; readonly name: string } => ({
  exactName: asStored(text),
  id: asStored(text).normalize('NFKC').toLowerCase(),
  name: cut(nameKey(text)),
});

/** SQL: whether the column begins with the key; the upper bound sorts after every text that does. */
export const beginsWith = (column: string, key: string): string =>
  `${column} >= ${key} AND ${column} < ${key} || U&'\\+10FFFF'`;

/**
 * The id; the name from each of its words or characters on, as it is written and as it is read, in each reading; and the initials
 * of it, also after the whole surname. Who is erased is found by their id alone.
 */
export function keysOf(employeeId: string, name: string): readonly Key[] {
  const id = { key: employeeId.toLowerCase(), of: KEY_OF.id };
  if (name === ERASED) return [id];
  const pieces = piecesOf(name).slice(0, MOST_CHARACTERS);
  const readings = pieces.map(readingsOf);
  const initials = readings.map((sounds) => [...new Set(sounds.map((sound) => firstOf(sound)))]);
  const parts = [
    ...pieces.map((_, start) => pieces.slice(start).join('')),
    ...pieces.flatMap((_, start) => spellings(readings.slice(start))),
    ...[0, 1, 2].flatMap((whole) => spellings([...readings.slice(0, whole), ...initials.slice(whole)])),
  ].map(cut);
  const [written = '', ...others] = parts;
  return [
    { key: asStored(name), of: KEY_OF.exactName },
    id,
    { key: written, of: KEY_OF.name },
    ...[...new Set(others)].map((key) => ({ key, of: KEY_OF.part })),
  ].filter(({ key }) => key !== '');
}

/** Each way to spell the parts while there is room; after that only the most usual reading of each further part. */
function spellings(parts: readonly (readonly string[])[]): readonly string[] {
  let spelt: readonly string[] = [''];
  for (const readings of parts) {
    const taken = readings.slice(0, Math.max(1, Math.floor(MOST_SPELLINGS / spelt.length)));
    spelt = spelt.flatMap((before) => taken.map((reading) => before + reading));
  }
  return spelt;
}

const firstOf = (text: string): string => [...text][0] ?? '';
const cut = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : [...text].slice(0, MOST_CHARACTERS).join('');
