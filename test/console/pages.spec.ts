import { afterAll, beforeAll, expect, it } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { carriedOut } from '../support/principals.js';
import { giveRules, organise, PEOPLE, type Keys, type Who } from './organisation.js';
import { LANGUAGES, startBrowser, visit, type Language, type Visit } from './pages.js';

/** One of each role. */
const WHOS = (Object.keys(PEOPLE) as Who[]).filter((who) => who !== 'secondMember');
const BOTH = Object.keys(LANGUAGES) as Language[];

describeWithChromium('every page', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;

  beforeAll(async () => {
    [service, browser] = await Promise.all([ServiceProcess.start(), startBrowser()]);
    keys = await organise(service.api);
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

  const settled = async (page: Page): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
  };
  const links = ({ page }: Visit): Promise<string[]> =>
    page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));

  it.each(BOTH)('is free of what axe finds, light and dark: %s', async (language) => {
    const found: string[] = [];
    const seen = new Set<string>();
    for (const who of ['administrator', 'employee'] as const) {
      const visited = await visit(browser, service.api.url, keys[who], { language });
      const { page } = visited;
      for (const href of await links(visited)) {
        if (seen.has(href)) continue;
        seen.add(href);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(href);
        await settled(page);
        found.push(...(await violations(page)));
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.locator('[data-mantine-color-scheme=dark]').waitFor();
        // Nothing else is another in the dark.
        found.push(...(await violations(page, ['color-contrast'])));
      }
      found.push(...visited.faults);
      await visited.context.close();
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it('to sign in on is free of it as well', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('/console/', service.api.url).href);
    await page.getByRole('button').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it.each(WHOS)('has no control that would be refused, and nothing that may not be read: %s', async (who) => {
    const visited = await visit(browser, service.api.url, keys[who]);
    const { page } = visited;
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 403) refused.push(`${response.request().method()} ${response.url()}`);
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    const hrefs = await links(visited);
    expect(hrefs).not.toEqual([]);
    for (const href of hrefs) {
      await page.goto(href);
      await settled(page);
      await pressEverything(page, href);
    }
    expect(refused).toEqual([]);
    expect(visited.faults).toEqual([]);
    await visited.context.close();
  });

  /** Every button of the page itself, one after the other; what opens is closed again. */
  async function pressEverything(page: Page, href: string): Promise<void> {
    await page.evaluate('window.print = () => undefined');
    const buttons = page.locator('main').getByRole('button');
    const count = Math.min(await buttons.count(), 12);
    for (let index = 0; index < count; index += 1) {
      const button = buttons.nth(index);
      if (!(await button.isVisible().catch(() => false)) || !(await button.isEnabled())) continue;
      await button.click({ timeout: 2_000 }).catch(() => undefined);
      await page.keyboard.press('Escape');
      if (page.url() !== href) await page.goto(href);
    }
    await settled(page);
  }
});

/** What axe finds, a line for each place. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = rules === undefined ? {} : { runOnly: rules };
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${page.url()} ${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`,
    ),
  );
}
