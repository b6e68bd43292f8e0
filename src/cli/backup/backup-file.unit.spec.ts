import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type StoredEvent, TOMBSTONE } from '../../../embedded/event-store/log/stored-event.js';
import { BackupLines, DamagedBackup, FORMAT, linesOfBackup, type Header, type Line } from './backup-file.js';
import { writeWhole } from './whole-file.js';

const HEADER: Header = {
  format: FORMAT,
  takenAt: '2026-12-01T02:00:00.000Z',
  version: '0.3.0',
  tables: 1,
  position: '300',
  head: null,
  settings: { POINTBOOK_TIMEZONE: 'Asia/Shanghai', POINTBOOK_MAIL_URL: null },
};

const event = (position: number, fields: Partial<StoredEvent> = {}): StoredEvent => ({
  position,
  stream: 'employee-王芳',
  revision: 3,
  id: Buffer.from('0d5f3b1e6f0a4a558a530f6f3f6c9d12', 'hex'),
  type: 'PointsAwarded',
  json: true,
  createdUs: 1_764_554_400_123_456,
  data: Buffer.from('{"reason":"准时\\u2028"}'),
  metadata: Buffer.from('{"link":"ab"}'),
  ...fields,
});
const EVENTS: readonly StoredEvent[] = [
  event(0),
  event(120, { data: Buffer.from([0xff, 0x0a, 0x00]), json: false, stream: 'a\u0000b\n' }),
  event(300, { revision: TOMBSTONE, data: Buffer.alloc(0) }),
];
const ROW = { channel: 'mail', tries: 0, detail: null };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pointbook-backup-'));
  file = join(folder, 'kept');
});
afterEach(() => rm(folder, { recursive: true }));

// eslint-disable-next-line @typescript-eslint/require-await
async function* each<T>(...parts: T[]): AsyncGenerator<T> {
  yield* parts;
}

async function textOf(events: readonly StoredEvent[] = EVENTS): Promise<string> {
  const lines = new BackupLines();
  const tables = { 'deliveries.outbox': each([JSON.stringify(ROW)]) };
  let text = '';
  for await (const part of lines.of(HEADER, each(events.slice(0, 1), events.slice(1)), tables)) text += part;
  return text;
}

async function read(content: Buffer): Promise<readonly Line[]> {
  await writeFile(file, content);
  const found: Line[] = [];
  for await (const line of linesOfBackup(file)) found.push(line);
  return found;
}

describe('a backup', () => {
  it('gives back what was written, byte for byte', async () => {
    const [header, ...others] = await read(gzipSync(await textOf()));
    const closing = others.pop();
    expect(header).toEqual({ is: 'header', header: HEADER });
    expect(others).toEqual([
      ...EVENTS.map((one) => ({ is: 'event', event: one })),
      { is: 'row', row: { table: 'deliveries.outbox', row: ROW } },
    ]);
    expect(closing).toMatchObject({ is: 'closing', closing: { events: 3, rows: 1 } });
  });

  it('is refused wherever it is cut off', async () => {
    const whole = gzipSync(await textOf());
    for (let length = 0; length < whole.length; length += 1)
      await expect(read(whole.subarray(0, length))).rejects.toThrow(DamagedBackup);
    const lines = (await textOf()).split('\n');
    for (let count = 0; count < lines.length - 1; count += 1)
      await expect(read(gzipSync(lines.slice(0, count).join('\n')))).rejects.toThrow(DamagedBackup);
  });

  it('is refused wherever a byte of its content is another', async () => {
    const text = Buffer.from(await textOf());
    for (let at = 0; at < text.length - 1; at += 1) {
      const changed = Buffer.from(text);
      changed[at] = changed[at]! ^ 1;
      await expect(read(gzipSync(changed))).rejects.toThrow(DamagedBackup);
    }
  });

  it('is refused wherever a byte of what was packed is another', async () => {
    const whole = gzipSync(await textOf());
    const HEADER_OF_GZIP = 10;
    for (let at = HEADER_OF_GZIP; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 1;
      await expect(read(changed)).rejects.toThrow(DamagedBackup);
    }
  });

  it.each([
    ['another file', (text: string) => `{"hello":1}\n${text}`],
    ['one with more behind its end', (text: string) => `${text}{}\n`],
    ['one twice', (text: string) => text + text],
    ['one without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['an empty one', () => ''],
  ])('is not %s', async (_, changed) => {
    await expect(read(gzipSync(changed(await textOf())))).rejects.toThrow(DamagedBackup);
  });

  it('is not one of which the events are out of order', async () => {
    await expect(read(gzipSync(await textOf([event(9), event(9)])))).rejects.toThrow('out of order');
  });

  it('is a fault of the disk where it cannot be read', async () => {
    await expect(linesOfBackup(join(folder, 'nowhere')).next()).rejects.toThrow('ENOENT');
  });
});

describe('a file that is written whole', () => {
  it('belongs to its owner alone, and takes the place of the one before', async () => {
    await writeFile(file, 'before');
    await writeWhole(file, (handle) => handle.writeFile('after'));
    expect(await readFile(file, 'utf8')).toBe('after');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('leaves the one before where it fails', async () => {
    await writeFile(file, 'before');
    const failing = writeWhole(file, async (handle) => {
      await handle.writeFile('half');
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await readFile(file, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['kept']);
  });
});
