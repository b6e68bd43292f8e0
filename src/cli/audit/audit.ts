import { CannotDo, exitStatus, WRONG_USAGE } from '../terminal/exit.js';
import { compare } from './compare.js';
import { replay } from './replay.js';
import { exportLog, takeReceipt } from './take-away.js';
import { AUDIT_USAGE } from './usage.js';
import { verifyRun } from './verify-run.js';
import { verifyLottery } from './verify-lottery.js';
import { verify } from './verify.js';

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  verify,
  compare,
  export: exportLog,
  head: takeReceipt,
  replay,
  run: verifyRun,
  lottery: verifyLottery,
};

/** `points audit …`. Returns the exit status. */
export function audit([command = '', ...args]: string[]): Promise<number> {
  return exitStatus(async () => {
    const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (known === undefined) throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
    try {
      return await known(args);
    } catch (error) {
      // A service that was tampered with may answer anything.
      if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)
        throw new CannotDo(
          `points cannot go on with what it read: ${error.message}. Either that is not as docs/proofs.md says, or points itself is at fault.`,
        );
      throw error;
    }
  });
}
