import { PROJECTIONS } from '../../projections/index.js';
import type { Projection } from '../../projections/runtime/projection.js';
import { Stopped } from '../../projections/runtime/rebuild/building.js';
import {
  rebuild,
  RebuildUnderWay,
  type RebuildOptions,
  type RebuildResult,
  type RebuildStep,
} from '../../projections/runtime/rebuild/rebuild.js';
import { EventLog } from '../infrastructure/event-store/event-log.js';
import { Unavailable } from '../kernel/unavailable.js';
import { Postgres } from '../infrastructure/postgres/postgres.js';
import type { Vault } from '../infrastructure/vault/vault.js';
import { CannotStart } from '../server/cannot-start.js';
import { openVault } from '../server/open-vault.js';
import { readSettings } from '../server/settings.js';
import { readRuntimeAddresses, type RuntimeAddresses } from '../server/runtime-addresses.js';
import { parsed } from './terminal/arguments.js';
import { CannotDo, exitStatus, NOT_ALL_WELL, OK, WRONG_USAGE } from './terminal/exit.js';
import { Progress } from './terminal/progress.js';

export const REBUILD_HELP = `  points rebuild [READ MODEL] [--switch-anyway] [--afresh]
      Builds a read model, or one after the other, anew from the log beside the live one, compares both, and puts the new one
      in its place, while the service goes on. Ctrl-C stops it; started again it goes on, unless --afresh forgets what was
      built. Exit status 1 when they differ: the live one stays then, unless --switch-anyway takes the new one.
`;

const USAGE = `Usage:\n${REBUILD_HELP}`;
/** One Ctrl-C may come twice: from the terminal, and handed on by npm. */
const SAME_SIGNAL_MS = 1_000;

type Wanted = Pick<RebuildOptions, 'afresh' | 'switchAnyway'>;

/** Exit status 0 when all that was rebuilt is the same as it was live. */
export function rebuildReadModels(args: string[]): Promise<number> {
  return exitStatus(async () => {
    const { values, positionals } = parsed(
      args,
      { 'switch-anyway': { type: 'boolean' }, afresh: { type: 'boolean' } },
      USAGE,
    );
    const projections = named(positionals);
    const wanted = { afresh: values.afresh === true, switchAnyway: values['switch-anyway'] === true };
    const standing = await whereItStands();
    const postgres = new Postgres(standing.ownerUrl);
    const vault = await vaultOf(postgres);
    const log = EventLog.connect(standing.eventStoreUrl, undefined, vault);
    try {
      return await oneAfterTheOther(projections, log, postgres, wanted, askedToStop());
    } catch (error) {
      throw inOneLine(error);
    } finally {
      await postgres.close();
      await log.onApplicationShutdown();
    }
  });
}

async function vaultOf(postgres: Postgres): Promise<Vault> {
  try {
    return await openVault(readSettings(process.env), postgres, true);
  } catch (error) {
    await postgres.close();
    throw error instanceof CannotStart ? new CannotDo(error.message) : error;
  }
}

function named(positionals: readonly string[]): readonly Projection[] {
  const [name] = positionals;
  if (positionals.length > 1) throw new CannotDo(USAGE, WRONG_USAGE);
  if (name === undefined) return PROJECTIONS;
  const found = PROJECTIONS.filter((projection) => projection.name === name);
  if (found.length > 0) return found;
  const names = PROJECTIONS.map((projection) => projection.name).join(', ');
  throw new CannotDo(`There is no read model ${name}; there are ${names}.`, WRONG_USAGE);
}

/** @throws CannotDo, WrongSetting */
async function whereItStands(): Promise<Pick<RuntimeAddresses, 'ownerUrl' | 'eventStoreUrl'>> {
  const { databaseUrl, eventStoreUrl, dataDir } = readSettings(process.env);
  if (databaseUrl !== undefined && eventStoreUrl !== undefined)
    return { ownerUrl: databaseUrl, eventStoreUrl };
  const running = await readRuntimeAddresses(dataDir);
  if (running === undefined) throw new CannotDo(`No service runs on ${dataDir}. Start it with: npm start`);
  return {
    ownerUrl: databaseUrl ?? running.ownerUrl,
    eventStoreUrl: eventStoreUrl ?? running.eventStoreUrl,
  };
}

async function oneAfterTheOther(
  projections: readonly Projection[],
  log: EventLog,
  postgres: Postgres,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<number> {
  let status = OK;
  for (const projection of projections) {
    const bar = new RebuildBar(projection.name);
    const told = (step: RebuildStep): void => {
      bar.at(step);
    };
    const result = await rebuild(projection, log, postgres, { ...wanted, signal, told }).finally(() => {
      bar.stop();
    });
    process.stdout.write(textOf(projection, result));
    if ((result.differences?.length ?? 0) > 0) status = NOT_ALL_WELL;
  }
  return status;
}

/** A bar from the first step on: before that nobody knows how far it is to go. */
class RebuildBar {
  private bar: Progress | undefined;
  private position = 0;
  private readonly startedAt = performance.now();
  private events: { readonly before: number; readonly now: number } | undefined;

  constructor(private readonly name: string) {}

  at(step: RebuildStep): void {
    if (step.step === 'building') {
      this.bar ??= new Progress(Number(step.target), 'of the log');
      this.position = Number(step.built.position ?? 0n);
      this.events = { before: this.events?.before ?? step.built.events, now: step.built.events };
    }
    this.bar?.at(this.position, `${this.name}: ${this.doing(step)}`);
  }

  stop(): void {
    this.bar?.stop();
  }

  private doing({ step }: RebuildStep): string {
    if (step !== 'building') return step.replaceAll('-', ' ');
    const { before = 0, now = 0 } = this.events ?? {};
    const perSecond = ((now - before) / (performance.now() - this.startedAt)) * 1_000;
    return `${now} events, ${perSecond.toFixed(0)} events/s`;
  }
}

function textOf({ name, version }: Projection, { switched, events, differences }: RebuildResult): string {
  const what = `${name}, version ${version}, from ${events} events`;
  if (differences === null) return `${what}: in its place; there was no live one to compare it with\n`;
  if (differences.length === 0) return `${what}: the same as the live one, and in its place\n`;
  const lines = differences.map(({ table, key, where }) => `  ${table} ${key ?? ''} ${where}\n`);
  const outcome = switched ? 'the rebuilt one is in its place' : 'the live one stays';
  return `${what}: not the same as the live one; ${outcome}\n${lines.join('')}`;
}

/** Turns an error that the user can change, or has to wait out, into one line; any other is a fault of the program, or of an event. */
function inOneLine(error: unknown): unknown {
  if (error instanceof Stopped)
    return new CannotDo('stopped. Start it again: it goes on where it was.', NOT_ALL_WELL);
  if (error instanceof RebuildUnderWay) return new CannotDo(error.message);
  if (error instanceof Unavailable)
    return new CannotDo(
      `${error.message}. Is the service running? Start it with: npm start. Then start this again: it goes on where it was.`,
    );
  return error;
}

/** A second Ctrl-C may end the program at once: everything that is built stands in transactions. */
function askedToStop(): AbortSignal {
  const stopping = new AbortController();
  let askedAt = -Infinity;
  const ask = (): void => {
    if (stopping.signal.aborted && performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(NOT_ALL_WELL);
    if (stopping.signal.aborted) return;
    askedAt = performance.now();
    process.stderr.write('Stopping after the batch at hand …\n');
    stopping.abort();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return stopping.signal;
}
