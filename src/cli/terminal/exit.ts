import { WrongSetting } from '../../server/settings.js';

export const OK = 0;
export const NOT_ALL_WELL = 1;
export const WRONG_USAGE = 2;
/** Nothing contradicts a log, and what should be signed is not. */
export const NOT_SIGNED = 3;

/** A fault in the call, or in what the program needs, that the user has to mend; told in one line. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
  constructor(
    message: string,
    readonly status = NOT_ALL_WELL,
  ) {
    super(message);
  }
}

/** A fault that may pass soon: nobody answers, or not now. */
export class NotNow extends CannotDo {}

/** The exit status of the work; a fault that the user can mend is told in a line instead of a stack trace. */
export async function exitStatus(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CannotDo || error instanceof WrongSetting)) throw error;
    process.stderr.write(`points: ${error.message}\n`);
    return error instanceof CannotDo ? error.status : WRONG_USAGE;
  }
}
