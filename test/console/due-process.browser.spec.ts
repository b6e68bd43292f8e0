import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { press } from './acts.js';
import { employNamed, giveKeys, type Keys, type Who } from './organisation.js';
import { endBrowsers, field, filled, goTo, startBrowser, visit, type Language, type Visit } from './pages.js';

const PHONE = { width: 390, height: 844 };
const morningOf = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
/** Recorded on a day before, since rules apply from a future day on. */
const BEFORE = { recordedAt: '2026-08-31T09:00:00+08:00' };
const POLICY = {
  inForceFrom: '2026-09-01',
  days: 'calendar',
  publicity: { entryDays: 3, boardDays: 3, deductions: 'unnamed', reasons: true },
  cases: {
    ...{ appealDays: 5, answerDays: 3, decisionDays: 10, furtherDays: 5 },
    ...{ first: 'points-officer', quorum: 1 },
  },
};

/** A deduction is told, appealed and undone, and the board that it was on is published and confirmed. */
describeWithChromium('an employee who disagrees', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let caseId: string | undefined;
  let visits: Visit[] = [];
  const step = story();

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      ServiceProcess.start({ at: morningOf('2026-09-28') }),
      startBrowser(),
    ]);
    const { api } = service;
    for (const [officeId, name] of [
      ['production', '生产部'],
      ['financial', 'Finance'],
    ] as const)
      await carriedOut(api, 'open-office', { officeId, name, ...BEFORE });
    await employNamed(api);
    const manager = { employeeId: 'E0002', name: 'Chen Jing', officeId: 'production' };
    await carriedOut(api, 'register-employee', { ...manager, joinedOn: '2025-06-01' });
    await carriedOut(api, 'begin-book', { month: '2026-09', ...BEFORE });
    await carriedOut(api, 'set-due-process', { ...POLICY, ...BEFORE });
    keys = await giveKeys(api);
    await carriedOut(new Api(api.url, keys.recorder), 'deduct-points', {
      ...{ employeeId: 'N1', entryId: randomUUID(), kind: 'behaviour', itemCode: 'late', points: 5 },
      reason: '早会迟到十分钟',
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

  const come = async (who: Who, language: Language, viewport?: typeof PHONE): Promise<Visit> => {
    const visited = await visit(browser, service.api.url, keys[who], {
      language,
      ...(viewport === undefined ? {} : { viewport }),
    });
    visits.push(visited);
    return visited;
  };
  /** The same organisation on a later day. */
  const on = async (day: string): Promise<void> => {
    const { dataDir } = service;
    await service.stop();
    service = await ServiceProcess.start({ dataDir, at: morningOf(day) });
  };

  step('reads of the deduction on a phone, and appeals', async () => {
    const visited = await come('employee', 'zh', PHONE);
    const { page, texts, settled } = visited;
    await page
      .getByRole('banner')
      .getByRole('link', { name: filled(texts['inbox.new'], { count: 1 }) })
      .click();
    await settled();
    // What was read is new no more.
    await page
      .getByRole('banner')
      .getByRole('link', { name: filled(texts['inbox.new'], { count: 0 }) })
      .waitFor();
    const notice = page.getByRole('listitem').filter({ hasText: '早会迟到十分钟' });
    await notice.getByRole('link', { name: texts['case.disagree'] }).click();
    await page.getByRole('heading', { level: 1, name: texts['case.new-appeal'] }).waitFor();
    await page.getByText('早会迟到十分钟').waitFor();
    await field(page, texts['case.statement']).fill('当天班车晚点，已向班组长报告。');
    await press(page.getByRole('main'), texts['case.send-appeal']);
    await page.getByText(texts['case.step-opened'], { exact: true }).waitFor();
    caseId = caseIn(page.url());
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });

  step('is answered by who recorded it, whom the case is shown to', async () => {
    const visited = await come('recorder', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.cases']);
    await page.getByRole('row', { name: /李伟/ }).getByRole('link').click();
    await field(page, texts['case.state']).fill('The bus was late indeed; I did not know.');
    await press(page.getByRole('main'), texts['case.state-go']);
    await page.getByText(texts['case.step-stated'], { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: texts['case.decide-go'] }).count()).toBe(0);
  });

  step('is right, says an officer, whose list shows the days that are left', async () => {
    const visited = await come('officer', 'en');
    const { page, texts, settled } = visited;
    await goTo(visited, texts['page.deciding']);
    const row = page.getByRole('row', { name: /李伟/ });
    await row.getByText('10 days left').waitFor();
    await row.getByRole('link').click();
    await settled();
    expect(caseIn(page.url())).toBe(caseId);
    await field(page, texts['case.reason']).fill('The bus was late.');
    await press(page.getByRole('main'), texts['case.decide-go']);
    await page.getByText(texts['case.step-upheld'], { exact: true }).waitFor();
    await page.getByText(texts['case.result-reversed']).waitFor();
    expect(await page.getByRole('button', { name: texts['case.decide-go'] }).count()).toBe(0);
  });

  step('is told so, and has the points again', async () => {
    const visited = await come('employee', 'zh', PHONE);
    const { page, texts } = visited;
    await goTo(visited, texts['page.inbox']);
    await page.getByText(texts['inbox.case.upheld']).waitFor();
    await page.getByText('The bus was late.').waitFor();
    await goTo(visited, texts['page.me']);
    await page.locator('.figure').getByText('500', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: texts['case.disagree'] }).count()).toBe(0);
  });

  step('and takes a refusal further, to the leading group, whose head votes for it', async () => {
    const by = (who: Who): Api => new Api(service.api.url, keys[who]);
    const entryId = randomUUID();
    await carriedOut(by('recorder'), 'deduct-points', {
      ...{ employeeId: 'N1', entryId, kind: 'behaviour', itemCode: 'untidy', points: 4 },
      reason: '工作台未整理',
    });
    const about = { entry: { employeeId: 'N1', entryId } };
    const { position } = await carriedOut(by('employee'), 'open-case', {
      ...{ kind: 'appeal', about, statement: '当天不是我值班。' },
    });
    const { items } = await by('employee').read(`/v1/cases?status=open&minPosition=${position as string}`);
    const one = { caseId: items[0].caseId as string };
    await carriedOut(by('officer'), 'decide-case', {
      ...{ ...one, decision: 'refuse', cause: 'unfounded', reason: 'It was their turn.' },
    });
    await carriedOut(by('employee'), 'take-case-further', { ...one, statement: '值班表可以证明。' });
    const visited = await come('head', 'zh');
    const { page, texts, settled } = visited;
    await goTo(visited, texts['page.deciding']);
    await page.getByRole('row', { name: /李伟/ }).getByRole('link').click();
    await settled();
    expect(caseIn(page.url())).toBe(one.caseId);
    await page.getByText('值班表可以证明。').waitFor();
    await field(page, texts['case.reason']).fill('值班表上不是他。');
    await press(page.getByRole('main'), texts['case.vote-go']);
    await page.getByText(texts['case.step-upheld'], { exact: true }).waitFor();
    await page.getByText(texts['case.result-reversed']).waitFor();
  });

  step('finds the closed month published, with the last day, and the sheet for the wall', async () => {
    await on('2026-10-04');
    await eventually(
      () => service.api.get('/v1/seals/2026-09'),
      ({ status }) => status === 200,
    );
    // Each start looks at once what is due; a board is published after its seal is there.
    await on('2026-10-04');
    const visited = await come('employee', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.publicity']);
    const row = page.getByRole('row', { name: /2026-09/ });
    await row.getByText('2026-10-07').waitFor();
    await page
      .getByRole('link', { name: filled(texts['publicity.appeal-place'], { period: '2026-09' }) })
      .waitFor();
    await row.getByRole('link', { name: texts['publicity.sheet'] }).click();
    const window = { from: '2026-10-04', until: '2026-10-07' };
    await page.getByText(filled(texts['publicity.note'], window)).waitFor();
    await page.getByText('李伟').waitFor();
  });

  step('and confirmed, once the days are over', async () => {
    await on('2026-10-08');
    const visited = await come('head', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.publicity']);
    const row = page.getByRole('row', { name: /2026-09/ });
    await row.getByText(filled(texts['publicity.confirmed-on'], { day: '2026-10-08' })).waitFor();
    await row.getByText(/2 upheld/).waitFor();
    await row.getByRole('link', { name: texts['publicity.screen'] }).click();
    const window = { from: '2026-10-04', until: '2026-10-07', on: '2026-10-08' };
    await page.getByText(filled(texts['publicity.note-confirmed'], window)).waitFor();
    await page.getByRole('row', { name: /李伟/ }).waitFor();
    await press(page.getByRole('main'), texts['screen.pause']);
  });

  step('and signs for the new edition, which officers see by office', async () => {
    const { api } = service;
    const edition = { editionId: 'next' };
    await carriedOut(api, 'draft-edition', { ...edition, title: '积分手册（2026 年 11 月）' });
    await carriedOut(api, 'put-item', {
      ...{
        ...edition,
        code: 'late',
        title: '迟到',
        category: '考勤',
        kind: 'behaviour',
        direction: 'deduct',
      },
      ...{ points: { from: 1, to: 5 }, evidenceNeeded: false },
    });
    await carriedOut(api, 'open-edition-for-comment', edition);
    const votes = { entitled: 9, present: 7, votesFor: 6, votesAgainst: 1 };
    await carriedOut(api, 'adopt-edition', { ...edition, inForceFrom: '2026-11-01', ...votes });
    const employee = await come('employee', 'zh', PHONE);
    await goTo(employee, employee.texts['page.inbox']);
    const notice = employee.page.getByRole('listitem').filter({ hasText: '积分手册（2026 年 11 月）' });
    await notice.getByRole('link', { name: employee.texts['inbox.open'] }).click();
    await press(employee.page.getByRole('main'), employee.texts['sign.go']);
    await employee.page.getByText(employee.texts['sign.signed']).waitFor();
    const officer = await come('officer', 'zh');
    await goTo(officer, officer.texts['page.acknowledgements']);
    const { page, texts } = officer;
    await page.getByText(filled(texts['signed.of'], { acknowledged: 1, people: 4 })).waitFor();
    await page.getByRole('row', { name: /李伟/ }).getByText(/2026/).waitFor();
    await page
      .getByRole('row', { name: /王晓明/ })
      .getByText(texts['signed.not-yet'])
      .waitFor();
  });
});

/** The id of the case that is shown. */
const caseIn = (address: string): string | undefined => new URL(address).pathname.split('/').at(-1);
