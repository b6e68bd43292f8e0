import { ENTRIES } from './fields.js';
import { STAFF } from './staff/fields.js';
import { headingsOf, type Headings } from './tables.js';

/** The kinds of files that can be imported, by what stands in their rows. */
export type FileKind = 'entries' | 'staff';

export const HEADINGS_OF: Readonly<Record<FileKind, Headings>> = {
  entries: headingsOf(ENTRIES),
  staff: headingsOf(STAFF),
};
