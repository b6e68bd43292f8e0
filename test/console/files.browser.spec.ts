import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { xlsxOf } from '../support/xlsx.js';
import { employNamed, giveKeys, giveRules, type Keys } from './organisation.js';
import { endBrowsers, filled, startBrowser, visit, type Language, type Visit } from './pages.js';

const INPUTS = join(import.meta.dirname, 'inputs');
/** More than two chunks. */
const COUNT = 1_100;
const PEOPLE = ['N1', 'N2', 'N3'];
const HEADINGS = ['工号', '发生日期', '标准', '分值', '奖扣', '备忘'];
const GOOD = Array.from({ length: COUNT }, (_, at) => [
  PEOPLE[at % 3]!,
  '2026-02-03',
  'A-1',
  '3',
  '奖',
  `帮助了别的部门，第 ${at + 1} 次`,
]);
/** By their lines in the file, which begins with its headings. */
const MISTAKES: Readonly<Record<number, readonly string[]>> = {
  5: ['N9', '2026-02-03', 'A-1', '3', '奖', '接待客人'],
  7: ['N1', '2026-02-03', 'A-1', '三', '奖', '接待客人'],
  9: ['N1', '2026-02-03', 'Z-9', '3', '奖', '接待客人'],
  700: ['N2', '2026-12-31', 'A-1', '3', '奖', '接待客人'],
};

describeWithChromium('files from elsewhere', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let visited: Visit;

  beforeAll(async () => {
    const at = new Date('2026-02-10T09:00:00+08:00');
    [service, browser] = await Promise.all([ServiceProcess.start({ at }), startBrowser()]);
    const { api } = service;
    for (const officeId of ['production', 'financial'])
      await carriedOut(api, 'open-office', { officeId, name: officeId });
    await employNamed(api);
    const manager = { employeeId: 'E0002', name: 'Chen Jing', officeId: 'production' };
    await carriedOut(api, 'register-employee', { ...manager, joinedOn: '2025-06-01' });
    keys = await giveKeys(api);
    await giveRules(api);
  });
  afterEach(async () => {
    expect(visited.faults).toEqual([]);
    await visited.context.close();
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = async (language: Language): Promise<Visit> => {
    visited = await visit(browser, service.api.url, keys.recorder, { language });
    await visited.page.goto(new URL('/console/import', service.api.url).href);
    return visited;
  };
  /** The reasons of all recorded entries, in order. */
  const recorded = async (): Promise<readonly string[]> => {
    const reasons: string[] = [];
    for (const employeeId of PEOPLE) {
      const { items } = await service.api.read(`/v1/employees/${employeeId}/history?limit=1000`);
      for (const { type, data } of items) if (type === 'PointAwarded') reasons.push(data.reason);
    }
    return reasons.toSorted();
  };

  it('a CSV with mistakes: its columns are matched, the mistakes mended where they stand, and each row is recorded once', async () => {
    const { page, texts, context } = await come('zh');
    await drop(page, texts['import.choose'], 'february.csv', csvOf());
    await page.getByRole('heading', { name: texts['import.match'] }).waitFor();
    await page.getByText(filled(texts['import.lacking'], { fields: texts['import.reason'] })).waitFor();
    await choose(page, texts['import.reason'], '备忘');
    await press(page, texts['import.check']);

    await page.getByText(filled(texts['import.mistakes'], { count: 4 })).click();
    const cellOf = (line: number, what: string): Locator =>
      page.getByRole('textbox', { name: filled(texts['import.cell'], { line, field: what }), exact: true });
    await expectFault(cellOf(5, texts['import.employeeId']), texts['problem.employee.unknown']);
    await expectFault(cellOf(7, texts['import.points']), texts['import.wrong.points-malformed']);
    await expectFault(cellOf(9, texts['import.itemCode']), texts['problem.item.unknown']);
    await expectFault(cellOf(700, texts['import.occurredOn']), texts['problem.entry.in-the-future']);
    for (const [line, what, mended] of [
      [5, texts['import.employeeId'], 'N1'],
      [7, texts['import.points'], '3'],
    ] as const) {
      await cellOf(line, what).fill(mended);
      await cellOf(line, what).press('Enter');
      await page
        .getByRole('row')
        .filter({ has: cellOf(line, what) })
        .getByText(texts['import.good'])
        .waitFor();
    }
    await page.getByText(filled(texts['import.mistakes'], { count: 2 })).waitFor();

    // The answer to the second part is on its way when the page is closed.
    const [isAsked, isClosed] = [occasion(), occasion()];
    let parts = 0;
    await page.route('**/v1/commands', async (route) => {
      parts += 1;
      if (parts === 1) return route.continue();
      await route.fetch();
      isAsked.come();
      return isClosed.hasCome;
    });
    await press(page, filled(texts['import.post'], { count: '1,098' }));
    await isAsked.hasCome;
    await page
      .getByRole('progressbar', { name: filled(texts['import.posting'], { done: '499', count: '1,098' }) })
      .waitFor();
    await page.close();
    isClosed.come();

    const again = await context.newPage();
    await again.goto(new URL('/console/import', service.api.url).href);
    await again.getByText(texts['import.finished']).waitFor();
    await figure(again, texts['import.accepted'], '1,098').waitFor();
    await figure(again, texts['import.mistaken'], '2').waitFor();
    const wanted = rowsOf()
      .filter(([, on, item]) => item !== 'Z-9' && on !== '2026-12-31')
      .map((cells) => cells.at(-1)!);
    expect(await recorded()).toEqual(wanted.toSorted());

    const download = again.waitForEvent('download');
    await press(again, texts['import.refused-csv']);
    const file = await download;
    expect(file.suggestedFilename()).toBe(texts['import.refused-file']);
    const text = (await readFile(await file.path(), 'utf8')).replace(/^\ufeff/, '');
    expect(Papa.parse(text).data).toEqual([
      [...HEADINGS, texts['import.why']],
      [...MISTAKES[9]!, texts['problem.item.unknown']],
      [...MISTAKES[700]!, texts['problem.entry.in-the-future']],
    ]);
  });

  it('the same file once more records nothing, and says so', async () => {
    const before = await recorded();
    const { page, texts } = await come('en');
    await drop(page, texts['import.choose'], 'february.csv', csvOf());
    await choose(page, texts['import.reason'], '备忘');
    await press(page, texts['import.check']);
    await figure(page, texts['import.known'], '1,096').waitFor();
    await page.getByText(texts['import.known-why']).waitFor();
    expect(await page.getByRole('button', { name: /^Post/ }).count()).toBe(0);
    expect(await recorded()).toEqual(before);
  });

  it('a spreadsheet with dates of its own, and names instead of numbers', async () => {
    const before = await recorded();
    const { page, texts } = await come('en');
    const day = new Date('2026-02-05T00:00:00Z');
    const sheet = xlsxOf([
      ['Full name', 'When', 'Standard', 'Points', 'Said by a guest'],
      ['李伟', day, 'A-1', 3, 'Opened early & stayed late'],
      ['Anna Maria Smith', day, 'Helped another office', 7, 'Checked the books'],
      ['王小明', day, 'A-1', 3, 'Carried the bags'],
      ['王晓明', day, 'D-1', -2, 'Came at 8:20'],
    ]);
    await drop(page, texts['import.choose'], 'guests.xlsx', sheet);
    await page.getByText(filled(texts['import.lacking'], { fields: 'Reason' })).waitFor();
    await choose(page, texts['import.reason'], 'Said by a guest');
    await press(page, texts['import.check']);
    const name = page.getByRole('textbox', {
      name: filled(texts['import.cell'], { line: 4, field: 'Name' }),
    });
    await expectFault(name, texts['import.wrong.name-unknown']);
    await name.fill('王晓明');
    await name.press('Tab');
    await press(page, 'Post 4 rows');
    await page.getByText(texts['import.finished']).waitFor();
    // An entry beyond a recorder's authority waits for somebody else.
    await figure(page, texts['import.accepted'], '2').waitFor();
    await figure(page, texts['import.proposed'], '2').waitFor();
    expect(await page.getByRole('button', { name: texts['import.refused-csv'] }).count()).toBe(0);
    expect(await recorded()).toEqual(
      [...before, 'Carried the bags', 'Opened early & stayed late'].toSorted(),
    );
    const { items } = await service.api.read('/v1/proposals?status=open');
    const proposed = items.flatMap(({ entries }: { readonly entries: readonly object[] }) => entries);
    expect(proposed).toHaveLength(2);
    expect(proposed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ employeeId: 'N3', itemCode: 'A-2', points: 7, occurredOn: '2026-02-05' }),
        expect.objectContaining({ employeeId: 'N2', itemCode: 'D-1', points: 2, direction: 'deduct' }),
      ]),
    );
  });

  it('a spreadsheet of thousands of rows, with no more than the policy of the page allows', async () => {
    const { page, texts } = await come('en');
    await drop(page, texts['import.choose'], 'rows.xlsx', await readFile(join(INPUTS, 'rows-2000.xlsx')));
    await page.getByRole('heading', { name: texts['import.match'] }).waitFor();
    await press(page, texts['import.check']);
    await figure(page, texts['import.count'], '2,000').waitFor();
  });

  it('what can be read in several ways is shown, and chosen once for the file', async () => {
    const before = await recorded();
    const { page, texts } = await come('zh');
    const rows = ['Number,Date,Item,Plus,Reason', 'N1,8/2/2026,A-1,3,gerçek', 'N2,9/2/2026,A-1,3.0,été'];
    await drop(page, texts['import.choose'], 'west.csv', Buffer.from(rows.join('\n'), 'latin1'));
    await choose(page, texts['import.encoding'], texts['import.encoding.gb18030']);
    const firstRows = page.getByRole('region', { name: texts['import.first-rows'] });
    await firstRows.getByText('gerçek').waitFor({ state: 'detached' });
    await choose(page, texts['import.encoding'], texts['import.encoding.windows-1252']);
    await firstRows.getByText('gerçek').waitFor();
    await press(page, texts['import.check']);
    const dateOf = (line: number): Locator =>
      page.getByRole('textbox', {
        name: filled(texts['import.cell'], { line, field: texts['import.occurredOn'] }),
      });
    await expectFault(dateOf(2), texts['import.wrong.date-order']);
    await press(page, texts['import.change-columns']);
    await choose(
      page,
      filled(texts['import.date-order'], { text: '8/2/2026' }),
      filled(texts['import.order.dmy'], { day: '2026-02-08' }),
    );
    await press(page, texts['import.check']);
    await page.getByText(filled(texts['import.read-as'], { text: '2026-02-09' })).waitFor();
    await page.getByText(filled(texts['import.read-as'], { text: '3' }), { exact: true }).waitFor();
    await press(page, filled(texts['import.post'], { count: '2' }));
    await page.getByText(texts['import.finished']).waitFor();
    await page.getByText(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/).waitFor();
    expect(await recorded()).toEqual([...before, 'gerçek', 'été'].toSorted());
  });

  it('a corrected file: what was recorded in other words, or undone since, is recorded once it is confirmed', async () => {
    const { page, texts } = await come('en');
    const reasons = async (): Promise<readonly string[]> =>
      (await recorded()).filter((reason) => /^(Prased|Praised) by/.test(reason));
    const importFile = async (reason: string): Promise<void> => {
      const [people, day] = [['N1', 'N2'], '2026-02-07'];
      const rows = people.map(
        (employeeId, at) => `${employeeId},${day},A-1,3,${at === 0 ? reason : 'Praised by all'}`,
      );
      await drop(
        page,
        texts['import.choose'],
        'r.csv',
        Buffer.from(`Number,Date,Item,Points,Reason\n${rows.join('\n')}`),
      );
      await press(page, texts['import.check']);
    };
    const post = async (name: string): Promise<void> => {
      await press(page, name);
      await page.getByText(texts['import.finished']).waitFor();
      await press(page, texts['import.other-file']);
      // Entries recorded before are discarded with the file as well.
      const yes = page.getByRole('button', { name: texts['import.forget-yes'] });
      const chooser = page.getByRole('region', { name: texts['import.choose'] });
      await yes.or(chooser).first().waitFor();
      if (await yes.isVisible()) await yes.click();
      await chooser.waitFor();
    };
    await importFile('Prased by a guest');
    await post('Post 2 rows');

    await importFile('Praised by a guest');
    await page.getByText(filled(texts['import.likely-alike'], { text: 'Prased by a guest' })).waitFor();
    await figure(page, texts['import.known'], '1').waitFor();
    expect(await page.getByRole('button', { name: /^Post/ }).count()).toBe(0);
    await press(page, filled(texts['import.confirm-line'], { line: 2 }));
    await post('Post 1 row');
    expect(await reasons()).toEqual(['Praised by a guest', 'Praised by all', 'Prased by a guest']);

    const { items } = await service.api.read('/v1/employees/N1/history?limit=1000');
    const [entry] = items.filter(
      ({ data }: { readonly data: { readonly reason?: string } }) => data.reason === 'Praised by a guest',
    );
    const { position } = await carriedOut(service.api, 'reverse-entry', {
      employeeId: 'N1',
      entryId: entry.data.entryId,
      reason: 'of another day',
    });
    await service.api.read(`/v1/recordings?minPosition=${position}`);
    await importFile('Praised by a guest');
    await page.getByText(texts['import.likely-undone'], { exact: true }).waitFor();
    await press(page, 'Record it all the same');
    await post('Post 1 row');
    expect(await reasons()).toHaveLength(4);
  });

  it('what is no such file is said to be none', async () => {
    const { page, texts } = await come('zh');
    await drop(page, texts['import.choose'], 'empty.csv', Buffer.from('工号,姓名\n'));
    await page.getByRole('alert').getByText(texts['import.empty']).waitFor();
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await drop(page, texts['import.choose'], 'old.xls', old);
    await page.getByRole('alert').getByText(texts['import.old-xls']).waitFor();
    const chosen = page.locator('input[type=file]');
    const same = async (content: string): Promise<void> =>
      chosen.setInputFiles({ name: 'same.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await same('工号,姓名\n');
    await page.getByRole('alert').getByText(texts['import.empty']).waitFor();
    await same(`${HEADINGS.join(',')}\n${GOOD[0]!.join(',')}\n`);
    await page.getByRole('heading', { name: texts['import.match'] }).waitFor();
  });
});

/** Something to wait for. */
function occasion(): { readonly hasCome: Promise<void>; readonly come: () => void } {
  let come = (): void => undefined;
  const hasCome = new Promise<void>((resolve) => (come = resolve));
  return { hasCome, come };
}

/** The rows as they are in the file, mistakes included. */
function rowsOf(): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [...GOOD];
  for (const [line, cells] of Object.entries(MISTAKES)) rows[Number(line) - 2] = cells;
  return rows;
}

const csvOf = (): Buffer =>
  Buffer.from([HEADINGS, ...rowsOf()].map((cells) => `${cells.join(',')}\r\n`).join(''));

/** Drops a file on the page. */
async function drop(page: Page, where: string, name: string, content: Buffer): Promise<void> {
  const dragged = await page.evaluateHandle<unknown>(
    `(() => {
      const content = Uint8Array.from(atob('${content.toString('base64')}'), (byte) => byte.charCodeAt(0));
      const dragged = new DataTransfer();
      dragged.items.add(new File([content], ${JSON.stringify(name)}));
      return dragged;
    })()`,
  );
  const target = page.getByRole('region', { name: where });
  await target.dispatchEvent('dragover', { dataTransfer: dragged });
  await target.dispatchEvent('drop', { dataTransfer: dragged });
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function choose(page: Page, label: string, heading: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: heading, exact: true }).click();
}

/** A cell that is marked as wrong, and why. */
async function expectFault(cell: Locator, why: string): Promise<void> {
  await cell.waitFor();
  expect(await cell.getAttribute('aria-invalid')).toBe('true');
  const describedBy = await cell.getAttribute('aria-describedby');
  await cell.page().locator(`[id="${describedBy}"]`).getByText(why, { exact: true }).waitFor();
}

/** A number with its label. */
const figure = (page: Page, what: string, count: string): Locator =>
  page.locator('dl > div').filter({ hasText: `${what}${count}` });
