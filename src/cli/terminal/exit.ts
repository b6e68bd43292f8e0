import { WrongSetting } from '../../server/settings.js';

export const OK = 0;
export const NOT_ALL_WELL = 1;
export const WRONG_USAGE = 2;

/** A way of being called, or a state of the world, that the user has to change; told in one line. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
  constructor(
    message: string,
    readonly status = NOT_ALL_WELL,
  ) {
    super(message);
  }
}

/** What may be otherwise soon: nobody answers, or not now. */
export class NotNow extends CannotDo {}

/** The exit status; what the user can change is told in a line instead of a stack trace. */
export async function exitStatus(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CannotDo || error instanceof WrongSetting)) throw error;
    process.stderr.write(`points: ${error.message}\n`);
    return error instanceof CannotDo ? error.status : WRONG_USAGE;
  }
}
