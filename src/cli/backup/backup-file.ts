import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { StoredEvent } from '../../../embedded/event-store/log/stored-event.js';
import { linesIn } from '../../proofs/strict-reading.js';
import type { ToldSettings } from '../../server/told-settings.js';
import { eventIn, lineOf } from './event-line.js';

export const FORMAT = 'pointbook-backup/1';

/** The first line of a backup. */
export interface Header {
  readonly format: typeof FORMAT;
  readonly takenAt: string;
  /** The version of Pointbook that took it. */
  readonly version: string;
  /** The version of the event store's tables. */
  readonly tables: number;
  /** The place of the last event: a decimal string, as every place. */
  readonly position: string;
  /** The newest head of the log that was signed by then. */
  readonly head: { readonly size: number; readonly position: string; readonly root: string } | null;
  readonly settings: ToldSettings;
}

/** The last line. */
export interface Closing {
  readonly events: number;
  readonly rows: number;
  /** Of every byte before this line. */
  readonly sha256: string;
}

/** A row of a table beside the log, as its JSON. */
export interface Row {
  readonly table: string;
  readonly row: object;
}

export type Line =
  | { readonly is: 'header'; readonly header: Header }
  | { readonly is: 'event'; readonly event: StoredEvent }
  | { readonly is: 'row'; readonly row: Row }
  | { readonly is: 'closing'; readonly closing: Closing };

/** The file is no backup, or not whole, or not as it was written. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
}

/** The lines of a backup as they are written, and then what the last one says. */
export class BackupLines {
  private readonly hash = createHash('sha256');
  private events = 0;
  private rows = 0;

  /** @param told of the place of the last event that was read */
  constructor(private readonly told: (position: number, events: number) => void = () => undefined) {}

  async *of(
    header: object,
    pages: AsyncIterable<readonly StoredEvent[]> | undefined,
    tables: Readonly<Record<string, AsyncIterable<readonly string[]>>>,
  ): AsyncGenerator<string> {
    yield this.counted(`${JSON.stringify(header)}\n`);
    for await (const page of pages ?? []) {
      this.events += page.length;
      this.told(page.at(-1)?.position ?? 0, this.events);
      yield this.counted(page.map((event) => `${lineOf(event)}\n`).join(''));
    }
    for (const [table, parts] of Object.entries(tables))
      for await (const rows of parts) {
        this.rows += rows.length;
        yield this.counted(rows.map((row) => `{"table":${JSON.stringify(table)},"row":${row}}\n`).join(''));
      }
    yield `${JSON.stringify({ closing: this.closing })}\n`;
  }

  get closing(): Closing {
    return { events: this.events, rows: this.rows, sha256: this.hash.copy().digest('hex') };
  }

  private counted(text: string): string {
    this.hash.update(text);
    return text;
  }
}

/**
 * The lines of a backup in their order. Nothing of it is to be believed before the closing line has come.
 * @param at told of the bytes of the file that were read
 * @param format that of another file with lines of this kind
 * @throws DamagedBackup
 */
export async function* linesOfBackup(
  file: string,
  at: (bytes: number) => void = () => undefined,
  format: string = FORMAT,
): AsyncGenerator<Line> {
  const input = createReadStream(file);
  const unpacked = createGunzip();
  input.on('error', (error) => unpacked.destroy(error));
  input.pipe(unpacked);
  try {
    for await (const line of checked(linesIn(unpacked), format)) {
      at(input.bytesRead);
      yield line;
    }
  } catch (error) {
    throw isOfZip(error) ? new DamagedBackup(`it cannot be unpacked (${error.message})`) : error;
  } finally {
    input.destroy();
  }
}

const isOfZip = (error: unknown): error is Error =>
  String((error as NodeJS.ErrnoException).code).startsWith('Z_');

async function* checked(lines: AsyncIterable<Uint8Array>, format: string): AsyncGenerator<Line> {
  const read = new LinesRead();
  for await (const bytes of lines) {
    const line = lineIn(bytes, read.isAtStart ? format : undefined);
    read.take(line, bytes);
    yield line;
  }
  if (!read.isClosed) throw new DamagedBackup('its end is missing');
}

/** The lines up to one of them, which has to fit them. */
class LinesRead {
  isAtStart = true;
  isClosed = false;
  private readonly hash = createHash('sha256');
  private readonly count = { event: 0, row: 0 };
  private last = -1;

  /** @throws DamagedBackup */
  take(line: Line, bytes: Uint8Array): void {
    if (this.isClosed) throw new DamagedBackup('something stands behind its last line');
    this.isAtStart = false;
    if (line.is === 'closing') this.close(line.closing);
    else this.hash.update(bytes).update('\n');
    if (line.is === 'event') this.follow(line.event);
    if (line.is === 'row') this.count.row += 1;
  }

  private follow({ position }: StoredEvent): void {
    if (position <= this.last) throw new DamagedBackup('its events are out of order');
    this.last = position;
    this.count.event += 1;
  }

  private close({ sha256, events, rows }: Closing): void {
    if (sha256 !== this.hash.digest('hex')) throw new DamagedBackup('it is not as it was written');
    if (events !== this.count.event || rows !== this.count.row)
      throw new DamagedBackup('it does not hold as much as it says');
    this.isClosed = true;
  }
}

/** @param format of the first line */
function lineIn(bytes: Uint8Array, format: string | undefined): Line {
  const value = objectIn(bytes);
  if (format !== undefined) {
    if (value['format'] === format) return { is: 'header', header: value as unknown as Header };
    throw new DamagedBackup(`it is no backup of this form (${format})`);
  }
  if ('closing' in value) return { is: 'closing', closing: value['closing'] as Closing };
  if ('table' in value) return { is: 'row', row: value as unknown as Row };
  const event = eventIn(value);
  if (event === undefined) throw new DamagedBackup('a line of it is no event');
  return { is: 'event', event };
}

function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // Told below.
  }
  throw new DamagedBackup('a line of it cannot be read');
}
