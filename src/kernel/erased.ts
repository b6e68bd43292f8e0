import { rejected, type Rejection } from './decision.js';

/** Stands where a name or a text was that has been erased; pages show it in the language of their reader. */
export const ERASED = 'erased';

/** The names under which documents and answers tell something about people. */
export const TELLING: ReadonlySet<string> = new Set([
  'cancelledFor',
  'name',
  'note',
  'reason',
  'source',
  'statement',
  'text',
  'title',
]);

/** Nothing is said any more about somebody who is erased. */
export const erased = (employeeId: string): Rejection =>
  rejected('person.erased', `Everything that was said of ${employeeId} is erased. A return begins anew.`);

/** What stands for their name and texts, in the reader's language. */
export const ERASED_IN = { zh: '（已删除）', en: 'erased' } as const;
