import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { until } from '../support/eventually.js';
import { carriedOut, principalWith, withKey } from '../support/principals.js';
import { violations } from './axe.js';
import { giveRules, organise, PEOPLE, type Keys, type Who } from './organisation.js';
import {
  goThere,
  goTo,
  kindOf,
  LANGUAGES,
  linksOn,
  startBrowser,
  visit,
  type Language,
  type Visit,
} from './pages.js';

/** One user of each role. */
const WHOS = (Object.keys(PEOPLE) as Who[]).filter((who) => who !== 'secondMember');
const BOTH = Object.keys(LANGUAGES) as Language[];

/** The most buttons to press on a page: those of long lists are all alike. */
const PRESSED_AT_MOST = 25;

/** Pages that are reached by links on others. */
const BELOW = ['people/…', 'proposals/…', 'rulebook/…', 'scores/…/…', 'wall/…'];

/** One page of each kind that links lead to, as they are found. */
class Below {
  private readonly waiting: string[] = [];

  /** @param kinds those that need not be looked at any more */
  constructor(readonly kinds = new Set<string>()) {}

  async note(visited: Visit): Promise<void> {
    for (const href of await linksOn(visited)) {
      if (this.kinds.has(kindOf(href))) continue;
      this.kinds.add(kindOf(href));
      this.waiting.push(href);
    }
  }

  /** Goes to each page. */
  async *each(visited: Visit): AsyncGenerator<string> {
    for (let href = this.waiting.shift(); href !== undefined; href = this.waiting.shift()) {
      await goThere(visited, href);
      await this.note(visited);
      yield href;
    }
  }
}

describeWithChromium('every page', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;

  beforeAll(async () => {
    [service, browser] = await Promise.all([ServiceProcess.start(), startBrowser()]);
    // A third of the year has months of every kind.
    keys = await organise(service.api, '2025-05-05');
    await giveRules(service.api);
    await somethingToLookAt();
  });
  afterAll(async () => {
    await browser.close();
    await endAllServices();
  });

  /** An entry of each sender who may record, and a proposal that waits. */
  async function somethingToLookAt(): Promise<void> {
    // Text without a place to break.
    await carriedOut(service.api, 'open-office', { officeId: 'wide', name: 'Office'.repeat(33) });
    const named = { employeeId: 'WIDE', name: 'Wilhelmina'.repeat(20), officeId: 'wide' };
    await carriedOut(service.api, 'register-employee', { ...named, joinedOn: '2026-01-01' });
    await carriedOut(service.api, 'register-employee', {
      ...{ employeeId: 'WIDE-2', name: 'Wolfeschlegel'.repeat(15), officeId: 'wide' },
      joinedOn: '2026-01-01',
    });
    const entry = { employeeId: 'WIDE', kind: 'behaviour', itemCode: 'A-1', points: 3, reason: 'Was there' };
    for (const who of ['recorder', 'officer', 'administrator'] as const) {
      const api = new Api(service.api.url, keys[who]);
      await carriedOut(api, 'award-points', { ...entry, entryId: crypto.randomUUID() });
    }
    const proposed = {
      employeeId: 'N3',
      entryId: crypto.randomUUID(),
      direction: 'award',
      kind: 'behaviour',
    };
    await carriedOut(service.api, 'make-proposal', {
      proposalId: crypto.randomUUID(),
      reason: 'Saved the harvest',
      entries: [{ ...proposed, itemCode: 'A-2', points: 19 }],
    });
  }

  /** Signed in for as long as the tests run: to sign in and load the console takes longer than to look at a page. */
  const visits = new Map<string, Promise<Visit>>();
  function come(who: Who, language: Language = 'en'): Promise<Visit> {
    const known = visits.get(`${who} ${language}`);
    const visited = known ?? visit(browser, service.api.url, keys[who], { language });
    visits.set(`${who} ${language}`, visited);
    return visited;
  }
  const menuOf = ({ page }: Visit): Promise<{ title: string; href: string }[]> =>
    page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((all) =>
        (all as unknown as { textContent: string; href: string }[]).map(({ textContent, href }) => ({
          title: textContent,
          href,
        })),
      );

  it('is free of what axe finds, in both languages, light and dark', async () => {
    const found = await Promise.all(BOTH.map(foundIn));
    expect(found.flat()).toEqual([]);
  });

  /** The faults of all pages in one language. */
  async function foundIn(language: Language): Promise<string[]> {
    const found: string[] = [];
    const seen = new Set<string>();
    const below = new Below();
    for (const who of ['administrator', 'employee'] as const) {
      const visited = await come(who, language);
      const { page, settled } = visited;
      for (const { title, href } of await menuOf(visited)) {
        if (seen.has(title)) continue;
        seen.add(title);
        // By address in one language, which loads the console again, and by the menu in the other.
        await (language === 'zh' ? page.goto(href) : goTo(visited, title));
        await settled();
        found.push(...(await foundOn(visited)));
        await below.note(visited);
      }
      for await (const _ of below.each(visited)) found.push(...(await foundOn(visited)));
      found.push(...visited.faults);
    }
    expect(seen.size).toBeGreaterThan(10);
    expect([...below.kinds]).toEqual(expect.arrayContaining(BELOW));
    return found;
  }

  /** The faults of the page that is shown, light and dark. */
  async function foundOn({ page, settled }: Visit): Promise<string[]> {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('[data-mantine-color-scheme=light]').waitFor();
    await settled();
    const found = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-mantine-color-scheme=dark]').waitFor();
    await settled();
    // Only colours differ in the dark.
    return [...found, ...(await violations(page, ['color-contrast']))];
  }

  it('is as wide as the window, however long a name is and whatever the window', async () => {
    const principalId = 'wide.one';
    const named = { principalId, kind: 'person', name: 'Maximiliana'.repeat(18), employeeId: 'WIDE-2' };
    await carriedOut(service.api, 'register-principal', named);
    const roles = [{ role: 'administrator' }, { role: 'employee' }];
    await carriedOut(service.api, 'assign-roles', { principalId, roles });
    const { key } = await carriedOut(service.api, 'issue-key', { principalId });
    await withKey(service.api, key);
    const visited = await visit(browser, service.api.url, key);
    const { page, faults, context } = visited;
    const wide: string[] = [];
    const look = async (): Promise<void> => {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await visited.settled();
        const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (needed > width) wide.push(`${new URL(page.url()).pathname} at ${width}: ${needed}`);
      }
    };
    const below = new Below();
    for (const { href } of await menuOf(visited)) {
      await goThere(visited, new URL(href).pathname);
      await look();
      await below.note(visited);
    }
    for (const href of ['/console/people/WIDE', '/console/boards/2026/wide', '/console/movements/2025-04'])
      await goThere(visited, href).then(look);
    for await (const _ of below.each(visited)) await look();
    expect({ wide, faults }).toEqual({ wide: [], faults: [] });
    await context.close();
  });

  it('of one’s sign-ins ends one in another browser at once', async () => {
    const { key } = await principalWith(service.api, [{ role: 'leadership' }]);
    await withKey(service.api, key);
    const here = await visit(browser, service.api.url, key);
    const there = await visit(browser, service.api.url, key);
    const { page, texts, faults } = here;
    await page.getByTitle(texts['page.sessions'], { exact: true }).click();
    const rows = page.getByRole('region', { name: texts['sessions.of'] }).locator('tbody tr');
    await until(async () => (await rows.count()) === 2);
    await rows.getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: texts['sessions.end-yes'] }).click();
    await until(async () => (await rows.count()) === 1);
    await there.page.reload();
    await there.page.getByLabel(texts['sign-in.key'], { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await here.context.close();
    await there.context.close();
  });

  it('to sign in on is free of it as well', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('/console/', service.api.url).href);
    await page.getByRole('button').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('has no control that would be refused, and nothing that may not be read, for any role', async () => {
    const waiting = [...WHOS];
    const refused = new Map<Who, readonly string[]>();
    const takeNext = async (): Promise<void> => {
      for (let who = waiting.shift(); who !== undefined; who = waiting.shift())
        refused.set(who, await refusedTo(who));
    };
    await Promise.all([takeNext(), takeNext(), takeNext()]);
    expect(refused).toEqual(new Map(WHOS.map((who) => [who, []])));
  });

  /** The requests that are refused to somebody who goes to every page of theirs, and presses everything there. */
  async function refusedTo(who: Who): Promise<readonly string[]> {
    const visited = await come(who);
    const { page, faults, refused, context } = visited;
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.evaluate('window.print = () => undefined');
    const menu = await menuOf(visited);
    expect(menu).not.toEqual([]);
    const below = new Below(new Set(menu.map(({ href }) => kindOf(new URL(href).pathname))));
    for (const { title } of menu) {
      await goTo(visited, title);
      await below.note(visited);
      await pressEverything(visited, () => goTo(visited, title));
    }
    for await (const href of below.each(visited))
      await pressEverything(visited, () => goThere(visited, href));
    await context.close();
    return [...refused, ...faults];
  }

  /** Presses every button of the page itself, one after the other, and closes again what opens. */
  async function pressEverything(visited: Visit, goBack: () => Promise<void>): Promise<void> {
    const { page, settled } = visited;
    const address = page.url();
    const buttons = page.locator('main').getByRole('button', { disabled: false });
    const count = Math.min(await buttons.count(), PRESSED_AT_MOST);
    for (let index = 0; index < count; index += 1) {
      await buttons
        .nth(index)
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      await page.keyboard.press('Escape');
      if (page.url() !== address) await goBack();
    }
    await settled();
  }
});
