import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { until } from '../support/eventually.js';
import { endAllServices, type ServiceProcess } from '../support/service-process.js';
import { lastPositionOf } from '../acceptance/results.js';
import { Api } from '../support/api.js';
import { carriedOut } from '../support/principals.js';
import { sheetIn } from '../support/sheets.js';
import { violations } from './axe.js';
import { giveRules, type Keys } from './organisation.js';
import { endBrowsers, filled, LANGUAGES, startBrowser, visit, type Language, type Visit } from './pages.js';
import { withYearBehind } from './year-behind.js';

const BOTH = Object.keys(LANGUAGES) as Language[];
const CLOSED = '2025-12';

describeWithChromium('who looks at the whole', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;

  beforeAll(async () => {
    ({ service, keys } = await withYearBehind());
    browser = await startBrowser();
    const entry = { employeeId: 'N1', kind: 'behaviour', reason: 'As it was' };
    const record = (command: string, itemCode: string, points: number): Promise<unknown> =>
      carriedOut(service.api, command, { ...entry, itemCode, points, entryId: crypto.randomUUID() });
    // Before a rulebook was in force, and afterwards.
    await record('award-points', 'tidy', 4);
    await record('deduct-points', 'late', 2);
    await record('award-points', 'tidy', 2);
    await carriedOut(service.api, 'open-office', { officeId: 'lonely', name: 'Lonely' });
    await carriedOut(service.api, 'register-employee', { employeeId: 'L1', name: 'Luo', officeId: 'lonely' });
    await carriedOut(service.api, 'award-points', {
      ...{ ...entry, employeeId: 'L1', itemCode: 'watch', points: 5, entryId: crypto.randomUUID() },
    });
    await giveRules(service.api);
    await record('award-points', 'A-1', 3);
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = (who: keyof Keys, language: Language, more: object = {}): Promise<Visit> =>
    visit(browser, service.api.url, keys[who], { language, ...more });
  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(new URL(`/console${path}`, service.api.url).href);
  };
  const cells = (page: Page, title: string): Promise<string[][]> =>
    page
      .getByRole('figure', { name: title })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...(row as unknown as { cells: { innerText: string }[] }).cells].map((cell) =>
            cell.innerText.trim(),
          ),
        ),
      );

  it('takes a board away as a spreadsheet that says what the board says', async () => {
    const { page, texts, faults, context } = await come('leadership', 'en');
    await goTo(page, `/boards/${CLOSED}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: texts['board.xlsx'], exact: true }).click(),
    ]);

    expect(download.suggestedFilename()).toMatch(/^Ranking-2025-12-Everybody-closed-\d+\.xlsx$/);
    const { rows } = await sheetIn(await readFile(await download.path()));
    const { items } = await service.api.read(`/v1/rankings/months/${CLOSED}?limit=1000`);
    expect(items.length).toBeGreaterThan(50);
    const { items: offices } = await service.api.read('/v1/offices?limit=1000');
    const names = new Map(offices.map(({ officeId, name }: any) => [officeId, name]));
    expect(rows.slice(1).map((cells) => cells.slice(0, 6))).toEqual(
      items.map(({ rank, employeeId, name, officeId, score }: any) => [
        ...[rank, employeeId, name],
        ...[names.get(officeId), officeId, score],
      ]),
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(BOTH)('sees what moved their own points, by item and by category (%s)', async (language) => {
    const { page, texts, faults, context } = await come('employee', language);
    await goTo(page, '/me');
    const figure = page.getByRole('figure', { name: texts['moved.title'] });
    await figure.locator('svg').first().waitFor();
    const toTable = figure.getByRole('button', { name: texts['app.table'] });
    await toTable.focus();
    await page.keyboard.press('Enter');
    await figure.getByRole('region', { name: texts['moved.title'] }).waitFor();
    expect(
      (await cells(page, texts['moved.title'])).map(([item, ...numbers]) => [
        item?.split(' ')[0],
        ...numbers,
      ]),
    ).toEqual([
      ['tidy', '+6', '0', '+6', '2'],
      ['A-1', '+3', '0', '+3', '1'],
      ['late', '0', '-2', '-2', '1'],
    ]);
    await figure.getByRole('combobox', { name: texts['moved.by'] }).click();
    await page.getByRole('option', { name: texts['moved.by-category'] }).click();
    await figure.getByRole('rowheader', { name: 'service' }).waitFor();
    expect(await cells(page, texts['moved.title'])).toEqual([
      [texts['moved.no-category'], '+6', '-2', '+4', '3'],
      ['service', '+3', '0', '+3', '1'],
    ]);
    expect(await figure.innerText()).not.toContain('-0');
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('sees a single thing that moved their points drawn as well, and nothing lowered as 0', async () => {
    const { page, texts, faults, context } = await come('administrator', 'en');
    await goTo(page, `/movements/${thisMonth()}/lonely`);
    const figure = page.getByRole('figure', { name: texts['drivers.title'] });
    const bar = figure.locator('.recharts-bar-rectangle path').first();
    await bar.waitFor();
    const { height = 0, width = 0 } = (await bar.boundingBox()) ?? {};
    expect([height > 4, width > 4]).toEqual([true, true]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(BOTH)('sees how soon it was recorded, of all and of an office (%s)', async (language) => {
    const visited = await come('leadership', language, { scheme: 'dark' });
    const { page, texts, faults } = visited;
    const title = texts['delays.title'];
    for (const office of ['', '/production']) {
      await goTo(page, `/movements/${CLOSED}${office}`);
      const figure = page.getByRole('figure', { name: title });
      await figure.locator('svg').first().waitFor();
      await figure.getByRole('button', { name: texts['app.table'] }).click();
      const asked = office === '' ? '' : `?officeId=${office.slice(1)}`;
      const leader = new Api(service.api.url, keys.leadership);
      const { bins, entries } = await leader.read(`/v1/recordings/months/${CLOSED}/delays${asked}`);
      expect(entries).toBeGreaterThan(0);
      const shown = (await cells(page, title)).map(([, count]) => count?.replaceAll(',', ''));
      expect(shown).toEqual(
        bins.map((bin: { entries: number | null }) => String(bin.entries ?? texts['suppressed.one'])),
      );
    }
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await visited.context.close();
  });

  it('shows employees nothing of how soon others record', async () => {
    const { page, texts, faults, context } = await come('employee', 'en');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await goTo(page, `/movements/${CLOSED}`);
    await page.getByRole('heading', { name: texts['late.title'] }).waitFor();
    await page.getByRole('figure', { name: texts['drivers.title'] }).waitFor();

    expect(await page.getByRole('figure', { name: texts['delays.title'] }).count()).toBe(0);
    expect(asked.filter((path) => path.endsWith('/delays'))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('prints a board whole, however little of it is on the screen, with the offices by name', async () => {
    const { page, texts, faults, context } = await come('leadership', 'en');
    await goTo(page, `/boards/${CLOSED}`);
    await page.getByRole('row').nth(3).waitFor();
    const { count } = await service.api.read(`/v1/rankings/months/${CLOSED}?limit=1`);
    expect(await page.getByRole('row').count()).toBeLessThan(count);
    const printed = await onPaper(page, '.sheet tbody tr');
    expect(printed).toHaveLength(count);
    expect(printed.join()).toContain('Production Office');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.board').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: texts['board.print'], exact: true }).click();
    await page.getByRole('button', { name: texts['wall.print'], exact: true, disabled: false }).waitFor();
    expect(await page.locator('.sheet tbody tr').count()).toBe(count);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('prints a personal file whole, with who it is of and of which office', async () => {
    const entry = { command: 'AwardPoints', employeeId: 'N3', kind: 'behaviour', itemCode: 'A-1', points: 3 };
    const lines = Array.from({ length: 230 }, () => ({
      ...entry,
      entryId: crypto.randomUUID(),
      reason: 'Again',
    }));
    const position = lastPositionOf(await service.api.bulk(lines));
    const { entries }: { entries: number } = await service.api.read(
      `/v1/employees/N3?minPosition=${position}`,
    );
    expect(entries).toBeGreaterThanOrEqual(lines.length);
    const { page, faults, context } = await come('auditor', 'en');
    await goTo(page, '/people/N3');
    const rows = 'main section:last-child .listing tbody tr';
    await page.locator(rows).nth(100).waitFor();
    expect(await page.locator(rows).count()).toBeLessThan(entries);
    expect(await onPaper(page, rows)).toHaveLength(entries + 1);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Anna Maria Smith · N3 · Financial Office', { exact: false }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(BOTH)('sees who recorded nothing, and takes the list away (%s)', async (language) => {
    const { page, texts, faults, context } = await come('officer', language);
    await goTo(page, '/participation');
    const { items } = await service.api.read('/v1/participation?recorded=false');
    const region = page.getByRole('region', { name: texts['page.participation'] });
    await page.getByRole('combobox', { name: texts['participation.show'] }).click();
    await page.getByRole('option', { name: texts['participation.without'] }).click();
    await until(async () => (await region.locator('tbody tr').count()) === items.length);
    expect(items.length).toBeGreaterThan(0);
    expect(await region.getByText(texts['participation.nothing']).count()).toBe(items.length);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: texts['board.xlsx'], exact: true }).click(),
    ]);
    const { rows } = await sheetIn(await readFile(await download.path()));
    expect(rows[0]).toContain(texts['participation.deducted']);
    expect(rows.slice(1).map(([id]) => id)).toEqual(items.map(({ principalId }: any) => principalId));
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says that nothing moved in a month without entries, and draws nothing', async () => {
    const { page, texts, context } = await come('employee', 'en');
    await goTo(page, '/me');
    const figure = page.getByRole('figure', { name: texts['moved.title'] });
    const months = figure.getByRole('combobox', { name: texts['board.month'] });
    await months.click();
    const month = page.getByRole('option', { name: '2025-01', exact: true });
    // What is still loading above moves the field, and a list whose field is off the screen is hidden.
    await until(async () => {
      await months.scrollIntoViewIfNeeded();
      return month.isVisible();
    });
    await month.click();
    await figure.getByText(filled(texts['moved.nothing'], { month: '2025-01' })).waitFor();

    expect(await figure.getByRole('button', { name: texts['app.table'] }).count()).toBe(0);
    await context.close();
  });
});

const thisMonth = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

/** The rows that are there while the browser prints the page, by their texts. */
async function onPaper(page: Page, rows: string): Promise<string[]> {
  await page.evaluate(`addEventListener('beforeprint', () => {
    window.onPaper = [...document.querySelectorAll(${JSON.stringify(rows)})].map((row) => row.textContent);
  }, { once: true })`);
  await page.pdf();
  return page.evaluate<string[]>('window.onPaper');
}
