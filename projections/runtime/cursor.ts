import { invalidInput, type Problem } from '../../src/infrastructure/http/problem.js';

/** An opaque place in a list: the sort key of the last row of a page. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The texts and numbers of a cursor, of these types and no others. @throws Problem naming the field `cursor` */
export function decodeCursor<Types extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  ...types: Types
): KeyOf<Types> | undefined {
  if (cursor === undefined) return undefined;
  const key = parsed(cursor);
  const fits =
    Array.isArray(key) && key.length === types.length && types.every((type, i) => isOf(type, key[i]));
  if (!fits) throw wrongCursor();
  return key as unknown as KeyOf<Types>;
}

export const wrongCursor = (): Problem =>
  invalidInput([{ field: 'cursor', message: 'is not one that this list has given' }]);

type KeyOf<Types extends readonly ('string' | 'number')[]> = {
  readonly [I in keyof Types]: Types[I] extends 'number' ? number : string;
};

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether the database can compare with the value, since a caller may make cursors up. */
function isOf(type: 'string' | 'number', value: unknown): boolean {
  if (type === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' && value.length <= 64 && value.isWellFormed() && !value.includes('\0');
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A page of rows, which were asked for one beyond the limit, to know whether there is a next page. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
