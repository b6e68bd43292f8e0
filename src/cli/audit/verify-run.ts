import { checkedRun, RunBoards, RunFinder, type RunInLog, type RunVerdict } from '../../proofs/run-check.js';
import type { RunFault } from '../../proofs/run-rows.js';
import { CALLER_OPTIONS, parsed } from '../terminal/arguments.js';
import { CannotDo, NOT_ALL_WELL, OK, WRONG_USAGE } from '../terminal/exit.js';
import { logOf } from './log-reading.js';
import { AUDIT_USAGE } from './usage.js';

const OPTIONS = { ...CALLER_OPTIONS, export: { type: 'string' } } as const;
const MAX_SHOWN = 20;

/** Computes a run again from the log alone. Returns the exit status: 0 when it comes out the same. @throws CannotDo */
export async function verifyRun(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args, OPTIONS, AUDIT_USAGE);
  const [runId] = positionals;
  if (runId === undefined || positionals.length > 1) throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  // The log is read twice, for the run and then for its boards, so that it need not be held.
  const read = await logOf(values);
  const finder = new RunFinder(runId.toLowerCase());
  for await (const event of read()) finder.take(event);
  const run = finder.found;
  if (run === undefined) throw new CannotDo(`No run ${runId} was computed in this log.`);
  const boards = new RunBoards(run);
  for await (const event of read()) boards.take(event);
  const verdict = checkedRun(run, boards.board);
  process.stdout.write(verdictText(run, verdict));
  return verdict.faults.length === 0 ? OK : NOT_ALL_WELL;
}

const FAULTS: Readonly<Record<RunFault['code'], string>> = {
  root: 'the rows have another root than the run says',
  count: 'there are not as many rows as the run says',
  total: 'the amounts have another sum than the run says',
  order: 'the rows are not in the order of their ids',
  'on-board': 'has a row and is not on the board, or is on it and has none',
  office: 'is in another office on the board',
  score: 'has another score on the board',
  reason: 'is left out, or not, against the conditions of the scheme',
  rank: 'has another rank',
  gets: 'gets something else by the scheme',
};

const NOT_SHOWN: Readonly<Record<RunVerdict['notShown'][number], string>> = {
  'tie-breaks': 'how equals were told apart',
  'bottom-lines': 'who has an entry of a bottom line',
  supplement: 'what a supplement gives beyond the run that it supplements',
  scores: 'balances',
};

function verdictText({ plan, title, rows, result }: RunInLog, { faults, notShown }: RunVerdict): string {
  const lines = [
    `Run ${plan.runId}: ${title} (${plan.schemeId}, version ${plan.version}), ${plan.period}, as of place ${plan.position}.`,
    `${rows.length} rows, root ${result.root}${result.total === null ? '' : `, ${result.total} given`}.`,
    'Who has left, won or passed before stands as the run says.',
    ...(notShown.length === 0
      ? []
      : [`Not computed again: ${notShown.map((one) => NOT_SHOWN[one]).join('; ')}.`]),
    ...(faults.length === 0 ? ['It comes out the same.'] : [`${faults.length} at fault:`]),
    ...faults
      .slice(0, MAX_SHOWN)
      .map(({ code, employeeId }) => `  ${employeeId === null ? '' : `${employeeId} `}${FAULTS[code]}`),
    ...(faults.length > MAX_SHOWN ? [`  … and ${faults.length - MAX_SHOWN} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
