import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/proofs/finding.js';
import { generateBook } from '../oracle/generator.js';
import { Random } from '../oracle/random.js';
import { eventually } from '../support/eventually.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { exported, verified } from '../support/verified.js';
import { textOf } from './results.js';

const SMALL = {
  seed: 11,
  employees: 12,
  offices: 2,
  startMonth: '2025-01',
  months: 2,
  entriesPerEmployeeMonth: 3,
  mischief: 0,
};

interface Row extends Record<string, unknown> {
  readonly position: string;
  readonly revision: string;
  readonly id: string;
  readonly stream: Buffer;
  readonly type: Buffer;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** Statements that change a row, or the row and the one after it. */
type Tampering = (row: Row, next: Row) => string;

const FLIPS = 20;
/** The first page of a log is read from disk; what comes after it may still be in the store's memory, untouched. */
const FROM_DISK = 200;
const random = new Random(5);
const hex = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'`;

function turned(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = random.int(0, copy.length - 1);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << random.int(0, 7)), at);
  return copy;
}

const setting = (assignment: string, { position }: Row): string =>
  `UPDATE eventstore.events SET ${assignment} WHERE position = ${position}`;

const TAMPERINGS: readonly [what: string, Tampering][] = [
  ['a bit of the type', (row) => setting(`type = ${hex(turned(row.type))}`, row)],
  ['a bit of the data', (row) => setting(`data = ${hex(turned(row.data))}`, row)],
  ['a bit of the metadata', (row) => setting(`metadata = ${hex(turned(row.metadata))}`, row)],
  ['a bit of the stream', (row) => setting(`stream = ${hex(turned(row.stream))}`, row)],
  [
    'a bit of the id',
    (row) => {
      const id = turned(Buffer.from(row.id.replaceAll('-', ''), 'hex'));
      return setting(`id = '${id.toString('hex')}'`, row);
    },
  ],
  [
    'a bit of the revision',
    // Away from the rows that exist, with which the store would not let it pass.
    (row) => setting(`revision = ${BigInt(row.revision) ^ (1n << BigInt(random.int(20, 50)))}`, row),
  ],
  [
    'the order',
    (row, next) =>
      `UPDATE eventstore.events SET position = -1 WHERE position = ${row.position};
       UPDATE eventstore.events SET position = ${row.position} WHERE position = ${next.position};
       UPDATE eventstore.events SET position = ${next.position} WHERE position = -1`,
  ],
  ['the presence', (row) => `DELETE FROM eventstore.events WHERE position = ${row.position}`],
];

/** A store keeps its events somewhere: somebody who can write to its disk does not need its protocol. */
describe('somebody who writes to the store itself', () => {
  let service: TestService;
  /** All months but the last are signed. */
  let rows: readonly Row[];

  beforeAll(async () => {
    // Only the book is verified a hundred times, and no month after it.
    const clock = new SetClock(new Date('2025-03-20T12:00:00+08:00'));
    service = await startService({ clock });
    const jobs = await service.another({ cron: '* * * * * *' });
    const { api } = service;
    await api.bulkText(textOf(generateBook(SMALL)));
    const events = (await exported(api)).length;
    const { head } = await eventually(
      async () => (await api.get('/v1/log/head')).body,
      (body) => Number(body.head?.size ?? 0) >= events,
    );
    rows = await service.postgres.query<Row>(
      `SELECT position, revision, id, stream, type, data, metadata FROM eventstore.events
       WHERE position <= $1 AND substring(stream from 1 for 1) <> '\\x24' ORDER BY position LIMIT ${FROM_DISK}`,
      [head.position],
    );
    await jobs.stop();
    expect(verified(await exported(api)).findings).toEqual([]);
  });
  afterAll(() => service.stop());

  it.each(TAMPERINGS)('is found where they change %s, and the place is named', async (_, tampering) => {
    for (let time = 0; time < FLIPS; time += 1) {
      const at = random.int(0, rows.length - 2);
      const [row, next] = [rows[at], rows[at + 1]] as [Row, Row];
      const findings = await findingsAfter(tampering(row, next), [row, next]);
      expect({ row: row.position, isFound: findings.length > 0 }).toEqual({
        row: row.position,
        isFound: true,
      });
      // At its place, or where the next event of its stream or the next head does not fit: never before it.
      expect(placeOf(findings)).toBeGreaterThanOrEqual(BigInt(rows[at - 1]?.position ?? 0));
    }
  });

  async function findingsAfter(statements: string, [one, other]: [Row, Row]): Promise<readonly Finding[]> {
    const touched = `position IN (${one.position}, ${other.position})`;
    await service.postgres.script(
      `DROP TABLE IF EXISTS untouched;
       CREATE TABLE untouched AS SELECT * FROM eventstore.events WHERE ${touched};
       ${statements}`,
    );
    try {
      return verified(await exported(service.api)).findings;
    } finally {
      await service.postgres.script(
        `BEGIN; DELETE FROM eventstore.events WHERE ${touched};
         INSERT INTO eventstore.events SELECT * FROM untouched; COMMIT`,
      );
    }
  }
});

function placeOf([first]: readonly Finding[]): bigint {
  return BigInt(first?.at?.position ?? /place (\d+)/.exec(first?.detail ?? '')?.[1] ?? -1);
}
