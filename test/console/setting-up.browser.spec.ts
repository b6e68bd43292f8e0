import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { until } from '../support/eventually.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { choose, fill, open, press, submit } from './acts.js';
import { endBrowsers, field, filled, goTo, startBrowser, visit, type Texts, type Visit } from './pages.js';

const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const LOCALES = { zh: 'zh-CN', en: 'en' } as const;
const DAY = new Date('2026-11-30T09:00:00+08:00');

/** What people type and read in one language, where it is not a text of the console. */
const CHINESE = {
  language: 'zh',
  organisation: '农业园区管理委员会',
  short: '园区管委会',
  offices: [
    ['生产部', 'office-1'],
    ['财务部', 'office-2'],
  ],
  guards: '保安部',
  people: ['李伟', '王晓明', '赵敏', '孙丽'],
  typed: ['liwei', 'wxm'],
  renamed: '李维',
  columns: '工号,姓名,部门,入职日期',
  balances: '工号,姓名,期初行为积分,2026-10',
  dayOfJoining: '2001年5月6日',
  hazard: '发现并消除安全隐患',
  paper: '纸面台账',
  deed: '接待了来访的客人',
  mistakes: ['登记时写错', '误办', '并未离职'],
} as const;

const ENGLISH = {
  language: 'en',
  organisation: 'The Farm Park',
  short: 'Farm Park',
  offices: [
    ['Production', 'production'],
    ['Finance', 'finance'],
  ],
  guards: 'Guards',
  people: ['Alice Brown', 'Bob Clark', 'Carol Adams', 'Dan Evans'],
  typed: ['alice', 'bob'],
  renamed: 'Alice Browne',
  columns: 'Number,Name,Office,Joined',
  balances: 'Number,Name,Behaviour points,2026-10',
  dayOfJoining: '2001-05-06',
  hazard: 'Found a hazard and removed it',
  paper: 'The book on paper',
  deed: 'Looked after visitors',
  mistakes: ['Written wrongly', 'By mistake', 'They never left'],
} as const;

/** Somebody who has never seen the console opens it, and takes one step after the other to the first award. */
const setsItselfUp = (said: typeof CHINESE | typeof ENGLISH): void => {
  const { language, organisation, offices, guards, people } = said;
  const [first, second, third, fourth] = people;
  const [[production], [finance]] = offices;
  let service: ServiceProcess;
  let browser: Browser;
  let visited: Visit;
  let recorderKey = '';
  const visits: Visit[] = [];
  const step = story();

  beforeAll(async () => {
    [service, browser] = await Promise.all([ServiceProcess.start({ at: DAY }), startBrowser()]);
    const { api } = service;
    visited = await visit(browser, api.url, api.key, { language });
    visits.push(visited);
  });
  afterEach(() => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const toGuide = (): Promise<void> => goTo(visited, visited.texts['page.setup']);
  const nextIs = (step: 'people' | 'book' | 'openings' | 'rulebook' | 'accounts' | 'award'): Promise<void> =>
    current(visited).getByText(visited.texts[`setup.${step}`], { exact: true }).waitFor();
  /** Goes to the page of the guide's next step. */
  const take = (step: StepName): Promise<void> =>
    visited.page
      .getByRole('main')
      .getByRole('link', { name: visited.texts[`setup.${step}-go`] })
      .click();

  step('is told where to begin, and no page of others stands red', async () => {
    const { page, texts, settled } = visited;
    await page.getByRole('heading', { level: 1, name: texts['page.setup'] }).waitFor();
    await settled();
    await page.getByText(filled(texts['setup.so-far'], { done: 0, of: 8 })).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  step('says what it is called, which every page has from then on', async () => {
    const { page, texts } = visited;
    await take('name');
    await field(page, texts['settings.name']).fill(organisation);
    await field(page, texts['settings.short-name']).fill(said.short);
    await press(page.getByRole('main'), texts['settings.name-go']);
    await page.getByRole('banner').getByText(said.short).waitFor();
    await page.waitForFunction(`document.title.endsWith(' · ${said.short}')`);
    const chosen = { name: 'logo.png', mimeType: 'image/png' };
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ ...chosen, buffer: Buffer.from('<svg/>') });
    await press(page.getByRole('main'), texts['settings.logo-go']);
    await page.getByText(texts['problem.logo.other-type']).waitFor();
    await file.setInputFiles({ ...chosen, buffer: LOGO });
    await press(page.getByRole('main'), texts['settings.logo-go']);
    await page.getByRole('banner').locator('img').waitFor();
  });

  step('and where people sign in as well, who are not signed in yet', async () => {
    const context = await browser.newContext({ locale: LOCALES[language] });
    const page = await context.newPage();
    await page.goto(new URL('/console/', service.api.url).href);
    await page.getByText(organisation, { exact: true }).waitFor();
    await page.getByLabel(visited.texts['sign-in.key'], { exact: true }).waitFor();
    await context.close();
    await toGuide();
    await take('offices');
    await visited.page.getByText(visited.texts['offices.empty']).waitFor();
  });

  step('opens offices, whose short ids are suggested', async () => {
    const { page, texts } = visited;
    for (const [name, officeId] of offices) {
      const dialog = await open(visited, 'offices.open');
      await fill(dialog, texts['offices.name'], name);
      expect(await field(dialog, texts['offices.id']).inputValue()).toBe(officeId);
      await submit(dialog, texts['offices.open']);
      await page.getByRole('row', { name: new RegExp(name) }).waitFor();
    }
    await toGuide();
    await nextIs('people');
  });

  step('registers somebody with their true joining date', async () => {
    const { page, texts } = visited;
    await take('people');
    await page.getByText(texts['staff.empty']).waitFor();
    const dialog = await open(visited, 'staff.register');
    await fill(dialog, texts['board.number'], 'N1');
    await fill(dialog, texts['board.name'], first);
    await choose(visited, dialog, texts['board.office'], production);
    await fill(dialog, texts['staff.joined-on'], '1998-03-02');
    await submit(dialog, texts['staff.register']);
    await page.getByRole('row', { name: new RegExp(first) }).waitFor();
  });

  step(
    'and all the others from a spreadsheet, whose offices are opened and whose mistakes are mended',
    async () => {
      const { page, texts } = visited;
      await page.getByRole('link', { name: texts['page.people-import'] }).click();
      await chooseFile(visited, [
        said.columns,
        `N1,${first},${production},1998/3/2`,
        `N2,${second},${production},${said.dayOfJoining}`,
        `N3,${third},${guards},36526`,
        `N4,,${production},2026-10-08`,
      ]);
      await press(page.getByRole('main'), texts['import.check']);
      await page.getByText(filled(texts['import.wrong.office-unknown'], { detail: guards })).waitFor();
      await press(page.getByRole('main'), filled(texts['people-import.open-offices'], { count: 1 }));
      await page.getByText(texts['import.wrong.office-unknown']).waitFor({ state: 'detached' });
      const name = page.getByLabel(
        filled(texts['import.cell'], { field: texts['people-import.name'], line: 5 }),
      );
      await name.fill(fourth);
      await name.press('Enter');
      await press(page.getByRole('main'), filled(texts['people-import.send'], { count: 3 }));
      await page.getByText(texts['people-import.finished']).waitFor();
      await page.getByRole('link', { name: texts['people-import.to-list'] }).click();
      await page.getByRole('row', { name: new RegExp(`${third}.*${guards}.*2000-01-01`) }).waitFor();
      await page.getByRole('row', { name: new RegExp(fourth) }).waitFor();
      await toGuide();
      await nextIs('book');
    },
  );

  step('says where the book begins, after it was asked once more', async () => {
    const { page, texts } = visited;
    await take('book');
    await field(page, texts['months.begin-month']).fill('2026-11');
    await press(page.getByRole('main'), texts['months.begin']);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(filled(texts['months.begin-does'], { month: '2026-11', people: 4 })).waitFor();
    await submit(dialog, filled(texts['months.begin-yes'], { month: '2026-11' }));
    await page.getByText(texts['settings.book-begun']).waitFor();
    await toGuide();
    await nextIs('openings');
  });

  step('brings along what somebody had on paper', async () => {
    const { page, texts } = visited;
    await take('openings');
    await page.getByRole('link', { name: first }).click();
    const dialog = await open(visited, 'staff.record-opening');
    await fill(dialog, texts['opening.as-of'], '2026-10-31');
    await fill(dialog, texts['opening.behaviour'], '240');
    await fill(dialog, texts['opening.months'], '2026-10 40');
    await fill(dialog, texts['opening.source'], said.paper);
    await submit(dialog, texts['staff.record-opening']);
    await page.getByText('740', { exact: true }).waitFor();
  });

  step(
    'and the others from the same page of paper, at once; the same file again brings nothing more',
    async () => {
      const { page, texts } = visited;
      const balances = [said.balances, `N2,${second},120,20`, `N3,${third},90,`];
      await toGuide();
      await page.getByRole('link', { name: texts['page.people-import'] }).last().click();
      await press(page.getByRole('main'), texts['import.other-file']);
      await chooseFile(visited, balances);
      expect(await field(page, texts['people-import.otherwise-as-of']).inputValue()).toBe('2026-10-31');
      await press(page.getByRole('main'), texts['import.check']);
      await press(page.getByRole('main'), filled(texts['people-import.send'], { count: 2 }));
      await page.getByText(texts['people-import.finished']).waitFor();
      await press(page.getByRole('main'), texts['import.other-file']);
      await chooseFile(visited, balances);
      await press(page.getByRole('main'), texts['import.check']);
      await page.getByText(texts['people-import.known-why']).waitFor();
      expect(
        await page
          .getByRole('main')
          .getByRole('button', { name: sending(texts) })
          .count(),
      ).toBe(0);
      await toGuide();
      await nextIs('rulebook');
    },
  );

  step('drafts a rulebook from a template', async () => {
    const { page, texts } = visited;
    await take('rulebook');
    await choose(
      visited,
      page.getByRole('main'),
      texts['rulebook.template'],
      texts['rulebook.template-factory'],
    );
    await press(page.getByRole('main'), texts['rulebook.template-go']);
    await page.getByRole('heading', { level: 1, name: texts['rulebook.template-title'] }).waitFor();
    await page.getByRole('row', { name: new RegExp(said.hazard) }).waitFor();
    await toGuide();
    await nextIs('rulebook');
  });

  step('gives the recorder an account, a role and a key, which is shown once', async () => {
    const { page, texts } = visited;
    await take('accounts');
    await page.getByText(texts['accounts.empty']).waitFor();
    const dialog = await open(visited, 'accounts.new');
    await fill(dialog, texts['accounts.whose'], said.typed[1]);
    await page.getByRole('option', { name: new RegExp(second) }).click();
    await submit(dialog, texts['accounts.new']);
    await page.getByRole('heading', { level: 1, name: new RegExp(second) }).waitFor();
    await press(page.getByRole('main'), texts['accounts.add-role']);
    await choose(visited, page.getByRole('main'), texts['accounts.role'], texts['role.recorder']);
    await press(page.getByRole('main'), texts['accounts.assign']);
    await submit(page.getByRole('dialog'), texts['accounts.assign-yes']);
    await page.getByText(texts['accounts.no-key'], { exact: true }).waitFor();
    await submit(await open(visited, 'accounts.issue'), texts['accounts.issue']);
    const shown = page.getByTestId('secret');
    recorderKey = (await shown.textContent()) ?? '';
    expect(recorderKey.length).toBeGreaterThan(20);
    await press(page.getByRole('dialog'), texts['accounts.key-kept']);
    await shown.waitFor({ state: 'detached' });
    await page.locator('dl').getByText(texts['accounts.works'], { exact: true }).waitFor();
    expect(await page.getByText(recorderKey).count()).toBe(0);
  });

  step('withdraws an invitation, and its link lets nobody in', async () => {
    const { page, texts } = visited;
    await submit(await open(visited, 'accounts.invite'), texts['accounts.invite']);
    const link = (await page.getByTestId('secret').textContent()) ?? '';
    await press(page.getByRole('dialog'), texts['accounts.invitation-sent']);
    await submit(await open(visited, 'accounts.withdraw'), texts['accounts.withdraw']);
    await page.getByText(texts['accounts.invitation-withdrawn']).waitFor();
    const other = await browser.newContext({ locale: LOCALES[language] });
    const refused = await other.newPage();
    await refused.goto(link);
    await refused.getByRole('button', { name: texts['invited.open'], exact: true }).click();
    await refused.getByText(texts['problem.invitation.withdrawn']).waitFor();
    await other.close();
  });

  step('invites, and whoever is invited gets a key once, and is in', async () => {
    const { page, texts } = visited;
    await submit(await open(visited, 'accounts.invite'), texts['accounts.invite']);
    const link = (await page.getByTestId('secret').textContent()) ?? '';
    await press(page.getByRole('dialog'), texts['accounts.invitation-sent']);
    await page.getByText(texts['accounts.invited-until']).waitFor();
    const other = await browser.newContext({ locale: LOCALES[language] });
    const invited = await other.newPage();
    await invited.goto(link);
    await invited.getByRole('button', { name: texts['invited.open'], exact: true }).click();
    const key = (await invited.getByTestId('secret').textContent()) ?? '';
    expect(key).not.toBe(recorderKey);
    await invited.getByRole('button', { name: texts['invited.go'], exact: true }).click();
    await invited.getByRole('button', { name: texts['app.sign-out'] }).waitFor();
    await invited.goto('about:blank');
    await invited.goto(link);
    await invited.getByRole('button', { name: texts['invited.open'], exact: true }).click();
    await invited.getByText(texts['problem.invitation.over']).waitFor();
    await other.close();
  });

  step('and the recorder records the first award', async () => {
    const recorder = await visit(browser, service.api.url, recorderKey, { language });
    visits.push(recorder);
    const { page, texts } = recorder;
    await goTo(recorder, texts['page.record']);
    await field(page, texts['record.whom']).fill(said.typed[0]);
    await page.getByRole('option', { name: new RegExp(first) }).click();
    await field(page, texts['record.item']).fill('A-1');
    await page.keyboard.press('Enter');
    await field(page, texts['record.points']).fill('5');
    await field(page, texts['record.reason']).fill(said.deed);
    await press(page.getByRole('main'), texts['record.post']);
    await page.getByRole('row', { name: new RegExp(said.deed) }).waitFor();
    await recorder.context.close();
  });

  step('which a big screen and a sheet for the wall show, and whose it is', async () => {
    const { page } = visited;
    for (const path of ['screen/total', 'wall/total']) {
      await page.goto(new URL(`/console/${path}`, service.api.url).href);
      await page.getByText(first, { exact: true }).waitFor();
      await page.getByRole('main').getByText(organisation, { exact: true }).waitFor();
    }
  });

  step('which the guide knows, with what is still open', async () => {
    const { page, texts } = visited;
    await toGuide();
    await page.getByText(filled(texts['setup.so-far'], { done: 7, of: 8 })).waitFor();
    await nextIs('rulebook');
  });

  step('moves several at once, and puts right what was said wrongly', async () => {
    const { page, texts } = visited;
    await goTo(visited, texts['page.staff']);
    for (const name of [first, second])
      await page.getByRole('checkbox', { name: filled(texts['staff.choose'], { name }) }).check();
    await press(page.getByRole('main'), filled(texts['staff.move-chosen'], { count: 2 }));
    const moving = page.getByRole('dialog');
    await choose(visited, moving, texts['staff.move-to'], finance);
    await submit(moving, texts['staff.move']);
    await page.getByRole('row', { name: new RegExp(`${first}.*${finance}`) }).waitFor();
    await page.getByRole('link', { name: first }).click();
    const renaming = await open(visited, 'staff.rename-employee');
    await fill(renaming, texts['board.name'], said.renamed);
    await fill(renaming, texts['entry.reason'], said.mistakes[0]);
    await submit(renaming, texts['staff.correct']);
    await page.getByRole('heading', { level: 1, name: new RegExp(said.renamed) }).waitFor();
    const leaving = await open(visited, 'staff.record-departure');
    await fill(leaving, texts['entry.reason'], said.mistakes[1]);
    await submit(leaving, texts['staff.record-departure']);
    const undoing = await open(visited, 'staff.undo-departure');
    await fill(undoing, texts['entry.reason'], said.mistakes[2]);
    await submit(undoing, texts['staff.undo-departure']);
    await page.getByRole('button', { name: texts['staff.record-departure'], exact: true }).waitFor();
    await page.getByText('745', { exact: true }).waitFor();
    await press(page.getByRole('main'), texts['moves.show']);
    await page.getByRole('row', { name: new RegExp(finance) }).waitFor();
    await page.getByRole('row', { name: /240/ }).waitFor();
  });

  step('shuts out the account, whose session ends', async () => {
    const { page, texts } = visited;
    await goTo(visited, texts['page.accounts']);
    await page.getByRole('link', { name: second }).click();
    // The key that was issued, and the one of the invitation.
    const revoke = page.getByRole('main').getByRole('button', { name: texts['accounts.revoke'] });
    for (const left of [1, 0]) {
      await submit(
        await open(visited, 'accounts.revoke', new RegExp(texts['accounts.revoke'])),
        texts['accounts.revoke'],
      );
      await until(async () => (await revoke.count()) === left);
    }
    await page.getByText(texts['accounts.no-key'], { exact: true }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
};

for (const said of [CHINESE, ENGLISH])
  describeWithChromium(`an organisation that sets itself up (${said.language})`, () => {
    setsItselfUp(said);
  });

/** Chooses a file with these lines, as a spreadsheet saves it. */
const chooseFile = ({ page }: Visit, lines: readonly string[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`),
  });

/** The button that records rows of a file, however many. */
const sending = (texts: Texts): RegExp =>
  new RegExp(`^${filled(texts['people-import.send'], { count: 2 }).split('2')[0]}\\d`);

type StepName = 'name' | 'offices' | 'people' | 'book' | 'openings' | 'rulebook' | 'accounts' | 'award';

const current = ({ page }: Visit): Locator => page.locator('li[aria-current=step]');
