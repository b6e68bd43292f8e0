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

/** What somebody at the machine says of an event. */
export interface SaidOfEvent {
  readonly position: bigint;
  readonly reason: string;
  /** The user of the machine. */
  readonly by: string;
  readonly now: Date;
}

interface Opened {
  readonly log: EventLog;
  readonly postgres: Postgres;
  readonly stop: () => Promise<void>;
}

/**
 * A command of the terminal about the event at a place, `POSITION --reason TEXT`, which goes past the service.
 * @param work what is done, told in a line or two @returns the exit status
 */
export function saidAtPlace(
  args: string[],
  usage: string,
  work: (log: EventLog, postgres: Postgres, said: SaidOfEvent) => Promise<string>,
): Promise<number> {
  return exitStatus(async () => {
    const asked = askedIn(args, usage);
    const { log, postgres, stop } = await opened(readSettings(process.env));
    try {
      const said = { ...asked, by: userInfo().username, now: new MachineClock().now() };
      process.stdout.write(await work(log, postgres, said));
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

function askedIn(args: string[], usage: string): Pick<SaidOfEvent, 'position' | 'reason'> {
  const { values, positionals } = parsed(args, { reason: { type: 'string' } }, usage);
  const [position = '', ...others] = positionals;
  if (!/^\d{1,18}$/.test(position) || others.length > 0 || values.reason === undefined)
    throw new CannotDo(usage, WRONG_USAGE);
  const reason = asStored(values.reason);
  if (!isLine(reason) || !isAtMost(reason, MAX_REASON))
    throw new CannotDo(
      `--reason must be one line that can be read, of at most ${MAX_REASON} characters.`,
      WRONG_USAGE,
    );
  return { position: BigInt(position), reason };
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
