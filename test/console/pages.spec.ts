import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { carriedOut } from '../support/principals.js';
import { violations } from './axe.js';
import { giveRules, organise, PEOPLE, type Keys, type Who } from './organisation.js';
import { goTo, LANGUAGES, startBrowser, visit, type Language, type Visit } from './pages.js';

/** One of each role. */
const WHOS = (Object.keys(PEOPLE) as Who[]).filter((who) => who !== 'secondMember');
const BOTH = Object.keys(LANGUAGES) as Language[];

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
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await endAllServices();
  });

  /** An entry of each who records, and a proposal that waits. */
  async function somethingToLookAt(): Promise<void> {
    const entry = { employeeId: 'N2', kind: 'behaviour', itemCode: 'A-1', points: 3, reason: 'Was there' };
    for (const who of ['recorder', 'officer', 'administrator'] as const) {
      const api = new Api(service.api.url, keys[who]);
      await carriedOut(api, 'award-points', { ...entry, entryId: crypto.randomUUID() });
    }
  }

  /** Each as long as the tests go on: to sign in and load the console takes longer than to look at a page. */
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

  /** What is wrong on any page, in one language. */
  async function foundIn(language: Language): Promise<string[]> {
    const found: string[] = [];
    const seen = new Set<string>();
    for (const who of ['administrator', 'employee'] as const) {
      const visited = await come(who, language);
      const { page, settled } = visited;
      for (const { title, href } of await menuOf(visited)) {
        if (seen.has(title)) continue;
        seen.add(title);
        await page.emulateMedia({ colorScheme: 'light' });
        // By its address in one language, which loads the console anew, and by the menu in the other.
        await (language === 'zh' ? page.goto(href) : goTo(visited, title));
        await settled();
        found.push(...(await violations(page)));
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.locator('[data-mantine-color-scheme=dark]').waitFor();
        await settled();
        // Nothing else is another in the dark.
        found.push(...(await violations(page, ['color-contrast'])));
      }
      found.push(...visited.faults);
    }
    expect(seen.size).toBeGreaterThan(10);
    return found;
  }

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

  /** What somebody is refused who goes to every page of his, and presses everything there. */
  async function refusedTo(who: Who): Promise<readonly string[]> {
    const visited = await come(who);
    const { page, faults, refused, context } = visited;
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.evaluate('window.print = () => undefined');
    const menu = await menuOf(visited);
    expect(menu).not.toEqual([]);
    for (const { title } of menu) {
      await goTo(visited, title);
      await pressEverything(visited, title);
    }
    await context.close();
    return [...refused, ...faults];
  }

  /** Every button of the page itself, one after the other; what opens is closed again. */
  async function pressEverything(visited: Visit, title: string): Promise<void> {
    const { page, settled } = visited;
    const address = page.url();
    const buttons = page.locator('main').getByRole('button', { disabled: false });
    const count = Math.min(await buttons.count(), 12);
    for (let index = 0; index < count; index += 1) {
      await buttons
        .nth(index)
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      await page.keyboard.press('Escape');
      if (page.url() !== address) await goTo(visited, title);
    }
    await settled();
  }
});
