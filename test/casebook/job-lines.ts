import { CloseDueMonths } from '../../src/jobs/close-due-months.js';
import type { TestProcess } from '../support/service.js';
import { lapseClaim } from './claim-results.js';
import { DUE_PROCESS_LINES } from './due-process-lines.js';
import { ALERT_LINES } from './alert-lines.js';
import { TALENT_LINES } from './talent-lines.js';
import type { Line } from './book.js';
import type { Verdict } from './verdicts.js';

type JobLine = (service: TestProcess, line: Line) => Promise<Verdict>;

/** The work of each job, by the command in its lines; more come with the parts that have jobs. */
const JOB_LINES: ReadonlyMap<string, JobLine> = new Map([
  ['CloseMonth', closeMonth],
  ...DUE_PROCESS_LINES,
  ...TALENT_LINES,
  ['LapseClaim', lapseClaim],
  ...ALERT_LINES,
]);

/** Undefined for a job that the service does not know. */
export const workOfJob = async (service: TestProcess, line: Line): Promise<Verdict | undefined> =>
  JOB_LINES.get(line.command)?.(service, line);

async function closeMonth({ part }: TestProcess, { month }: Line): Promise<Verdict> {
  const outcome = await part(CloseDueMonths).close(String(month));
  if (outcome.status === 'rejected')
    return { status: 'rejected', code: outcome.code === 'month.not-due' ? 'not-due' : outcome.code };
  return { status: outcome.status, body: { position: String(outcome.position) } };
}
