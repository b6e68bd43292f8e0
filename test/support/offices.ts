import type { LocalDate } from '../../src/kernel/natural-month.js';

/** Offices as a decision on an employee knows them; open unless a closing day is given. */
export const officesWith = (
  closings: Readonly<Record<string, LocalDate>> = {},
): ReadonlyMap<string, { readonly closedOn: LocalDate | null }> =>
  new Map(
    ['production', 'financial', ...Object.keys(closings)].map((officeId) => [
      officeId,
      { closedOn: closings[officeId] ?? null },
    ]),
  );
