import { isLink } from '../../proofs/link.js';
import { integer, listOf, month, object, positive, text, type Check } from './checks.js';

/** A hash within a signed statement. */
const hash: Check = isLink;
export const decimal: Check = (value) => typeof value === 'string' && /^\d{1,20}$/.test(value);
export const logHead = object({ size: positive, position: decimal, root: hash });
export const seal = object({
  format: (value) => value === 'pointbook-seal/1',
  rules: (value) => value === 1 || value === 2,
  timeZone: text,
  basePoints: integer,
  month,
  log: logHead,
  boards: listOf(object({ period: text, count: integer, root: hash })),
  entries: object({ count: integer, root: hash }),
  previous: (value) => value === null || hash(value),
});
