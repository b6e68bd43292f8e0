import { decodeCursor, wrongCursor } from '../runtime/cursor.js';

/** The place in the log before which a page of runs begins. @throws Problem naming the field `cursor` */
export function beforeIn(cursor: string | undefined): string | undefined {
  const [before] = decodeCursor(cursor, 'string') ?? [];
  if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
  return before;
}
