import type { FieldName } from '../../importing/fields.js';
import { STAFF_FIELDS } from '../../importing/staff/fields.js';
import type { Say } from '../../language/language.js';

/** The columns of an empty template: points in one column, and the direction beside it. */
const TEMPLATE = ['employeeId', 'name', 'occurredOn', 'itemCode', 'points', 'direction', 'kind', 'reason', 'link', 'sha256'] as const satisfies readonly FieldName[]; // prettier-ignore

/** Headings that the import of people recognises, and two example rows: one with a balance, one without. */
export function staffTemplateLines(say: Say, today: string): string[][] {
  const before = `${Number(today.slice(0, 4)) - 1}-12-31`;
  const office = say('people-import.example-office');
  return [
    STAFF_FIELDS.map((field) => say(`people-import.${field}`)),
    ['E0001', '李伟', office, '2009-03-02', '60', '1240', before, say('people-import.example-source')],
    ['E0002', 'Anna Smith', office, '2025-09-01', '', '', '', ''],
  ];
}

/** Headings that the import recognises, and two example rows. */
export function templateLines(say: Say): string[][] {
  return [
    TEMPLATE.map((field) => say(`import.${field}`)),
    ['E0001', '', '2025-03-31', 'reception.praised', '5', say('record.award'), say('kind.behaviour'), say('import.example-reason'), '', ''], // prettier-ignore
    ['E0002', '', '2025-03-31', 'attendance.late', '2', say('record.deduct'), say('kind.behaviour'), say('import.example-reason-2'), '', ''], // prettier-ignore
  ];
}
