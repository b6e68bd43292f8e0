/**
 * Every code with which the rules reject a command, and the HTTP status that it has (404 unknown, 422 reused id, 403 not for
 * this sender, else 409).
 */
export const REJECTIONS = {
  'office.unknown': 404,
  'office.already-open': 409,
  'employee.unknown': 404,
  'employee.already-employed': 409,
  'employee.left': 409,
  'entry.unknown': 404,
  'entry.in-the-future': 409,
  'entry.before-employment': 409,
  'entry.id-reused': 422,
  'entry.of-earlier-employment': 409,
  'entry.already-reversed': 409,
  'entry.on-oneself': 403,
  'month.not-ended': 409,
  'month.out-of-order': 409,
  'command.id-reused': 422,
  'import.unknown': 404,
  'import.under-way': 409,
  'principal.unknown': 404,
  'principal.already-registered': 409,
  'principal.ended': 409,
  'principal.unfit': 409,
  'key.unknown': 404,
  'key.too-many': 409,
  'not-allowed': 403,
} as const;

export type RejectionCode = keyof typeof REJECTIONS;
