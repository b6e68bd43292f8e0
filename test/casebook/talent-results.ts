import { all } from '../acceptance/results.js';
import type { Answer } from '../support/api.js';
import type { Performance } from './player.js';

type Fields = Answer['body'];

/** The last inspection of everybody by each programme. */
export async function inspectionsOf({ api, lineAt }: Performance): Promise<Record<string, unknown>> {
  return Object.fromEntries(
    (await all(api, '/v1/inspections?limit=1000')).map((one) => {
      const { programmeId, employeeId, status, findings, outcome, deviates, decideUntil, months } = one;
      const found = (findings as Fields[]).map(({ position, months: of, excused, figures, finding }) => ({
        place: lineAt(BigInt(position as string)),
        months: of,
        excused,
        figures,
        finding,
      }));
      return [
        `${programmeId}/${employeeId}`,
        { status, findings: found, outcome, deviates, decideUntil, months },
      ];
    }),
  );
}
