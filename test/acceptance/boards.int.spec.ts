import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { XLSX } from '../../src/infrastructure/spreadsheets/xlsx.js';
import { startService, type TestService } from '../support/service.js';
import { sheetIn } from '../support/sheets.js';
import { withoutNames } from '../support/without-names.js';

/** January is closed; Li has a late entry and a reversal of January in February, Wang has left and come back. */
describe('the boards over HTTP', () => {
  let service: TestService;
  let position = '0';
  const [inJanuary, late, slip, old] = Array.from({ length: 4 }, () => randomUUID());
  const NAMES = { li: '=SUM(A1:A9)', wang: 'Wang "the Quick", Fang', zhao: 'Zhao, Min' };

  const post = async (name: string, fields: object) => {
    const answer = await service.api.command(name, fields);
    expect({ name, fields, status: answer.status }).toEqual({ name, fields, status: 200 });
    position = answer.body.position;
  };
  const entry = (employeeId: string, entryId: string, points: number, occurredOn: string) => ({
    ...{ employeeId, entryId, points, occurredOn },
    ...{ kind: 'behaviour', itemCode: 'A-1', reason: `for ${points}` },
  });
  const read = (path: string) =>
    service.api.read(`/v1/rankings/${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`);
  const exported = (path: string, accept: string) =>
    fetch(new URL(`/v1/rankings/${path}`, service.api.url), {
      headers: { authorization: `Bearer ${service.api.key}`, accept },
    });

  beforeAll(async () => {
    service = await startService();
    await post('open-office', { officeId: 'garden', name: '+ Garden, yard' });
    for (const [employeeId, name] of Object.entries(NAMES))
      await post('register-employee', { employeeId, name, officeId: 'garden', joinedOn: '2025-01-01' });
    await post('award-points', entry('li', inJanuary!, 5, '2025-01-10'));
    await post('award-points', entry('wang', old!, 7, '2025-01-11'));
    await post('deduct-points', entry('zhao', slip!, 2, '2025-01-12'));
    await post('record-departure', { employeeId: 'wang', reason: 'gone', leftOn: '2025-01-20' });
    const back = { employeeId: 'wang', name: NAMES.wang, officeId: 'garden', joinedOn: '2025-01-25' };
    await post('register-employee', back);
    await post('close-month', { month: '2025-01' });
    await post('award-points', entry('zhao', late!, 9, '2025-01-13'));
    await post('reverse-entry', { employeeId: 'li', entryId: inJanuary, reason: 'not so' });
    await read('total');
  });

  afterAll(() => service.stop());

  it('tell which entries make up a score, of the employment that is on the board alone', async () => {
    const entries = async (path: string) =>
      (await read(path)).items.map(({ entryId, reverses, points, countsIn, lateFor }: any) => [
        entryId,
        reverses,
        points,
        countsIn,
        lateFor,
      ]);

    expect(await entries('months/2025-01/employees/li/entries')).toEqual([
      [inJanuary, false, 5, '2025-01', null],
    ]);
    expect(await entries('months/2025-02/employees/li/entries')).toEqual([
      [inJanuary, true, -5, '2025-02', '2025-01'],
    ]);
    expect(await entries('months/2025-01/employees/wang/entries')).toEqual([]);
    const year = 'years/2025/employees/zhao/entries';
    expect(await entries(year)).toEqual([
      [slip, false, -2, '2025-01', null],
      [late, false, 9, '2025-02', '2025-01'],
    ]);
    const { items, nextCursor } = await read(`${year}?limit=1`);
    expect(items).toHaveLength(1);
    expect(await entries(`${year}?cursor=${nextCursor}`)).toHaveLength(1);
    expect(await service.api.get('/v1/rankings/years/2025/employees/nobody/entries')).toMatchObject({
      status: 404,
      body: { code: 'employee.unknown' },
    });
  });

  it('show a closed month beside what it would be with what came late', async () => {
    const shown = (await read('months/2025-01')).items.map(({ employeeId, rank, score, restated }: any) => [
      employeeId,
      [rank, score],
      [restated.rank, restated.score],
    ]);

    expect(shown).toEqual([
      ['li', [1, 5], [2, 0]],
      ['wang', [2, 0], [2, 0]],
      ['zhao', [3, -2], [1, 7]],
    ]);
    const { items, nextCursor } = await read('months/2025-01/restatement?limit=1');
    const rest = await read(`months/2025-01/restatement?cursor=${nextCursor}`);
    expect([...items, ...rest.items].map(({ entryId, points }: any) => [entryId, points])).toEqual([
      [late, 9],
      [inJanuary, -5],
    ]);
    for (const month of ['2025-02', '2024-12'])
      expect((await service.api.get(`/v1/rankings/months/${month}/restatement`)).body.code).toBe(
        'month.unknown',
      );
    expect((await read('months/2025-02')).items[0]).not.toHaveProperty('restated');
  });

  it('come whole as CSV, quoted, and with names that no spreadsheet calculates', async () => {
    const answer = await exported('months/2025-01', 'text/csv');

    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="ranking-2025-01-all-closed-\d+\.csv"$/,
    );
    const content = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(content).toBe(
      [
        '\ufeffrank,employeeId,name,office,officeId,score,restatedRank,restatedScore',
        `1,li,'=SUM(A1:A9),"'+ Garden, yard",garden,5,2,0`,
        `2,wang,"Wang ""the Quick"", Fang","'+ Garden, yard",garden,0,2,0`,
        `3,zhao,"Zhao, Min","'+ Garden, yard",garden,-2,1,7`,
        '',
      ].join('\r\n'),
    );
  });

  it('come whole as lines of JSON, each the row of the page but for names that change', async () => {
    for (const board of ['months/2025-01', 'months/2025-02', 'years/2025', 'total']) {
      const lines = (await (await exported(board, 'application/x-ndjson')).text()).split('\n');
      expect(lines.pop()).toBe('');
      const { items } = await read(board);
      expect(lines.map((line) => JSON.parse(line))).toEqual(items.map(withoutNames));
    }
  });

  it('come whole by a link as well, which cannot say what it takes', async () => {
    const linked = await fetch(new URL('/v1/rankings/months/2025-01?format=csv', service.api.url), {
      headers: { authorization: `Bearer ${service.api.key}`, accept: 'text/html' },
    });
    expect(await linked.text()).toBe(await (await exported('months/2025-01', 'text/csv')).text());
  });

  it('come whole as a spreadsheet, each cell what the page says, and a name that looks like a formula a text', async () => {
    const answer = await exported('months/2025-01?format=xlsx', 'text/html');

    expect(answer.headers.get('content-type')).toBe(XLSX);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="ranking-2025-01-all-closed-\d+\.xlsx"$/,
    );
    const { rows } = await sheetIn(new Uint8Array(await answer.arrayBuffer()));
    const { items } = await read('months/2025-01');
    expect(rows).toEqual([
      ['rank', 'employeeId', 'name', 'office', 'officeId', 'score', 'restatedRank', 'restatedScore'],
      ...items.map(({ rank, employeeId, name, officeId, score, restated }: any) => [
        ...[rank, employeeId, name, '+ Garden, yard', officeId, score],
        ...[restated.rank, restated.score],
      ]),
    ]);
    expect(rows.flat()).toContain(NAMES.li);
    expect((await exported('months/2025-01', XLSX)).headers.get('content-type')).toBe(XLSX);
  });

  it('come whole in the language that is asked for, with a file named so', async () => {
    const asked = async (query: string, languages: string) => {
      const answer = await fetch(new URL(`/v1/rankings/months/2025-01?format=csv${query}`, service.api.url), {
        headers: { authorization: `Bearer ${service.api.key}`, 'accept-language': languages },
      });
      const [, encoded = ''] =
        /filename\*=UTF-8''(.*)$/.exec(answer.headers.get('content-disposition')!) ?? [];
      const [head] = (await answer.text()).split('\r\n');
      return { head, file: decodeURIComponent(encoded).replace(/-\d+\./, '-N.') };
    };
    const zh = '名次,工号,姓名,部门,部门编号,得分,更正后名次,更正后得分';
    const en = 'Rank,Number,Name,Office,Office id,Score,Restated rank,Restated score';
    expect(await asked('', 'zh-CN,zh;q=0.9,en;q=0.8')).toEqual({
      head: zh,
      file: '积分排名-2025-01-全员-已月结-N.csv',
    });
    expect(await asked('&lang=zh&officeId=garden', 'en')).toEqual({
      head: zh,
      file: '积分排名-2025-01-+ Garden, yard-已月结-N.csv',
    });
    expect(await asked('', 'fr, en-GB')).toEqual({
      head: en,
      file: 'Ranking-2025-01-Everybody-closed-N.csv',
    });
    expect(await asked('', 'fr')).toEqual({
      head: 'rank,employeeId,name,office,officeId,score,restatedRank,restatedScore',
      file: '',
    });
    expect((await exported('months/2025-01?format=csv&lang=fr', 'text/csv')).status).toBe(400);
  });

  it('refuse an export of a part, and of what is not there', async () => {
    expect((await exported('total?limit=2', 'text/csv')).status).toBe(400);
    expect((await exported('months/2020-01', 'text/csv')).status).toBe(404);
    expect((await exported('total?officeId=nowhere', 'text/csv')).status).toBe(404);
  });

  it('refuse a rank together with a cursor, and more neighbours than they tell of', async () => {
    const { nextCursor } = await read('total?limit=1');
    const faults = async (path: string) => (await service.api.get(`/v1/rankings/${path}`)).body.errors;

    expect(await faults(`total?fromRank=1&cursor=${nextCursor}`)).toMatchObject([{ field: 'fromRank' }]);
    expect(await faults(`total?fromRow=1&cursor=${nextCursor}`)).toMatchObject([{ field: 'fromRow' }]);
    expect(await faults('total?fromRow=1&format=csv')).toMatchObject([{ field: 'fromRow' }]);
    expect(await faults('total?fromRank=0')).toMatchObject([{ field: 'fromRank' }]);
    expect(await faults('total/employees/li?neighbours=51')).toMatchObject([{ field: 'neighbours' }]);
    expect(await faults('months/2025-01/restatement?cursor=WyJ4Il0')).toMatchObject([{ field: 'cursor' }]);
  });
});
