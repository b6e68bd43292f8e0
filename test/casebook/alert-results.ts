import { all } from '../acceptance/results.js';
import type { Performance } from './player.js';

/** Every alert that was raised, by line, alert and whom it is about. */
export async function alertsOf({ api, lineAt }: Performance): Promise<unknown[]> {
  const raised = await all(api, '/v1/alerts/raised?limit=1000');
  const alerts = raised.map(
    ({ position, alertId, employeeId, officeId, period, on, value, lifted, answer }) => ({
      alertId: String(alertId),
      about: String(employeeId ?? officeId),
      period: String(period),
      on,
      value,
      line: lineAt(BigInt(position as string)),
      lifted: lifted === null ? null : lineAt(BigInt(lifted as string)),
      answered: answer !== null,
    }),
  );
  return alerts.sort((a, b) => a.line - b.line || compare(a.alertId, b.alertId) || compare(a.about, b.about));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
