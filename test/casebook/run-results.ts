import { all } from '../acceptance/results.js';
import type { Answer, Api } from '../support/api.js';
import type { Performance } from './player.js';

type Fields = Answer['body'];

/** The budgets, and the runs with all their rows. */
export async function benefitsOf({ api, lineAt }: Performance): Promise<Record<string, unknown>> {
  return {
    budgets: Object.fromEntries(
      (await all(api, '/v1/budgets?limit=1000')).map(({ budgetId, amount, reserved, spent }) => [
        budgetId,
        { amount, reserved, spent },
      ]),
    ),
    runs: await runsOf(api, lineAt),
  };
}

const RUN = [
  'schemeId',
  'version',
  'period',
  'of',
  'status',
  'until',
  'amount',
  'total',
  'rest',
  'root',
  'struck',
];
const ROW = ['employeeId', 'officeId', 'score', 'rank', 'reason', 'amount', 'tier', 'place', 'grade'];

/** A run's place is the line that computed it: nothing else was recorded between the place that it looks at and itself. */
async function runsOf(api: Api, lineAt: Performance['lineAt']): Promise<Record<string, unknown>> {
  const runs: Record<string, unknown> = {};
  for (const run of await all(api, '/v1/runs?limit=1000')) {
    const rows = await all(api, `/v1/runs/${run.runId as string}/rows?limit=1000`);
    runs[run.runId] = {
      ...pick(run, RUN),
      place: lineAt(BigInt(run.computedAt as string)),
      overridden: Object.fromEntries(
        rows.flatMap(({ employeeId, override }) =>
          override === undefined ? [] : [[employeeId, override.grade ?? override.place]],
        ),
      ),
      rows: rows.map((row) => pick(row, ROW)),
    };
  }
  return runs;
}

const pick = (one: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => name in one).map((name) => [name, one[name]]));
