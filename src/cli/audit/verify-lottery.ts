import { LotteryFinder } from '../../proofs/lottery-log.js';
import { lotteryFaults, type LotteryFault } from '../../proofs/lottery.js';
import { CALLER_OPTIONS, parsed } from '../terminal/arguments.js';
import { CannotDo, NOT_ALL_WELL, OK, WRONG_USAGE } from '../terminal/exit.js';
import { logOf } from './log-reading.js';
import { AUDIT_USAGE } from './usage.js';

const OPTIONS = { ...CALLER_OPTIONS, export: { type: 'string' } } as const;

const FAULTS: Readonly<Record<LotteryFault, string>> = {
  commitment: 'a seed is not the one that was committed to',
  root: 'the tickets have another root than was frozen',
  order: 'the tickets are not in the order of their ids',
  winners: 'others win by the tickets, the seeds and the value',
};

/** Draws a lottery again from the log alone. Returns the exit status: 0 when the same win. @throws CannotDo */
export async function verifyLottery(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args, OPTIONS, AUDIT_USAGE);
  const [lotteryId] = positionals;
  if (lotteryId === undefined || positionals.length > 1) throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  const finder = new LotteryFinder(lotteryId);
  const read = await logOf(values);
  for await (const event of read()) finder.take(event);
  const lottery = finder.found;
  if (lottery === undefined) throw new CannotDo(`No lottery ${lotteryId} was drawn in this log.`);
  const faults = lotteryFaults(lottery);
  const { rows, root, value, winners } = lottery;
  const told = [
    `Lottery ${lotteryId}: ${rows.length} people, root ${root}, value ${value}.`,
    ...winners.map(({ prize, employeeId }) => `  ${prize}: ${employeeId}`),
    ...(faults.length === 0 ? ['The same win.'] : faults.map((fault) => `At fault: ${FAULTS[fault]}.`)),
  ];
  process.stdout.write(`${told.join('\n')}\n`);
  return faults.length === 0 ? OK : NOT_ALL_WELL;
}
