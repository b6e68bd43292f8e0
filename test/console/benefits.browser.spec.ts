import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { choose, fill, open, press, submit } from './acts.js';
import { employNamed, giveKeys, type Who } from './organisation.js';
import {
  endBrowsers,
  field,
  filled,
  goTo,
  startBrowser,
  visit,
  type Language,
  type Texts,
  type Visit,
} from './pages.js';

const morningOf = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
/** Recorded on a day before, since rules apply from a future day on. */
const BEFORE = { recordedAt: '2026-11-30T09:00:00+08:00' };
const POLICY = {
  inForceFrom: '2026-12-01',
  days: 'calendar',
  publicity: { entryDays: 3, boardDays: 3, deductions: 'unnamed', reasons: true },
  cases: {
    ...{ appealDays: 5, answerDays: 3, decisionDays: 10, furtherDays: 5 },
    ...{ first: 'points-officer', quorum: 1 },
  },
};
const AWARDED = [
  ['N1', 20],
  ['N2', 12],
  ['N3', 5],
] as const;

/** A year ends: its budget is split over the ranking, disputed, approved and handed on; and a reserve talent is decided on. */
describeWithChromium('the end of a year', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Readonly<Record<Who | 'feed' | 'secondOfficer', string>>;
  let visits: Visit[] = [];
  const step = story();

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      ServiceProcess.start({ at: morningOf('2026-12-10') }),
      startBrowser(),
    ]);
    const { api } = service;
    for (const [officeId, name] of [
      ['production', '生产部'],
      ['financial', '财务部'],
    ] as const)
      await carriedOut(api, 'open-office', { officeId, name, ...BEFORE });
    await employNamed(api);
    // Among fewer than five nobody is measured.
    for (const [employeeId, name] of [
      ['E0002', 'Chen Jing'],
      ['N4', '赵敏'],
      ['N5', '孙立'],
    ] as const)
      await carriedOut(api, 'register-employee', {
        ...{ employeeId, name, officeId: 'production', joinedOn: '2025-06-01' },
      });
    await carriedOut(api, 'begin-book', { month: '2026-12', ...BEFORE });
    await carriedOut(api, 'set-due-process', { ...POLICY, ...BEFORE });
    const given = await giveKeys(api);
    keys = {
      ...given,
      feed: await keyOf(api, 'the.feed', 'benefit-feed'),
      secondOfficer: await keyOf(api, 'the.second-officer', 'points-officer'),
    };
    for (const [employeeId, points] of AWARDED)
      await carriedOut(new Api(api.url, keys.recorder), 'award-points', {
        ...{ employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode: 'helped', points },
        reason: 'Helped a visitor',
      });
  });
  afterEach(async () => {
    const left = visits;
    visits = [];
    expect(left.flatMap(({ faults, refused }) => [...faults, ...refused])).toEqual([]);
    for (const { context } of left) await context.close();
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = async (who: keyof typeof keys, language: Language): Promise<Visit> => {
    const visited = await visit(browser, service.api.url, keys[who], { language });
    visits.push(visited);
    return visited;
  };
  /** The same organisation on a later day. */
  const on = async (day: string): Promise<void> => {
    const { dataDir } = service;
    await service.stop();
    service = await ServiceProcess.start({ dataDir, at: morningOf(day) });
  };

  step('begins with what a meeting resolved: a budget, a scheme and a programme', async () => {
    const visited = await come('head', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.budgets']);
    const budget = await open(visited, 'benefits.open-budget');
    await fill(budget, texts['benefits.title'], '年终奖励');
    await fill(budget, texts['benefits.id'], 'year-end');
    await fill(budget, texts['benefits.amount'], '10000');
    await fill(budget, texts['benefits.from'], '2026-12-10');
    await fill(budget, texts['benefits.until'], '2027-03-31');
    await vote(budget, texts);
    await submit(budget, texts['benefits.open-budget']);
    await page.getByRole('row', { name: /年终奖励.*10,000\.00/ }).waitFor();

    await goTo(visited, texts['page.schemes']);
    const scheme = await open(visited, 'benefits.adopt');
    await fill(scheme, texts['benefits.title'], '年度先进');
    await fill(scheme, texts['benefits.id'], 'best-of-year');
    await fill(scheme, texts['benefits.in-force-from'], '2026-12-11');
    await choose(visited, scheme, texts['benefits.period-of'], texts['benefits.period-year']);
    await fill(scheme, texts['benefits.prizes'], '3000\n2000');
    await vote(scheme, texts);
    await submit(scheme, texts['benefits.adopt']);
    await page.getByRole('row', { name: /年度先进/ }).waitFor();

    await goTo(visited, texts['page.talents']);
    const programme = await open(visited, 'talents.set');
    await fill(programme, texts['talents.title'], '后备干部');
    await fill(programme, texts['talents.id'], 'leaders');
    await fill(programme, texts['talents.in-force-from'], '2026-12-11');
    await fill(programme, texts['talents.months'], '1');
    await submit(programme, texts['talents.set']);
    await page.getByRole('row', { name: /后备干部/ }).waitFor();
  });

  step('an officer opens the inspection of somebody', async () => {
    await on('2026-12-11');
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.talents']);
    const inspection = await open(visited, 'talents.open');
    await fill(inspection, texts['record.whom'], '李伟');
    await page.getByRole('option', { name: /李伟/ }).click();
    await fill(inspection, texts['talents.statement'], '班组公认，连续三年无事故');
    await submit(inspection, texts['talents.open']);
    await page.getByRole('row', { name: /李伟.*后备干部/ }).waitFor();
  });

  step('the year is closed, published and confirmed', async () => {
    await on('2027-01-04');
    await eventually(
      () => service.api.get('/v1/seals/2026-12'),
      ({ status }) => status === 200,
    );
    // Each start looks at once what is due; a board is published after its seal is there.
    await on('2027-01-04');
    await eventually(
      () => service.api.read('/v1/publicity'),
      ({ items }) => items.length === 2,
    );
    await on('2027-01-08');
    const visited = await come('employee', 'zh');
    await goTo(visited, visited.texts['page.publicity']);
    for (const period of ['2026-12', '2026'])
      await visited.page
        .getByRole('row', { name: new RegExp(`^${period} `) })
        .getByText(filled(visited.texts['publicity.confirmed-on'], { day: '2027-01-08' }))
        .waitFor();
  });

  step('an officer tries what the scheme would give, computes it and publishes it', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.schemes']);
    const trying = await open(visited, 'benefits.try');
    await fill(trying, texts['benefits.period'], '2026');
    await choose(visited, trying, texts['benefits.period-of'], texts['benefits.period-year']);
    await fill(trying, texts['benefits.prizes'], '4000\n1000');
    await press(trying, texts['benefits.try']);
    await trying.getByRole('row', { name: /李伟.*4,000\.00/ }).waitFor();
    await page.keyboard.press('Escape');

    await goTo(visited, texts['page.runs']);
    const run = await open(visited, 'benefits.run');
    await fill(run, texts['benefits.period'], '2026');
    await choose(visited, run, texts['benefits.budget'], '年终奖励');
    await submit(run, texts['benefits.run']);
    await page.getByRole('row', { name: /年度先进.*5,000\.00/ }).waitFor();
    await page.getByRole('link', { name: '年度先进' }).click();
    await page.getByRole('row', { name: /李伟.*3,000\.00/ }).waitFor();
    await page.getByRole('row', { name: /王晓明.*2,000\.00/ }).waitFor();
    await submit(await open(visited, 'benefits.publish'), texts['benefits.publish']);
    await page.getByText(texts['benefits.published'], { exact: true }).first().waitFor();
  });

  step('somebody who stands in it disagrees', async () => {
    const visited = await come('employee', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.runs']);
    await page.getByRole('link', { name: '年度先进' }).click();
    await page.getByRole('row', { name: /李伟/ }).getByRole('link', { name: texts['case.disagree'] }).click();
    await field(page, texts['case.statement']).fill('十一月的积分未计入。');
    await press(page.getByRole('main'), texts['case.send-appeal']);
    await page.getByText(texts['case.step-opened'], { exact: true }).waitFor();
  });

  step('is told why not, by an officer who did not compute it', async () => {
    const visited = await come('secondOfficer', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.deciding']);
    await page.getByRole('row', { name: /李伟/ }).getByRole('link').click();
    await page.getByText(texts['case.refuse'], { exact: true }).click();
    await field(page, texts['case.reason']).fill('The book begins with December.');
    await press(page.getByRole('main'), texts['case.decide-go']);
    await page.getByText(texts['case.step-refused'], { exact: true }).waitFor();
  });

  step('and the meeting approves it, once the days are over', async () => {
    await on('2027-01-15');
    const visited = await come('head', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.runs']);
    await page.getByRole('link', { name: '年度先进' }).click();
    const approval = await open(visited, 'benefits.approve');
    await vote(approval, texts);
    await submit(approval, texts['benefits.approve']);
    await page.getByText(texts['benefits.approved'], { exact: true }).waitFor();
    await goTo(visited, texts['page.budgets']);
    await page.getByRole('row', { name: /年终奖励.*5,000\.00.*5,000\.00/ }).waitFor();
  });

  step('an auditor computes it again in the browser, from the log alone', async () => {
    const { page, texts } = await come('auditor', 'zh');
    const { items } = await service.api.read('/v1/runs');
    await page.goto(`${new URL(service.api.url).origin}/console/runs/${items[0].runId}`);
    await page.getByRole('button', { name: texts['run-check.start'] }).click();
    await page.getByText(/^结果一致：共 \d+ 行。$/).waitFor();
    await page.getByRole('status').getByText(items[0].root.slice(0, 8)).waitFor();
  });

  step('an employee finds on their page what their points brought', async () => {
    const visited = await come('employee', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.me']);
    await page.getByRole('row', { name: /年度先进.*3,000\.00/ }).waitFor();
  });

  step('and keeps receipts of the closed months, which they can look at later', async () => {
    const visited = await come('employee', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.me']);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: texts['own-receipts.keep'] }).click(),
    ]);
    await page.getByText(texts['own-receipts.look']).waitFor();
    await page.locator('[aria-labelledby=own-receipts] input[type=file]').setInputFiles(await file.path());
    await page.getByText(new RegExp(`^2026-12：.*${texts['own-receipts.as-sealed']}$`)).waitFor();
  });

  step('whoever pays takes away what was granted, and reads nothing else', async () => {
    const visited = await come('feed', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.runs']);
    await page.getByRole('link', { name: '年度先进' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: texts['benefits.take'].replace('{format}', 'CSV') }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines.filter((line) => /^N1,.*3000\.00/.test(line))).toHaveLength(1);
    expect(await page.getByRole('row').count()).toBe(0);
  });

  step('a meeting decides on the talent by what was found', async () => {
    const visited = await come('head', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.talents']);
    await page.getByRole('row', { name: /李伟.*to be decided pass rank 1 of 6, within 1/ }).waitFor();
    const deciding = await open(
      visited,
      'talents.decide',
      filled(texts['talents.decide-one'], { name: '李伟' }),
    );
    await submit(deciding, texts['talents.decide']);
    await page
      .getByRole('row', { name: /李伟/ })
      .getByText(texts['talents.status-passed'], { exact: true })
      .waitFor();
  });
});

async function keyOf(api: Api, principalId: string, role: string): Promise<string> {
  await carriedOut(api, 'register-principal', { principalId, kind: 'person', name: principalId });
  await carriedOut(api, 'assign-roles', { principalId, roles: [{ role }] });
  return (await carriedOut(api, 'issue-key', { principalId })).key as string;
}

async function vote(place: Locator, texts: Texts): Promise<void> {
  await fill(place, texts['benefits.entitled'], '3');
  await fill(place, texts['benefits.present'], '3');
  await fill(place, texts['benefits.votesFor'], '3');
  await fill(place, texts['benefits.votesAgainst'], '0');
}
