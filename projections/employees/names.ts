import { pinyin } from 'pinyin-pro';
import type { Sql } from '../../src/postgres/sql.js';
import type { EmployeeChange } from './fold.js';

/** By what people are found: the beginning of a key is enough, so that an index answers it at any size. */
export const namesIn = (schema: string) => ({
  table: `
    CREATE TABLE IF NOT EXISTS ${schema}.names (
      key text COLLATE "C" NOT NULL,
      employee_id text COLLATE "C" NOT NULL,
      PRIMARY KEY (key, employee_id)
    );
    CREATE INDEX IF NOT EXISTS names_by_employee ON ${schema}.names (employee_id);`,

  /** A name that is registered anew takes the place of the one before it. */
  record: async (changes: readonly EmployeeChange[], tx: Sql): Promise<void> => {
    const named = changes.flatMap(({ employeeId, registration }) =>
      registration === undefined ? [] : [{ employeeId, name: registration.name }],
    );
    if (named.length === 0) return;
    const keys = named.flatMap(({ employeeId, name }) =>
      keysOf(employeeId, name).map((key) => ({ employeeId, key })),
    );
    await tx.execute(`DELETE FROM ${schema}.names WHERE employee_id = ANY($1::text[])`, [
      named.map(({ employeeId }) => employeeId),
    ]);
    await tx.execute(`INSERT INTO ${schema}.names SELECT * FROM unnest($1::text[], $2::text[])`, [
      keys.map(({ key }) => key),
      keys.map(({ employeeId }) => employeeId),
    ]);
  },
});

const MOST_CHARACTERS = 64;
const HAN = /\p{Script=Han}/u;

/** What is looked for, as keys are written: small, compatible forms, blanks as one. */
export const wantedKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ').slice(0, MOST_CHARACTERS);

export const beginsWith = (column: string, key: string): string =>
  `${column} >= ${key} AND ${column} < ${key} || U&'\\FFFF'`;

/** The id, the name from each of its words or characters on, its pinyin likewise, and the initials of both. */
export function keysOf(employeeId: string, name: string): readonly string[] {
  const written = wantedKey(name);
  const sounded = HAN.test(written) ? soundsOf(written) : [];
  const words = written.split(' ');
  const keys = [
    wantedKey(employeeId),
    ...(sounded.length > 0 ? tailsOf([...written], '') : tailsOf(words, ' ')),
    ...tailsOf(sounded, ''),
    initialsOf(sounded.length > 0 ? sounded : words),
  ];
  return [...new Set(keys.map(wantedKey).filter((key) => key !== ''))];
}

const tailsOf = (parts: readonly string[], between: string): readonly string[] =>
  parts.slice(0, MOST_CHARACTERS).map((_, start) => parts.slice(start).join(between));

const initialsOf = (parts: readonly string[]): string => parts.map((part) => part.charAt(0)).join('');

/** Syllable by syllable, read as a surname first: 单 is shàn there, and ü is typed v. */
const soundsOf = (name: string): readonly string[] =>
  pinyin(name.replace(/\s/gu, ''), { toneType: 'none', type: 'array', surname: 'head', v: true }).map(
    (sound) => sound.toLowerCase(),
  );
