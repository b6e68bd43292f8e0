import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { columnsIn, lacking } from '../../console/src/importing/fields.js';
import { read } from '../../console/src/importing/reading.js';
import type { ReadChoices, Sheet } from '../../console/src/importing/sheet.js';
import type { Unread } from '../../console/src/importing/unread.js';
import { workbookOf, xlsxOf, zipOf } from '../support/xlsx.js';

const INPUTS = join(import.meta.dirname, 'inputs');
const fileOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(INPUTS, name)));

const outcomeOf = async (content: string | Uint8Array, choices?: ReadChoices) =>
  typeof content === 'string'
    ? read(content, await fileOf(content), choices)
    : read('file', new Uint8Array(content), choices);

/** @throws unless it can be read */
async function sheetIn(content: string | Uint8Array, choices?: ReadChoices): Promise<Sheet> {
  const outcome = await outcomeOf(content, choices);
  if ('unread' in outcome) throw new Error(JSON.stringify(outcome.unread));
  return outcome.sheet;
}
async function unreadIn(content: string | Uint8Array, choices?: ReadChoices): Promise<Unread | undefined> {
  const outcome = await outcomeOf(content, choices);
  return 'unread' in outcome ? outcome.unread : undefined;
}
const text = (content: string): Buffer => Buffer.from(content);

/** The cells of a column, as the headings identify it. */
async function column(
  field: 'reason' | 'occurredOn' | 'points' | 'name',
  content: string | Uint8Array,
  choices?: ReadChoices,
) {
  const { header, rows } = await sheetIn(content, choices);
  const at = columnsIn(header)[field] ?? -1;
  return rows.map(({ cells }) => cells[at]);
}

describe('the encoding of a text file', () => {
  it.each([
    ['big5.csv', 'big5', true, '客人來信表揚'],
    ['cp1252.csv', 'windows-1252', true, 'Gäste schrieben: schön, Grüße à Zoë'],
    ['gbk.csv', 'gb18030', true, '客人来信表扬'],
    ['gb18030.csv', 'gb18030', true, '客人来信表扬䶮𠮷'],
    ['utf16le-nobom.csv', 'utf-16le', false, '客人来信表扬䶮𠮷'],
    ['re1.csv', 'utf-8', false, '卫生检杳优秀'],
  ])('of %s is %s, and told', async (file, encoding, isGuessed, reason) => {
    const { origin } = await sheetIn(file);
    expect(origin).toMatchObject({ encoding, isGuessed, unreadable: [] });
    expect((await column('reason', file))[0]).toBe(reason);
  });

  it('is UTF-8 where one place of it is broken, which is named', async () => {
    const { origin, rows } = await sheetIn('utf8-badbyte.csv');
    expect(origin).toMatchObject({ encoding: 'utf-8', unreadable: [2] });
    expect(rows[0]?.cells.at(-1)).toMatch(/^客人来信表扬\ufffd/);
  });

  it('is known by its mark, and without one by its zeros', async () => {
    const rows = '工号,姓名,事由\r\nE1,,好\r\n';
    const little = Buffer.from(rows, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const content of [text(`\ufeff${rows}`), Buffer.from(`\ufeff${rows}`, 'utf16le'), little, big])
      expect(await column('reason', content)).toEqual(['好']);
  });

  it('is the one that is chosen', async () => {
    expect(await column('reason', 'gbk.csv', { encoding: 'gb18030' })).toContain('客人来信表扬');
    const { origin } = await sheetIn('cp1252.csv', { encoding: 'macintosh' });
    expect(origin).toMatchObject({ encoding: 'macintosh', isGuessed: false });
  });
});

describe('the rows of a text file', () => {
  it('are not read where a quote does not end, and its line is told', async () => {
    expect(await unreadIn('quotes.csv')).toEqual({ code: 'open-quote', detail: '6' });
    const header = 'Number,Date,Item,Points,Reason\n';
    const swallowing = `${header}E1,2025-12-03,x,2,"open\nE2,2025-12-03,x,2,also\nE3,2025-12-03,x,2,"closed"\n`;
    expect(await unreadIn(text(swallowing))).toEqual({ code: 'open-quote', detail: '2' });
    const byChance = `${header}E1,2025-12-03,x,2,"open\nE2,2025-12-03,x,2,"\nE3,2025-12-03,x,2,fine\n`;
    expect(await unreadIn(text(byChance))).toEqual({ code: 'open-quote', detail: '2' });
  });

  it('may have line ends and quotes within their cells, and keep their lines', async () => {
    const { rows } = await sheetIn(
      text('Number,Date,Reason\r\nE1,,"two\r\nlines"\r\nE2,,un"quoted" middle\nE3,,"a ""b"""'),
    );
    expect(rows).toEqual([
      { number: 2, cells: ['E1', '', 'two\nlines'] },
      { number: 4, cells: ['E2', '', 'un"quoted" middle'] },
      { number: 5, cells: ['E3', '', 'a "b"'] },
    ]);
  });

  it('are not read where one has more cells than there are headings, and its line is told', async () => {
    expect(await unreadIn('ragged.csv')).toEqual({ code: 'more-cells', detail: '2' });
    const fewer = await sheetIn(text('Number,Date,Reason\nE1\nE2,,r,,\n'));
    expect(fewer.rows).toHaveLength(2);
  });

  it('stand below headings, which stand below titles or what names the divider', async () => {
    const { header, rows, origin } = await sheetIn('sep.csv');
    expect(header).toEqual(['Number', 'Name', 'Date', 'Item', 'Points', 'Reason']);
    expect(rows).toEqual([{ number: 3, cells: ['E0001', '', '2025-12-03', 'x.y', '2', 'sep line'] }]);
    expect(origin.above).toBe(0);
    const titled = await sheetIn(text('2025年12月奖扣分登记表,,\n\n工号,日期,事由\nE1,2025-12-03,好\n'));
    expect(titled).toMatchObject({
      header: ['工号', '日期', '事由'],
      rows: [{ number: 4 }],
      origin: { above: 1 },
    });
  });

  it('have none of the marks with which the page keeps spreadsheets from calculating', async () => {
    const given =
      "Number,Date,Award or deduct,Reason,What is wrong\nE1,bad,'-,'- late again,x\nE1,bad,'+,'=praised,x\nE1,bad,-5,''=quoted,x\n";
    const { header, rows } = await sheetIn(text(given));
    expect(rows.map(({ cells }) => cells.slice(2, 4))).toEqual([
      ['-', '- late again'],
      ['+', '=praised'],
      ['-5', "'=quoted"],
    ]);
    expect(columnsIn(header)).toEqual({ employeeId: 0, occurredOn: 1, direction: 2, reason: 3 });
    expect(columnsIn(['工号', '错误说明'])).toEqual({ employeeId: 0 });
  });

  it('are none where there is nothing below the headings, and too many beyond 50,000', async () => {
    expect(await unreadIn(text('工号,姓名\n'))).toEqual({ code: 'empty' });
    expect(await unreadIn(text(`工号,姓名\n${'E1,\n'.repeat(50_001)}`))).toEqual({ code: 'too-many-rows' });
    expect((await sheetIn(text(`工号,姓名\n${'E1,\n'.repeat(50_000)}`))).rows).toHaveLength(50_000);
  });
});

describe('a workbook', () => {
  it('has the first sheet with all the headings, and tells of the others', async () => {
    const { origin } = await sheetIn('sheets.xlsx');
    expect(origin).toMatchObject({
      sheet: '1月',
      sheets: [{ name: '说明' }, { name: '1月' }, { name: '2月' }],
    });
    expect(await column('reason', 'sheets.xlsx')).toEqual(['jan']);
    expect(await column('reason', 'sheets.xlsx', { sheet: '2月' })).toEqual(['feb']);
    expect(await unreadIn('sheets.xlsx', { sheet: '3月' })).toEqual({ code: 'no-sheet', detail: '3月' });
  });

  it('has hidden sheets, which are read when they are chosen', async () => {
    const sheet = (reason: string) => [
      ['Number', 'Date', 'Item', 'Points', 'Reason'],
      ['E1', '2025-12-03', 'x', 1, reason],
    ];
    const content = workbookOf(
      { name: 'Draft', state: 'hidden', rows: sheet('hidden') },
      { name: 'Points', rows: sheet('seen') },
    );
    expect((await sheetIn(content)).origin.sheets).toEqual([
      { name: 'Draft', isHidden: true },
      { name: 'Points', isHidden: false },
    ]);
    expect(await column('reason', content)).toEqual(['seen']);
    expect(await column('reason', content, { sheet: 'Draft' })).toEqual(['hidden']);
  });

  it('has rows that a filter hides, which are told and left out unless chosen', async () => {
    expect((await sheetIn('filtered.xlsx')).origin.hiddenRows).toBe(1);
    expect(await column('reason', 'filtered.xlsx')).toEqual(['visible']);
    expect(await column('reason', 'filtered.xlsx', { withHidden: true })).toEqual([
      'visible',
      'hidden by filter',
    ]);
  });

  it('has its headings below a title', async () => {
    const { header, rows, origin } = await sheetIn('title.xlsx');
    expect(lacking(columnsIn(header))).toEqual([]);
    expect(rows[0]).toMatchObject({ number: 4 });
    expect(origin.above).toBe(2);
  });

  it('says once beside several rows what is said of each', async () => {
    const { rows, origin } = await sheetIn('merged.xlsx');
    expect(rows.map(({ cells: [number, , day] }) => [number, day])).toEqual([
      ['E0001', '2025-12-03'],
      ['E0001', '2025-12-03'],
      ['E0001', '2025-12-04'],
      ['合计', ''],
    ]);
    expect(origin.filled).toBe(3);
  });

  it.each(['Asia/Shanghai', 'America/New_York'])(
    'has its dates as they are shown, also in %s',
    async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(await column('occurredOn', 'iso-date-cell.xlsx')).toEqual(['2025-12-03']);
        expect(await column('occurredOn', 'd1904true.xlsx')).toEqual(['2025-12-03']);
        expect(await column('occurredOn', 'd1904.xlsx')).toEqual(['2025-12-03', '44532']);
        expect((await sheetIn('d1904.xlsx')).origin.counting).toBe('1904');
      } finally {
        process.env['TZ'] = before;
      }
    },
  );

  it('has errors as they are shown, numbers with all their digits, and what formulas have come to', async () => {
    expect(await column('points', 'errors.xlsx')).toEqual(['2', '#DIV/0!', '3', '', '2', 'TRUE', '0.30000000000000004', '4.999999999999999', '5.000000000000001']); // prettier-ignore
    expect((await column('reason', 'errors.xlsx'))[0]).toBe('#N/A');
  });

  it('has texts without how they are pronounced', async () => {
    expect(await column('name', 'phonetic.xlsx')).toEqual(['张伟', '', '']);
    expect(await column('reason', 'phonetic.xlsx')).toEqual(['客人 表扬', 'a\nb', 'rich inline']);
  });

  it('has numbers with the zeros that are shown, and none that looks whole with digits lost', async () => {
    const { rows } = await sheetIn(
      xlsxOf([
        ['Number', 'Date', 'Reason'],
        [{ number: 42, as: '00000' }, 1.2e11, 'r'],
        [123456789012345678, { number: 4.6, as: '0' }, 'r'],
        [{ number: 5, as: '0"分"' }, { number: 45994.35, as: '[$-804]aaaa' }, 'r'],
      ]),
    );
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['00042', '120000000000'],
      ['1.2345678901234568E+17', '4.6'],
      ['5', '2025-12-03'],
    ]);
  });

  it('of thousands of rows is read whole', async () => {
    expect((await sheetIn('rows-2000.xlsx')).rows).toHaveLength(2_000);
  });
});

describe('what is no such file', () => {
  const zipped = (name: string, content: Buffer, how: { readonly crc?: number } = {}) =>
    zipOf({
      '_rels/.rels': '<Relationships/>',
      [name]: { packed: deflateRawSync(content), content, ...how },
    });

  it.each([
    ['html.xls', 'html'],
    ['encrypted.xlsx', 'password'],
  ])('%s: %s', async (file, code) => {
    expect(await unreadIn(file)).toEqual({ code });
  });

  it('is said to be what it is', async () => {
    const saved =
      '\ufeff<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook></Workbook>';
    expect(await unreadIn(text(saved))).toEqual({ code: 'xml' });
    expect(await unreadIn(text('<!DOCTYPE html><html><table>'))).toEqual({ code: 'html' });
    const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await unreadIn(oldOffice)).toEqual({ code: 'old-xls' });
    const locked = Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await unreadIn(locked)).toEqual({ code: 'password' });
    expect(await unreadIn(text('%PDF-1.7'))).toEqual({ code: 'unreadable' });
    expect(await unreadIn(Buffer.from([65, 0, 0, 0, 7, 8]))).toEqual({ code: 'unreadable' });
    expect(await unreadIn(zipped('word/document.xml', text('<x/>')))).toEqual({ code: 'no-workbook' });
  });

  it('is damaged: cut off anywhere, or with another content than it had', async () => {
    const whole = await fileOf('title.xlsx');
    for (const length of [2, 30, 400, 1_500, whole.length - 1])
      expect(await unreadIn(whole.subarray(0, length))).toMatchObject({ code: 'damaged' });
    const book = text('<workbook><sheets/></workbook>');
    expect(await unreadIn(zipped('xl/workbook.xml', book, { crc: 7 }))).toMatchObject({ code: 'damaged' });
    expect(await unreadIn(zipped('xl/workbook.xml', text('<workbook><sheets>')))).toMatchObject({
      code: 'damaged',
    });
    expect(await unreadIn(zipped('xl/workbook.xml', book))).toEqual({ code: 'empty' });
  });

  it('unpacks to more than a spreadsheet ever does', async () => {
    expect(await unreadIn(zipped('xl/workbook.xml', Buffer.alloc(8 * 1024 * 1024, ' ')))).toEqual({
      code: 'too-much-inside',
    });
  });
});
