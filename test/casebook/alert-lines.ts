import { RaiseAlerts } from '../../src/jobs/raise-alerts.js';
import type { TestProcess } from '../support/service.js';
import type { Line } from './book.js';
import type { Verdict } from './verdicts.js';

type JobLine = (service: TestProcess, line: Line) => Promise<Verdict>;

/** The work of the job of alerts. */
export const ALERT_LINES: readonly (readonly [string, JobLine])[] = [['RaiseAlerts', raiseAlerts]];

/** A line names a day that is over, or a closed month. */
async function raiseAlerts({ part }: TestProcess, line: Line): Promise<Verdict> {
  const { outcome, first } = await part(RaiseAlerts).review(String(line['on'] ?? line['month']));
  if (outcome === 'unfinished') throw new Error('More alerts than one tick raises');
  if (outcome.status === 'rejected')
    return { status: 'rejected', code: outcome.code === 'alert.not-due' ? 'not-due' : outcome.code };
  return { status: outcome.status, body: { position: String(first ?? outcome.position) } };
}
