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
import { setAside, type Result } from './setting-aside.js';

export const SET_ASIDE_HELP = `  points set-aside POSITION --reason TEXT
      Goes on without an event of the log that is not understood, or that a read model or the keys stand still at: for ever,
      and named for ever by health and by the verifier. On the machine of the data directory, or with DATABASE_URL and
      EVENTSTORE_URL; the service may run or not. /health/ready names the place.
`;

const USAGE = `Usage:\n${SET_ASIDE_HELP}`;
const MAX_REASON = 500;

interface Opened {
  readonly log: EventLog;
  readonly postgres: Postgres;
  readonly stop: () => Promise<void>;
}

/** `points set-aside …`. Exit status 0 when it is set aside. */
export function setEventAside(args: string[]): Promise<number> {
  return exitStatus(async () => {
    const { position, reason } = askedIn(args);
    const { log, postgres, stop } = await opened(readSettings(process.env));
    try {
      const now = new MachineClock().now();
      const by = userInfo().username;
      process.stdout.write(textOf(position, await setAside(log, postgres, { position, reason, by, now })));
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

function askedIn(args: string[]): { readonly position: bigint; readonly reason: string } {
  const { values, positionals } = parsed(args, { reason: { type: 'string' } }, USAGE);
  const [position = '', ...others] = positionals;
  if (!/^\d{1,18}$/.test(position) || others.length > 0 || values.reason === undefined)
    throw new CannotDo(USAGE, WRONG_USAGE);
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

function textOf(position: bigint, { event, isRepeat, wasUnderstood }: Result): string {
  const { eventType, stream, revision } = event;
  const told = `${eventType} at ${stream}@${revision}, place ${position}, ${isRepeat ? 'was set aside already' : 'is set aside'}.\n`;
  if (!wasUnderstood) return told;
  return `${told}Some have read it before: restart the service, then: npm run -s points -- rebuild --switch-anyway\n`;
}
