import { userInfo } from 'node:os';
import { MachineClock } from '../../infrastructure/clock/machine-clock.js';
import { BrokenEvent } from '../../infrastructure/event-store/codec.js';
import { StreamCut } from '../../infrastructure/event-store/cut-streams.js';
import { EventLog, LogUnavailable } from '../../infrastructure/event-store/event-log.js';
import { asStored, isAtMost, isLine } from '../../kernel/text.js';
import { Unavailable } from '../../kernel/unavailable.js';
import { OlderBuild } from '../../contexts/organisation/last-writer.js';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { readSettings, type Settings } from '../../server/settings.js';
import { readRuntimeAddresses } from '../../server/runtime-addresses.js';
import { openStore } from '../../server/bootstrap.js';
import { CannotStart } from '../../server/cannot-start.js';
import { parsed } from '../terminal/arguments.js';
import { CannotDo, exitStatus, OK, WRONG_USAGE } from '../terminal/exit.js';

const MAX_REASON = 500;

/** What somebody at the machine says of the log. */
export interface Said {
  readonly reason: string;
  /** The user of the machine. */
  readonly by: string;
  readonly now: Date;
}

/** The same of the event at a place. */
export interface SaidOfEvent extends Said {
  readonly position: bigint;
}

interface Opened {
  readonly log: EventLog;
  readonly postgres: Postgres;
  readonly stop: () => Promise<void>;
}

type Work<What> = (log: EventLog, postgres: Postgres, said: What, settings: Settings) => Promise<string>;

/**
 * A command of the terminal about the event at a place, `POSITION --reason TEXT`, which goes past the service.
 * @param work what is done, told in a line or two @returns the exit status
 */
export const saidAtPlace = (args: string[], usage: string, work: Work<SaidOfEvent>): Promise<number> =>
  saidAt(args, usage, (positionals) => ({ position: placeIn(positionals, usage) }), work);

/** The same about the log as a whole, `--reason TEXT`. */
export const saidOfLog = (args: string[], usage: string, work: Work<Said>): Promise<number> =>
  saidAt(args, usage, (positionals) => nothingIn(positionals, usage), work);

function saidAt<What extends object>(
  args: string[],
  usage: string,
  whatIn: (positionals: readonly string[]) => What,
  work: Work<What & Said>,
): Promise<number> {
  return exitStatus(async () => {
    const { values, positionals } = parsed(args, { reason: { type: 'string' } }, usage);
    const [what, reason] = [whatIn(positionals), reasonIn(values.reason, usage)];
    const settings = readSettings(process.env);
    const { log, postgres, stop } = await opened(settings);
    try {
      const said = { ...what, reason, by: userInfo().username, now: new MachineClock().now() };
      process.stdout.write(await work(log, postgres, said, settings));
      return OK;
    } catch (error) {
      if ([OlderBuild, Unavailable, BrokenEvent, StreamCut].some((kind) => error instanceof kind))
        throw new CannotDo((error as Error).message);
      throw error;
    } finally {
      await stop();
    }
  });
}

function placeIn([position = '', ...others]: readonly string[], usage: string): bigint {
  if (!/^\d{1,18}$/.test(position) || others.length > 0) throw new CannotDo(usage, WRONG_USAGE);
  return BigInt(position);
}

function nothingIn(positionals: readonly string[], usage: string): object {
  if (positionals.length > 0) throw new CannotDo(usage, WRONG_USAGE);
  return {};
}

function reasonIn(text: string | undefined, usage: string): string {
  if (text === undefined) throw new CannotDo(usage, WRONG_USAGE);
  const reason = asStored(text);
  if (isLine(reason) && isAtMost(reason, MAX_REASON)) return reason;
  throw new CannotDo(
    `--reason must be one line that can be read, of at most ${MAX_REASON} characters.`,
    WRONG_USAGE,
  );
}

/** The log and database of the running service, or, where none runs, those that it would stand on, started for this. */
async function opened(settings: Settings): Promise<Opened> {
  const running = await readRuntimeAddresses(settings.dataDir);
  if (running !== undefined) {
    const log = EventLog.connect(running.eventStoreUrl);
    const postgres = new Postgres(running.ownerUrl);
    const stop = async (): Promise<void> => {
      await postgres.close();
      await log.onApplicationShutdown();
    };
    // After a hard end the file of addresses is still there, and nobody answers at them.
    if (await log.isThere()) return { log, postgres, stop };
    await stop();
  }
  try {
    return await openStore(settings, (line) => process.stderr.write(`${line}\n`));
  } catch (error) {
    if (error instanceof CannotStart || error instanceof LogUnavailable) throw new CannotDo(error.message);
    throw error;
  }
}
