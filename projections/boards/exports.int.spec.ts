import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { awarded, deducted, monthClosed, officeOpened, registered } from '../../test/support/events.js';
import { sheetIn } from '../../test/support/sheets.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { formatFor, formatNamed, type ExportFormat } from './export-formats.js';
import { BoardExports } from './exports.js';
import { boards } from './projection.js';
import { BoardQueries } from './queries.js';

const PEOPLE = 2_500;
const CSV = formatNamed('csv')!;
const NDJSON = formatFor('application/x-ndjson')!;
const XLSX = formatNamed('xlsx')!;

describe('an export of a board', () => {
  let model: ReadModelUnderTest;
  let exports: BoardExports;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(boards);
    const clock = new ClockAt('2025-03-15');
    exports = new BoardExports(
      model.postgres,
      new BoardQueries(model.postgres, new Organisation('Asia/Shanghai', 500), clock),
    );
    const ids = Array.from({ length: PEOPLE }, (_, i) => `E${String(i).padStart(4, '0')}`);
    await model.given(
      officeOpened('garden'),
      ...ids.map((id) => registered(id, 'garden', '2025-02-01')),
      ...ids.filter((_, i) => i % 3 === 0).map((id, i) => awarded(id, 1 + (i % 5), '2025-02-02')),
      ...ids.filter((_, i) => i % 7 === 0).map((id) => deducted(id, 4, '2025-02-02')),
      monthClosed('2025-02'),
      awarded('E0001', 3, '2025-03-02'),
      {
        type: 'PersonErased',
        data: { employeeId: 'E0000', employmentNo: 1, proposedBy: 'hr', numbers: ['E0000'], subjects: [] },
      },
    );
  });

  afterAll(() => model.drop());

  const rowsOf = async (period: string) => {
    const { file } = await exports.start(period, undefined, NDJSON);
    const lines = (await file.toArray()).join('').trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as { rank: number; employeeId: string; score: number });
  };

  it.each(['2025-02', '2025-03', '2025', 'total'])(
    'has every row of %s once, in order, with its rank',
    async (period) => {
      const rows = await rowsOf(period);

      expect(new Set(rows.map(({ employeeId }) => employeeId)).size).toBe(PEOPLE);
      const inOrder = [...rows].sort((a, b) => b.score - a.score || (a.employeeId < b.employeeId ? -1 : 1));
      expect(rows).toEqual(inOrder);
      let rank = 0;
      for (const [index, row] of rows.entries()) {
        if (row.score !== rows[index - 1]?.score) rank = index + 1;
        expect(row.rank).toBe(rank);
      }
    },
  );

  it.each(['2025-02', '2025', 'total'])('has the same rows of %s as a spreadsheet', async (period) => {
    const { file, fileName } = await exports.start(period, undefined, XLSX);
    const { name, rows } = await sheetIn(Buffer.concat(await file.toArray()));

    expect(fileName).toMatch(/\.xlsx$/);
    expect(name).toBe(period);
    const [columns, ...shown] = rows;
    const asObjects = shown.map((cells) =>
      Object.fromEntries(
        cells.flatMap((cell, at) => (cell === null ? [] : [[columns![at] as string, cell]])),
      ),
    );
    const named = (await rowsOf(period)).map((row) => ({ ...row, office: 'Office garden' }));
    expect(asObjects).toEqual(named);
  });

  it('of more people than a file of its format holds is refused, and takes no place', async () => {
    const short = { ...XLSX, most: PEOPLE - 1 };
    for (let refused = 0; refused < 5; refused += 1)
      await expect(exports.start('2025-02', undefined, short)).rejects.toMatchObject({
        problem: { code: 'board.too-long', status: 422 },
      });
    const whole = await exports.start('2025-02', undefined, { ...XLSX, most: PEOPLE });
    expect((await sheetIn(Buffer.concat(await whole.file.toArray()))).rows).toHaveLength(PEOPLE + 1);
  });

  it('shows one moment, whatever happens while it is read', async () => {
    const before = await rowsOf('total');
    const { file } = await exports.start('total', undefined, NDJSON);
    await model.given(awarded('E2400', 1_000, '2025-03-03'), registered('F1', 'garden', '2025-03-01'));

    const lines = (await file.toArray()).join('').trimEnd().split('\n');

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(before);
  });

  it('is one of four at a time, until its reader lets go of it', async () => {
    const start = () => exports.start('total', undefined, NDJSON);
    const four = [await start(), await start(), await start(), await start()];

    await expect(start()).rejects.toMatchObject({ problem: { code: 'service.unavailable' } });
    const closed = four.map(({ file }) => once(file, 'close'));
    for (const { file } of four) file.destroy();
    await Promise.all(closed);
    expect(await rowsOf('2025-03')).toHaveLength(PEOPLE + 1);
  });

  it.each([
    ['zh', '（已删除）'],
    ['en', 'erased'],
    [undefined, 'erased'],
  ] as const)('says in the language of its reader that somebody is erased (%s)', async (language, said) => {
    const cells = async (format: ExportFormat): Promise<string> => {
      const { file } = await exports.start('2025-02', undefined, format, { language });
      return format === CSV
        ? (await file.toArray()).join('')
        : JSON.stringify((await sheetIn(Buffer.concat(await file.toArray()))).rows);
    };

    expect(await cells(CSV)).toContain(`,E0000,${said},`);
    expect(await cells(XLSX)).toContain(`,"E0000","${said}",`);
  });

  it('that cannot begin takes no place', async () => {
    for (let failed = 0; failed < 5; failed += 1)
      await expect(exports.start('2020-01', undefined, NDJSON)).rejects.toMatchObject({
        problem: { code: 'month.unknown' },
      });
    expect(await rowsOf('2025-02')).toHaveLength(PEOPLE);
  });
});
