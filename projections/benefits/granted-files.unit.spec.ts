import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { sheetIn } from '../../test/support/sheets.js';
import { grantedFile, type FileFormat } from './granted-files.js';
import type { ApprovedRun, NamedGranted } from './granted.js';

const RUN: ApprovedRun = {
  runId: 'r',
  schemeId: 'year-end',
  version: 1,
  title: '=年终, 奖',
  period: '2026',
  of: null,
  currency: 'CNY',
  approvedAt: '2027-01-10T01:00:00.000Z',
  position: '7',
  count: 3,
};
const NOTHING = { office: '=门卫', officeId: 'gate', amount: null, tier: null, place: null, grade: null };
const ROWS: NamedGranted[] = [
  { ...NOTHING, employeeId: 'E1', name: '王晓明', amount: 123_405, tier: '一档' },
  { ...NOTHING, employeeId: 'E2', name: 'erased', place: true },
  { ...NOTHING, employeeId: 'E3', name: null, grade: '+优秀' },
];

async function bytesOf(format: FileFormat, language?: 'zh' | 'en'): Promise<Buffer> {
  const { pieces } = grantedFile(RUN, Readable.from([ROWS.slice(0, 2), ROWS.slice(2)]), format, { language });
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

describe('the file of what a run has given', () => {
  it('is CSV in whole units, with nothing in it that a spreadsheet would calculate', async () => {
    expect((await bytesOf('csv')).toString()).toBe(
      [
        '\ufeffemployeeId,name,office,officeId,schemeId,title,period,runId,amount,currency,tier,place,grade',
        'E1,王晓明,\'=门卫,gate,year-end,"\'=年终, 奖",2026,r,1234.05,CNY,一档,,',
        'E2,erased,\'=门卫,gate,year-end,"\'=年终, 奖",2026,r,,CNY,,true,',
        "E3,,'=门卫,gate,year-end,\"'=年终, 奖\",2026,r,,CNY,,,'+优秀",
        '',
      ].join('\r\n'),
    );
  });

  it('is XLSX with headings of a language, and amounts that can be summed', async () => {
    const { name, rows } = await sheetIn(await bytesOf('xlsx', 'zh'));
    expect(name).toBe('2026');
    expect(rows[0]).toEqual(
      '工号 姓名 部门 部门编号 方案编号 方案 期间 兑现编号 金额 币种 档次 入选 等级'.split(' '),
    );
    expect(rows[1]?.slice(0, 11)).toEqual([
      'E1',
      '王晓明',
      '=门卫',
      'gate',
      'year-end',
      '=年终, 奖',
      '2026',
      'r',
      1234.05,
      'CNY',
      '一档',
    ]);
    expect(rows[2]?.[1]).toBe('（已删除）');
    expect(rows[2]?.[11]).toBe('是');
  });

  it('is named after the scheme in a language, and by ids for programs', () => {
    const named = (language?: 'zh' | 'en', organisation?: { name: string; inShort: string }) =>
      grantedFile(RUN, Readable.from([]), 'csv', { language, organisation });
    expect(named('zh')).toMatchObject({
      fileName: 'granted-2026-r.csv',
      toldName: '发放明细-2026-=年终, 奖.csv',
    });
    expect(named('en', { name: '东湖公园有限公司', inShort: '东湖公园' }).toldName).toBe(
      '东湖公园-Granted-2026-=年终, 奖.csv',
    );
    expect(named().toldName).toBe('granted-2026-r.csv');
  });
});
