import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { sheetIn } from '../../../test/support/sheets.js';
import { rowXml, sheetFoot, type Cell } from './sheet-xml.js';
import { xlsxOf } from './xlsx.js';

type Rows = readonly (readonly Cell[])[];

const fileOf = async (columns: readonly string[], ...pages: Rows[]): Promise<Uint8Array> =>
  Buffer.concat(await Readable.from(xlsxOf('2025-03', columns, pages)).toArray());

describe('a workbook', () => {
  it('has its columns in the first row, and after it every row of every page', async () => {
    const { name, rows } = await sheetIn(
      await fileOf(['rank', 'name', 'more'], [[1, 'Li', undefined]], [], [[2, '王', -3]]),
    );

    expect(name).toBe('2025-03');
    expect(rows).toEqual([
      ['rank', 'name', 'more'],
      [1, 'Li', null],
      [2, '王', -3],
    ]);
  });

  it('has any text as it is', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 30 });
    const special = ['=1+1', '+1', '-1', '@A1', '007', 'TRUE', '2025-03-01', ' a ', 'a\r\n\tb', '_x0041_', '_x005F_', '<&">', '\ud800', '\uffff']; // prettier-ignore
    await fc.assert(
      fc.asyncProperty(texts, async (any) => {
        const all = [...special, ...any];
        const { rows } = await sheetIn(await fileOf(['text'], ...all.map((text) => [[text]])));
        expect(rows.slice(1)).toEqual(all.map((text) => [text]));
      }),
      { numRuns: 20 },
    );
  });

  it('has its heading above each page on paper, and in no row', () => {
    expect(sheetFoot(undefined)).toBe('</sheetData></worksheet>');
    expect(sheetFoot('R&D <Park>')).toBe(
      '</sheetData><headerFooter><oddHeader>&amp;CR&amp;&amp;D &lt;Park&gt;</oddHeader></headerFooter></worksheet>',
    );
  });

  it('never has a formula', () => {
    expect(rowXml(7, ['=SUM(A1:A9)', undefined, 5])).toBe(
      '<row r="7"><c r="A7" t="inlineStr"><is><t xml:space="preserve">=SUM(A1:A9)</t></is></c><c r="C7"><v>5</v></c></row>',
    );
  });

  it('asks for no more pages than its reader takes, and lets go of them when it stops', async () => {
    const page = Array.from({ length: 1_000 }, (_, i) => [i, crypto.randomUUID()]);
    let asked = 0;
    let isOver = false;
    function* endless() {
      try {
        for (;;) {
          asked += 1;
          yield page;
        }
      } finally {
        isOver = true;
      }
    }
    let bytes = 0;
    for await (const piece of xlsxOf('endless', ['number', 'text'], endless())) {
      bytes += piece.length;
      if (bytes > 1_000_000) break;
    }

    expect(isOver).toBe(true);
    expect(asked).toBeLessThan(200);
  });

  it('breaks off where its rows do', async () => {
    function* failing() {
      yield [[1]];
      throw new Error('the rows broke off');
    }
    await expect(Readable.from(xlsxOf('broken', ['number'], failing())).toArray()).rejects.toThrow(
      'the rows broke off',
    );
  });
});
