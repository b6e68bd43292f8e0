import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { violations } from './axe.js';
import { employNamed, giveKeys, type Keys, type Who } from './organisation.js';
import { endBrowsers, filled, goTo, startBrowser, visit, type Language, type Visit } from './pages.js';

/** Each day builds on those before it. */
describeWithChromium('graded authority', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let visits: Visit[] = [];

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      ServiceProcess.start({ at: morningOf('2025-05-30') }),
      startBrowser(),
    ]);
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'production', name: '生产部' });
    await carriedOut(api, 'open-office', { officeId: 'financial', name: 'Finance' });
    await employNamed(api);
    const manager = { employeeId: 'E0002', name: 'Chen Jing', officeId: 'production' };
    await carriedOut(api, 'register-employee', { ...manager, joinedOn: '2025-06-01' });
    keys = await giveKeys(api);
  });
  afterEach(async () => {
    const left = visits;
    visits = [];
    expect(left.flatMap(({ faults }) => faults)).toEqual([]);
    for (const { context } of left) await context.close();
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = async (who: Who, language: Language): Promise<Visit> => {
    const visited = await visit(browser, service.api.url, keys[who], { language });
    visits.push(visited);
    return visited;
  };
  const tables = async (): Promise<unknown[]> => (await service.api.read('/v1/authority')).items;

  it('is set by the head, who has never sent JSON (zh)', async () => {
    const visited = await come('head', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.grades']);
    await page.getByText(texts['grades.none']).waitFor();
    await page.getByLabel(texts['grades.from']).fill('2025-06-01');
    await labelled(visited, 'grades.quorum').fill('2');
    await labelled(visited, 'grades.days').fill('14');
    await labelled(visited, 'grades.grade').fill('section-head');
    await labelled(visited, 'grades.perEntry').fill('5');
    await labelled(visited, 'grades.perMonth').fill('50');
    await page.getByLabel(texts['grades.owes-something']).check();
    await labelled(visited, 'grades.awards').fill('4');
    await labelled(visited, 'grades.deductions').fill('1');
    await labelled(visited, 'grades.penalty').fill('D-1');
    await labelled(visited, 'grades.penalty-points').fill('3');

    await press(visited, 'grades.add');
    const director = page.getByRole('region', { name: texts['grades.new'] });
    await director.getByLabel(starred(texts['grades.grade'])).fill('director');
    await page
      .getByRole('region', { name: 'director' })
      .getByRole('button', { name: texts['grades.add-limit'] })
      .click();
    const second = page
      .getByRole('region', { name: 'director' })
      .getByRole('group', { name: filled(texts['grades.limit-of'], { number: 2 }) });
    await second.getByText(texts['record.deduct'], { exact: true }).click();
    await second.getByLabel(texts['rulebook.category']).fill('safety');
    await second.getByLabel(texts['grades.perEntry']).fill('20');
    await press(visited, 'grades.go');

    const heading = filled(texts['grades.to-come'], { from: '2025-06-01' });
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await rowsIn(page.getByRole('region', { name: heading, exact: true }))).toEqual([
      ['section-head', '奖分', '其他所有类别', '5', '50', '不限'],
      ['', '每月应奖4笔、扣1笔。 未完成则提案 D-1，3分。'],
      ['director', '奖分', '其他所有类别', '不限', '不限', '不限'],
      ['', '扣分', 'safety', '20', '不限', '不限'],
    ]);
    const unbounded = { category: null, perEntry: null, perMonth: null, perEmployeeMonth: null };
    expect(await tables()).toMatchObject([
      {
        inForceFrom: '2025-06-01',
        inForceUntil: null,
        quorum: 2,
        proposalDays: 14,
        setBy: 'the.head',
        grades: [
          {
            grade: 'section-head',
            limits: [{ ...unbounded, direction: 'award', perEntry: 5, perMonth: 50 }],
            duty: { awards: 4, deductions: 1, penalty: { itemCode: 'D-1', points: 3 } },
          },
          {
            grade: 'director',
            limits: [
              { ...unbounded, direction: 'award' },
              { ...unbounded, direction: 'deduct', category: 'safety', perEntry: 20 },
            ],
          },
        ],
      },
    ]);
  });

  it('is changed for a later day, and what changes is told beforehand (en)', async () => {
    const visited = await come('head', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.grades']);
    const changes = page.getByRole('region', { name: texts['grades.changes'] });
    await changes.getByText(texts['grades.no-changes']).waitFor();
    const head = page.getByRole('region', { name: 'section-head', exact: true });
    await head.getByLabel(texts['grades.perEntry']).fill('8');
    await head.getByLabel(texts['grades.owes-something']).uncheck();
    await page
      .getByRole('button', { name: filled(texts['grades.lower-one'], { grade: 'director' }) })
      .click();
    expect((await changes.getByRole('listitem').allInnerTexts()).sort()).toEqual([
      'From the lowest to the highest: section-head < director → director < section-head',
      'section-head · Award · all others · One matter: 5 → 8',
      'section-head · Duty: Owes 4 awards and 1 deduction a month. Otherwise D-1 is proposed, with 3 points. (no more)',
    ]);

    expect(await violations(page)).toEqual([]);

    // Refused, and everything that was typed is still there.
    const day = page.getByLabel(texts['grades.from']);
    await day.fill('2025-06-01');
    await press(visited, 'grades.go');
    await page.getByRole('alert').filter({ hasText: 'A later table is set already.' }).waitFor();
    expect(await tables()).toHaveLength(1);
    await day.fill('2025-07-01');
    await press(visited, 'grades.go');
    await page
      .getByRole('heading', { name: filled(texts['grades.to-come'], { from: '2025-07-01' }) })
      .waitFor();
    expect(await tables()).toMatchObject([
      { inForceFrom: '2025-06-01', inForceUntil: '2025-06-30' },
      {
        inForceFrom: '2025-07-01',
        quorum: 2,
        grades: [{ grade: 'director' }, { grade: 'section-head', limits: [{ perEntry: 8, perMonth: 50 }] }],
      },
    ]);
    expect(JSON.stringify((await tables())[1])).not.toContain('duty');
  });

  it('holds from its day on, for whoever records, and is read by a manager who may not set it (zh)', async () => {
    const { dataDir } = service;
    await service.stop();
    service = await ServiceProcess.start({ dataDir, at: morningOf('2025-06-02') });
    const visited = await come('manager', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.grades']);
    await page.getByRole('heading', { name: texts['grades.in-force'] }).waitFor();
    expect(await page.getByRole('button', { name: texts['grades.go'] }).count()).toBe(0);
    const { grades } = await service.api.read('/v1/authority/the.manager?month=2025-06');
    expect(grades).toMatchObject([{ grade: 'section-head' }]);
    const manager = new Api(service.api.url, keys.manager);
    const awarded = async (points: number): Promise<number> => {
      const entry = { employeeId: 'N2', entryId: crypto.randomUUID(), kind: 'behaviour', itemCode: 'any' };
      return (await manager.command('award-points', { ...entry, points, reason: 'R' })).status;
    };
    expect(await awarded(6)).toBe(202);
    expect(await awarded(5)).toBe(200);
  });
});

const morningOf = (day: string): Date => new Date(`${day}T08:00:00+08:00`);

/** A required field has a star after its label. */
const starred = (label: string): RegExp => new RegExp(`^${label}( \\*)?$`);

const labelled = ({ page, texts }: Visit, label: keyof Visit['texts']): Locator =>
  page.getByLabel(starred(texts[label]));

const press = ({ page, texts }: Visit, name: keyof Visit['texts']): Promise<void> =>
  page.getByRole('button', { name: texts[name], exact: true }).click();

const rowsIn = (region: Locator): Promise<string[][]> =>
  region
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as unknown as { cells: { innerText: string }[] }).cells].map((cell) =>
          cell.innerText.trim(),
        ),
      ),
    );
