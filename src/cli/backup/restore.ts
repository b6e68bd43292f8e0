import { stat } from 'node:fs/promises';
import { SCHEMA_VERSION } from '../../../embedded/event-store/postgres/schema.js';
import { fillWithLog } from '../../../embedded/event-store/postgres/whole-log.js';
import type { StoredEvent } from '../../../embedded/event-store/log/stored-event.js';
import { CannotRestore, refuseLog, restoreDatabase } from '../../server/restored-database.js';
import { readSettings, type Settings } from '../../server/settings.js';
import { parsed, readableFile } from '../terminal/arguments.js';
import { CannotDo, exitStatus, OK, WRONG_USAGE } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import { headLine, inOneLine } from './backup.js';
import { DamagedBackup, linesOfBackup, type Closing, type Header, type Row } from './backup-file.js';
import { refuseServers } from './embedded-log.js';
import { headBeyond, putBack, readKeys, refuseOtherKeys, type Keys } from './kept-keys.js';
import { checkVault, putVaultBack } from './kept-vault.js';
import { TablesBeside } from './tables-beside.js';
import { RESTORE_HELP } from './usage.js';

const USAGE = `Usage:\n${RESTORE_HELP}`;
const PAGE_BYTES = 4 << 20;
const PAGE_ITEMS = 1_000;

/** `points restore …`. Exit status 0 when the log is in its place. */
export function restore(args: string[]): Promise<number> {
  return exitStatus(async () => {
    const { values, positionals } = parsed(
      args,
      { keys: { type: 'string' }, vault: { type: 'string' } },
      USAGE,
    );
    const [named, ...others] = positionals;
    if (named === undefined || others.length > 0) throw new CannotDo(USAGE, WRONG_USAGE);
    const settings = readSettings(process.env);
    refuseServers(settings);
    const file = await readableFile(named);
    const keys = values.keys === undefined ? undefined : await readKeys(await readableFile(values.keys));
    const vault = values.vault === undefined ? undefined : await readableFile(values.vault);
    if (vault !== undefined) await checkVault(vault).catch(damaged(vault));
    const kept = { file, keys, vault };
    const { header, closing } = await restored(settings, kept).catch(damaged(file));
    process.stdout.write(await textOf(settings, header, closing, kept));
    return OK;
  });
}

interface Kept {
  readonly file: string;
  readonly keys: Keys | undefined;
  readonly vault: string | undefined;
}

async function restored(settings: Settings, kept: Kept): Promise<Ends> {
  refuseLog(settings.dataDir);
  if (kept.keys !== undefined) await refuseOtherKeys(settings, kept.keys);
  const ends = await readThrough(kept.file);
  await restoreDatabase(settings.dataDir, (ownerUrl) => fill(ownerUrl, settings, ends.header, kept));
  return ends;
}

interface Ends {
  readonly header: Header;
  readonly closing: Closing;
}

/** Reads the whole file before anything is made of it. @throws DamagedBackup, CannotDo */
async function readThrough(file: string): Promise<Ends> {
  const progress = new Progress((await stat(file)).size, 'bytes checked');
  const ends: Partial<{ header: Header; closing: Closing }> = {};
  try {
    for await (const line of linesOfBackup(file, (bytes) => {
      progress.at(bytes, '');
    })) {
      if (line.is === 'header') ends.header = line.header;
      if (line.is === 'closing') ends.closing = line.closing;
    }
  } finally {
    progress.stop();
  }
  const { header, closing } = ends;
  if (header === undefined || closing === undefined) throw new DamagedBackup('its end is missing');
  if (header.tables > SCHEMA_VERSION)
    throw new CannotDo(
      `It was taken by Pointbook ${header.version}. Restore it with that version, or a later one.`,
    );
  return { header, closing };
}

async function fill(
  ownerUrl: string,
  settings: Settings,
  header: Header,
  { file, keys, vault }: Kept,
): Promise<void> {
  const progress = new Progress(Number(header.position), 'places restored');
  const beside = new TablesBeside(ownerUrl);
  try {
    await beside.make();
    await fillWithLog(
      ownerUrl,
      header.tables,
      pagesOf(file, beside, (position) => {
        progress.at(position, '');
      }),
    );
    if (vault !== undefined) await putVaultBack(ownerUrl, vault);
    if (keys !== undefined) await putBack(settings, keys);
  } finally {
    progress.stop();
    await beside.close();
  }
}

/** The events of the file, some together; rows of other tables go to these. */
async function* pagesOf(
  file: string,
  beside: TablesBeside,
  told: (position: number) => void,
): AsyncGenerator<readonly StoredEvent[]> {
  const events = new Page<StoredEvent>();
  const rows = new Page<Row>();
  for await (const line of linesOfBackup(file)) {
    if (line.is === 'event') events.add(line.event, line.event.data.length + line.event.metadata.length);
    if (line.is === 'row') rows.add(line.row, JSON.stringify(line.row).length);
    const isLast = line.is === 'closing';
    if (events.isDue(isLast)) {
      const page = events.taken();
      yield page;
      told(page.at(-1)?.position ?? 0);
    }
    if (rows.isDue(isLast)) await beside.add(rows.taken());
  }
}

/** What is put back together. */
class Page<T> {
  private items: T[] = [];
  private bytes = 0;

  add(item: T, bytes: number): void {
    this.items.push(item);
    this.bytes += bytes;
  }

  isDue(isLast: boolean): boolean {
    const isFull = this.bytes >= PAGE_BYTES || this.items.length >= PAGE_ITEMS;
    return this.items.length > 0 && (isLast || isFull);
  }

  taken(): readonly T[] {
    const { items } = this;
    [this.items, this.bytes] = [[], 0];
    return items;
  }
}

const damaged =
  (file: string) =>
  (error: unknown): never => {
    if (error instanceof DamagedBackup) throw new CannotDo(`${file} is not restored: ${error.message}.`);
    if (error instanceof CannotRestore) throw new CannotDo(error.message);
    return inOneLine(error);
  };

async function textOf(
  settings: Settings,
  header: Header,
  closing: Closing,
  { keys, vault }: Kept,
): Promise<string> {
  const beyond = await headBeyond(settings, header.position);
  const lines = [
    `${closing.events} events, up to place ${header.position}, as of ${header.takenAt}, are restored into ${settings.dataDir}.`,
    headLine(header),
    ...settingsLines(header),
    ...(keys === undefined
      ? [
          'No keys were put back: with another signing key than the log names nothing of it is signed any more.',
        ]
      : []),
    ...(vault === undefined
      ? ['No vault was put back: where the log has sealed names and texts, nobody can read them.']
      : []),
    ...(beyond === undefined
      ? []
      : [
          `${beyond} remembers a head beyond this log, which the signer will refuse: docs/auditing.md says what that means.`,
        ]),
    'Start the service, which makes its read models anew, and verify: npm run -s points -- audit verify --receipt FILE',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function settingsLines({ settings }: Header): string[] {
  const told = Object.entries(settings).map(([name, value]) =>
    value === null ? `${name} (secret)` : `${name}=${value}`,
  );
  return told.length === 0 ? [] : [`It ran with ${told.join(', ')}.`];
}
