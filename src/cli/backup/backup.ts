import type { LogAtOneMoment } from '../../../embedded/event-store/postgres/whole-log.js';
import { LOG_HEADS_STREAM } from '../../contexts/seals/domain/events.js';
import { MachineClock } from '../../infrastructure/clock/machine-clock.js';
import { isHead } from '../../proofs/receipt.js';
import { KEPT_PARTS } from '../../server/kept/last-kept.js';
import { readSettings } from '../../server/settings.js';
import type { ToldSettings } from '../../server/told-settings.js';
import { BUILD } from '../../server/version.js';
import { parsed, typedPath } from '../terminal/arguments.js';
import { CannotDo, exitStatus, OK, WRONG_USAGE } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import { BackupLines, FORMAT, type Closing, type Header } from './backup-file.js';
import { readLogOf, refuseServers, whileItStands } from './embedded-log.js';
import { keysOf, writeKeys } from './kept-keys.js';
import { keepVault } from './kept-vault.js';
import { noteKept } from './note-kept.js';
import { TABLES_BESIDE } from './tables-beside.js';
import { BACKUP_HELP } from './usage.js';
import { writePacked } from './whole-file.js';

const USAGE = `Usage:\n${BACKUP_HELP}`;

/** `points backup …`. Exit status 0 when the files are whole and on the disk. */
export function backup(args: string[]): Promise<number> {
  return exitStatus(async () => {
    const files = askedIn(args);
    const settings = readSettings(process.env);
    refuseServers(settings);
    endByExit();
    const takenAt = new MachineClock().now().toISOString();
    const keys = await keysOf(settings);
    const { header, closing } = await whileItStands(settings, async (standing) => {
      const kept = await readLogOf(settings, standing, (log) => keep(log, standing.told, takenAt, files.log));
      // After the log: every key by which something in it is sealed was there by then.
      if (files.vault !== undefined) await keepVault(standing.ownerUrl, files.vault, takenAt);
      return kept;
    }).catch(inOneLine);
    // After the log: a cut-off before this leaves older keys, whose last head is one of this log, too.
    if (files.keys !== undefined) await writeKeys(files.keys, keys, takenAt).catch(inOneLine);
    process.stdout.write(textOf(files, header, closing));
    await note(files, settings.dataDir, takenAt);
    return OK;
  });
}

/** What is kept is kept: where the data directory takes no note of it, the service alone does not know. */
async function note(files: Files, dataDir: string, takenAt: string): Promise<void> {
  const parts = KEPT_PARTS.filter((part) => files[part] !== undefined);
  await noteKept(dataDir, parts, takenAt).catch((error: unknown) => {
    process.stderr.write(`The service does not learn of it: ${(error as Error).message}\n`);
  });
}

interface Files {
  readonly log: string;
  readonly keys: string | undefined;
  readonly vault: string | undefined;
}

function askedIn(args: string[]): Files {
  const { values, positionals } = parsed(
    args,
    { keys: { type: 'string' }, vault: { type: 'string' } },
    USAGE,
  );
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CannotDo(USAGE, WRONG_USAGE);
  const [log, keys, vault] = [file, values.keys, values.vault].map((typed) =>
    typed === undefined ? undefined : typedPath(typed),
  );
  const paths = [log, keys, vault].filter((path) => path !== undefined);
  if (new Set(paths).size < paths.length)
    throw new CannotDo(
      '--keys and --vault name files of their own: log, keys and vault go apart.',
      WRONG_USAGE,
    );
  return { log: log ?? '', keys, vault };
}

/** An end by a signal removes the unfinished file, and stops what was started. */
function endByExit(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

async function keep(
  log: LogAtOneMoment,
  settings: ToldSettings,
  takenAt: string,
  file: string,
): Promise<{ header: Header; closing: Closing }> {
  const header = await headerOf(log, settings, takenAt);
  const progress = new Progress(log.end.position, 'places');
  const lines = new BackupLines((position, events) => {
    progress.at(position, `${events} events`);
  });
  const tables = Object.fromEntries(TABLES_BESIDE.map((table) => [table, log.rowsOf(table)]));
  try {
    await writePacked(file, lines.of(header, log.pages(), tables));
  } finally {
    progress.stop();
  }
  return { header, closing: lines.closing };
}

async function headerOf(log: LogAtOneMoment, settings: ToldSettings, takenAt: string): Promise<Header> {
  return {
    format: FORMAT,
    takenAt,
    version: BUILD.version,
    tables: log.version,
    position: String(log.end.position),
    head: await newestHead(log),
    settings,
  };
}

async function newestHead(log: LogAtOneMoment): Promise<Header['head']> {
  const last = await log.lastOf(LOG_HEADS_STREAM);
  if (last?.type !== 'LogHeadSigned') return null;
  const { head } = JSON.parse(last.data.toString('utf8')) as { readonly head?: unknown };
  return isHead(head) ? head : null;
}

function textOf({ log, keys, vault }: Files, header: Header, closing: Closing): string {
  const lines = [
    `${closing.events} events, up to place ${header.position}, kept in ${log}; SHA-256 of its lines ${closing.sha256}.`,
    headLine(header),
    keys === undefined
      ? 'The keys are not in it, and without them nothing of a restored log is signed any more: keep them apart, with --keys FILE.'
      : `The keys are in ${keys}: keep them apart.`,
    vault === undefined
      ? 'The vault is not in it, and without it nobody can read the names and texts of a restored log: keep it apart, with --vault FILE.'
      : `The vault is in ${vault}: keep it apart from both, and for 30 days at most.`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export const headLine = ({ head }: Header): string =>
  head === null
    ? 'No head of it was signed yet.'
    : `The newest signed head: ${head.size} events, up to place ${head.position}, root ${head.root}.`;

/** A fault of the disk, or a database that went away, is told in one line. */
export function inOneLine(error: unknown): never {
  if (error instanceof CannotDo || !(error instanceof Error)) throw error;
  const isOutside = 'code' in error || error.message.startsWith('Connection terminated');
  throw isOutside ? new CannotDo(error.message) : error;
}
