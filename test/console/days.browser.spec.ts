import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { giveRules, type Keys } from './organisation.js';
import {
  endBrowsers,
  field,
  filled,
  LANGUAGES,
  startBrowser,
  visit,
  type Language,
  type Visit,
} from './pages.js';
import { withYearBehind } from './year-behind.js';

const BOTH = Object.keys(LANGUAGES) as Language[];
/** One language is enough where only the texts differ. */
const ENGLISH: readonly Language[] = ['en'];
const CHINESE: readonly Language[] = ['zh'];

/** The name of the exported board. */
const FILE_OF_BOARD: Readonly<Record<Language, RegExp>> = {
  en: /^Ranking-2025-03-Everybody-closed-\d+\.csv$/,
  zh: /^积分排名-2025-03-全员-已月结-\d+\.csv$/,
};

describeWithChromium('people at their pages', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let visits: Visit[] = [];

  beforeAll(async () => {
    ({ service, keys } = await withYearBehind());
    browser = await startBrowser();
    await giveRules(service.api);
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  /** An open page goes on asking; no page threw, was refused by its policy, or asked another host. */
  afterEach(async () => {
    const left = visits;
    visits = [];
    for (const { context } of left) await context.close();
    expect(left.flatMap(({ faults }) => faults)).toEqual([]);
  });

  const come = async (who: keyof Keys, language: Language): Promise<Visit> => {
    const visited = await visit(browser, service.api.url, keys[who], { language });
    visits.push(visited);
    return visited;
  };
  const go = async ({ page, texts }: Visit, title: keyof Visit['texts']): Promise<void> => {
    await page.getByRole('navigation').getByRole('link', { name: texts[title], exact: true }).click();
  };
  const total = async (employeeId: string): Promise<number> =>
    (await service.api.read(`/v1/employees/${employeeId}`)).balance.total;

  it.each(BOTH)('a recorder posts by keyboard alone, and undoes what was wrong (%s)', async (language) => {
    const visited = await come('recorder', language);
    const { page, texts } = visited;
    const before = await total('N2');
    await field(page, texts['record.whom']).focus();
    // What is found for the first letters is no answer yet.
    const found = page.waitForResponse((response) => response.url().includes('search=wxm'));
    await page.keyboard.type('wxm');
    await found;
    await visited.settled();
    await page.getByRole('option', { name: /王晓明/ }).waitFor();
    let keystrokes = 0;
    const press = async (key: string): Promise<void> => {
      keystrokes += 1;
      await page.keyboard.press(key);
    };
    await press('Enter');
    await page.getByRole('option', { name: /A-1/ }).waitFor();
    await press('Enter');
    await expectFocus(visited, texts['record.reason']);
    const reason = `Showed a visitor the way ${crypto.randomUUID()}`;
    await page.keyboard.type(reason);
    await press('Enter');
    expect(keystrokes).toBeLessThanOrEqual(6);
    const row = page.getByRole('row', { name: reason });
    await row.waitFor();
    await eventually(
      () => total('N2'),
      (now) => now === before + 3,
    );
    await expectFocus(visited, texts['record.whom']);
    await row
      .getByRole('button', {
        name: filled(texts['entry.reverse-of'], { item: 'Praised by a visitor', name: '王晓明' }),
      })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('It was somebody else');
    await dialog.getByRole('button', { name: texts['entry.reverse'], exact: true }).click();
    await row.getByText(texts['entry.reversed']).waitFor();
    expect(await total('N2')).toBe(before);
  });

  it('who is found alone is taken by an Enter that comes before the answer, and nobody of several', async () => {
    const { page, texts } = await come('recorder', 'en');
    const whom = field(page, texts['record.whom']);
    await whom.focus();
    await page.keyboard.insertText('smith');
    await page.keyboard.press('Enter');
    await page.getByText('Anna Maria Smith · N3').waitFor();
    await whom.focus();
    await page.keyboard.insertText('E0');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /E0002/ }).waitFor();
    expect(await page.getByText(/ · E0\d+$/).count()).toBe(0);
  });

  it('what was typed outlives the page, and what is posted twice is posted once', async () => {
    const visited = await come('recorder', 'en');
    const { page, texts } = visited;
    const before = await total('N3');
    await field(page, texts['record.whom']).fill('smith');
    await page.getByRole('option', { name: /Anna Maria/ }).click();
    await field(page, texts['record.item']).fill('A-1');
    await page.getByRole('option', { name: /A-1/ }).click();
    await field(page, texts['record.reason']).fill('Stayed late');
    await page.reload();
    expect(await field(page, texts['record.reason']).inputValue()).toBe('Stayed late');
    await page.getByText('Anna Maria Smith · N3').waitFor();
    // A hurried double click.
    await page.getByRole('button', { name: texts['record.post'], exact: true }).dblclick();
    await page.reload();
    await page.getByRole('row', { name: /Stayed late/ }).waitFor();
    expect(await page.getByRole('row', { name: /Stayed late/ }).count()).toBe(1);
    expect(await total('N3')).toBe(before + 3);
  });

  it('a manager sees beforehand what exceeds their limit, and it becomes a proposal', async () => {
    const { page, texts } = await come('manager', 'en');
    await field(page, texts['record.whom']).fill('王晓明');
    await page.getByRole('option', { name: /N2/ }).click();
    await field(page, texts['record.item']).fill('A-2');
    await page.getByRole('option', { name: /A-2/ }).click();
    await field(page, texts['record.points']).fill('12');
    await page.getByText(filled(texts['record.over-entry'], { limit: 5 })).waitFor();
    await field(page, texts['record.reason']).fill('Rescued a child');
    await page.getByRole('button', { name: texts['record.propose'], exact: true }).click();
    await page.getByText(texts['record.proposed']).first().waitFor();
    await eventually(
      () => service.api.read('/v1/proposals?status=open'),
      ({ items }) => items.some((one: { reason: string }) => one.reason === 'Rescued a child'),
    );
  });

  it.each(CHINESE)(
    'and so they do where it is what they gave before that makes it too much (%s)',
    async (language) => {
      const employeeId = `L-${language}`;
      const name = `Lin ${language}`;
      await carriedOut(service.api, 'register-employee', { employeeId, name, officeId: 'production' });
      const manager = new Api(service.api.url, keys.manager);
      const given = { employeeId, kind: 'behaviour', itemCode: 'A-2', points: 5, reason: 'Before' };
      await carriedOut(manager, 'award-points', { ...given, entryId: crypto.randomUUID() });
      const { page, texts } = await come('manager', language);
      await field(page, texts['record.whom']).fill(employeeId);
      await page.getByRole('option', { name: new RegExp(name) }).click();
      await field(page, texts['record.item']).fill('A-2');
      await page.getByRole('option', { name: /A-2/ }).click();
      await page.getByText(filled(texts['record.left-of'], { left: 5, of: 10 }), { exact: true }).waitFor();
      // Within the limit for one entry, but the same matter as an entry that is there.
      await field(page, texts['record.points']).fill('1');
      await page.getByText(filled(texts['record.over-before'], { names: name })).waitFor();
      await page.getByRole('button', { name: texts['record.propose'], exact: true }).waitFor();
      await field(page, texts['record.occurred-on']).fill('2025-01-01');
      const why = texts['problem.entry.before-employment'];
      await page.getByText(filled(texts['record.would-be-refused'], { names: name, why })).waitFor();
      expect(await page.getByRole('button', { name: texts['record.propose'], exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: texts['record.clear'], exact: true }).click();
    },
  );

  it.each(BOTH)('a leader reads the rankings of a year (%s)', async (language) => {
    const visited = await come('leadership', language);
    const { page, texts } = visited;
    await go(visited, 'page.boards');
    await page.getByRole('combobox', { name: texts['board.period'] }).click();
    await page.getByRole('option', { name: '2025-03', exact: true }).click();
    await page.getByText(texts['board.closed'], { exact: true }).waitFor();
    const { items, count } = await service.api.read('/v1/rankings/months/2025-03');
    await page.getByText(filled(texts['board.count'], { count })).waitFor();
    const first = page.getByRole('row').nth(1);
    await expectText(first, items[0].name);
    await page.getByLabel(texts['board.go-to']).fill(String(count));
    await page.getByLabel(texts['board.go-to']).press('Enter');
    await page.getByRole('cell', { name: items.at(-1).employeeId, exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: texts['board.csv'] }).click();
    expect((await download).suggestedFilename()).toMatch(FILE_OF_BOARD[language]);
  });

  it.each(CHINESE)('an employee sees their points, their history and every entry (%s)', async (language) => {
    const { page, texts } = await come('employee', language);
    await page.getByRole('heading', { level: 1 }).getByText(texts['page.me']).waitFor();
    await page.getByText('500', { exact: true }).first().waitFor();
    const ofTotal = page.getByText(texts['board.total'], { exact: true });
    const places = page.locator('main dl').filter({ has: ofTotal });
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    for (const board of [`months/${month}`, `years/${month.slice(0, 4)}`, 'total']) {
      const { rank, count } = await service.api.read(`/v1/rankings/${board}/employees/N1`);
      await places.getByText(filled(texts['board.rank-of'], { rank, count })).first().waitFor();
    }
    expect(await places.getByRole('definition').count()).toBe(3);
    await page.getByRole('button', { name: texts['app.table'] }).click();
    await page.getByRole('columnheader', { name: texts['me.score'] }).waitFor();
    await page.getByText(filled(texts['file.EmployeeRegistered'], { office: 'Production Office' })).waitFor();
  });

  it('an auditor opens anybody’s file', async () => {
    const visited = await come('auditor', 'en');
    const { page, texts } = visited;
    await go(visited, 'page.people');
    await field(page, texts['record.whom']).fill('E0002');
    await page.getByRole('option', { name: /E0002/ }).click();
    await page.getByRole('heading', { name: /E0002/ }).waitFor();
    await page.getByText(texts['file.PointAwarded']).first().waitFor();
  });

  it.each(ENGLISH)('the leading group decides a proposal by its votes (%s)', async (language) => {
    const reason = `Worked through the night ${crypto.randomUUID()}`;
    const entry = { employeeId: 'N3', entryId: crypto.randomUUID(), direction: 'award', kind: 'behaviour' };
    const proposalId = crypto.randomUUID();
    await carriedOut(service.api, 'make-proposal', {
      proposalId,
      reason,
      entries: [{ ...entry, itemCode: 'A-2', points: 19 }],
    });
    const before = await total('N3');
    for (const who of ['member', 'secondMember'] as const) {
      const visited = await come(who, language);
      const { page, texts } = visited;
      await go(visited, 'page.proposals');
      await page.getByRole('link', { name: reason }).click();
      await page.getByRole('cell', { name: `${before} → ${before + 19}`, exact: true }).waitFor();
      await page.getByRole('button', { name: texts['proposal.vote-for'], exact: true }).click();
      await page.getByText(`the.${who}`).first().waitFor();
      expect(await page.getByRole('button', { name: texts['proposal.vote-for'] }).count()).toBe(0);
    }
    await eventually(
      () => total('N3'),
      (now) => now === before + 19,
    );
  });

  it('nobody is offered to decide what they have proposed themselves, and its maker may withdraw it', async () => {
    const visited = await come('manager', 'en');
    const { page, texts } = visited;
    await go(visited, 'page.proposals');
    await page.getByRole('link', { name: 'Rescued a child' }).click();
    const withdraw = page.getByRole('button', { name: texts['proposal.withdraw'], exact: true });
    await withdraw.waitFor();
    expect(await page.getByRole('button', { name: texts['proposal.accept'] }).count()).toBe(0);
    await withdraw.click();
    await page.getByText(texts['proposal.withdrawn'], { exact: true }).first().waitFor();
  });

  it('an officer sees which months are closed and sealed', async () => {
    const visited = await come('officer', 'en');
    const { page } = visited;
    await go(visited, 'page.months');
    const row = page.getByRole('row', { name: /2025-03/ });
    const { digest } = await eventually(
      () => service.api.get('/v1/seals/2025-03').then(({ body }) => body),
      (seal) => seal.digest !== undefined,
    );
    await row.getByText(digest.slice(0, 12)).waitFor();
  });

  it('a recorder goes on while the service is killed and started again', async () => {
    const { page, texts } = await come('recorder', 'en');
    const before = await total('N2');
    await field(page, texts['record.whom']).fill('N2');
    await page.getByRole('option', { name: /N2/ }).click();
    await field(page, texts['record.item']).fill('A-1');
    await page.getByRole('option', { name: /A-1/ }).click();
    await field(page, texts['record.reason']).fill('Kept calm');
    const { dataDir } = service;
    const { port } = new URL(service.api.url);
    await service.killAll();
    await page.getByText(texts['standing.away']).waitFor();
    await page.getByRole('button', { name: texts['record.post'], exact: true }).click();
    await page.getByText(texts['record.away']).waitFor();
    service = await ServiceProcess.start({ dataDir, env: { PORT: port } });
    await page.getByRole('row', { name: /Kept calm/ }).waitFor();
    await eventually(
      () => total('N2'),
      (now) => now === before + 3,
    );
  });
});

/** Waits until the field has the focus. */
const expectFocus = ({ page }: Visit, label: string): Promise<void> =>
  field(page, label).and(page.locator(':focus')).waitFor();

async function expectText(locator: { textContent(): Promise<string | null> }, text: string): Promise<void> {
  await eventually(
    () => locator.textContent(),
    (content) => content?.includes(text) === true,
  );
}
