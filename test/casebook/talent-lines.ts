import type { Outcome } from '../../src/infrastructure/event-store/outcome.js';
import { TendInspections } from '../../src/jobs/tend-inspections.js';
import type { TestProcess } from '../support/service.js';
import type { Line } from './book.js';
import type { Verdict } from './verdicts.js';

type JobLine = (service: TestProcess, line: Line) => Promise<Verdict>;

/** The work of the job of inspections. */
export const TALENT_LINES: readonly (readonly [string, JobLine])[] = [
  [
    'MeasureInspection',
    async ({ part }, line) => verdictOn(await part(TendInspections).measure(whichOf(line))),
  ],
  ['EndInspection', async ({ part }, line) => verdictOn(await part(TendInspections).end(whichOf(line)))],
];

const whichOf = (line: Line): { readonly programmeId: string; readonly employeeId: string } => ({
  programmeId: String(line['programmeId']),
  employeeId: String(line['employeeId']),
});

function verdictOn(outcome: Outcome): Verdict {
  if (outcome.status === 'rejected')
    return { status: 'rejected', code: outcome.code === 'inspection.not-due' ? 'not-due' : outcome.code };
  return { status: outcome.status, body: { position: String(outcome.position) } };
}

/** Commands about talents that nobody may send, whatever their roles. */
export const TALENTS_BY_JOBS_ALONE: readonly string[] = ['MeasureInspection', 'EndInspection', 'RaiseAlerts'];
