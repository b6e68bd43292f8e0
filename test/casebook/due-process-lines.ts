import { TendCases } from '../../src/jobs/tend-cases.js';
import type { Outcome } from '../../src/infrastructure/event-store/outcome.js';
import { PublishBoards } from '../../src/jobs/publish-boards.js';
import { eventually } from '../support/eventually.js';
import type { TestProcess } from '../support/service.js';
import type { Line } from './book.js';
import { TALENTS_BY_JOBS_ALONE } from './talent-lines.js';
import type { Verdict } from './verdicts.js';

type JobLine = (service: TestProcess, line: Line) => Promise<Verdict>;

/** The work of the jobs of publicity and of cases. */
export const DUE_PROCESS_LINES: readonly (readonly [string, JobLine])[] = [
  ['PublishBoard', publishBoard],
  [
    'ConfirmBoard',
    async ({ part }, { period }) => verdictOn(await part(PublishBoards).confirm(String(period))),
  ],
  ['EscalateCase', async ({ part }, { caseId }) => verdictOn(await part(TendCases).escalate(String(caseId)))],
  ['LapseCase', async ({ part }, { caseId }) => verdictOn(await part(TendCases).lapse(String(caseId)))],
];

/** Every closed month counts as sealed at once. */
async function publishBoard({ part }: TestProcess, { period }: Line): Promise<Verdict> {
  const isSealed = (outcome: Outcome): boolean =>
    outcome.status !== 'rejected' || outcome.code !== 'month.not-sealed';
  return verdictOn(await eventually(() => part(PublishBoards).publish(String(period)), isSealed));
}

function verdictOn(outcome: Outcome): Verdict {
  if (outcome.status === 'rejected')
    return { status: 'rejected', code: outcome.code === 'case.not-due' ? 'not-due' : outcome.code };
  return { status: outcome.status, body: { position: String(outcome.position) } };
}

/** Commands that nobody may send, whatever their roles. */
export const BY_JOBS_ALONE: ReadonlySet<string> = new Set([
  'PublishBoard',
  'LapseCase',
  ...TALENTS_BY_JOBS_ALONE,
]);
