import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { endAllServices, type ServiceProcess } from '../support/service-process.js';
import { until } from '../support/eventually.js';
import { carriedOut, principalWith, withKey } from '../support/principals.js';
import { violations } from './axe.js';
import { calledIn, idsAloneOn, type Called } from './ids-alone.js';
import type { Keys } from './organisation.js';
import { endBrowsers, goThere, goTo, startBrowser, visit, type Visit } from './pages.js';
import { Below, menuOf, withSomethingToLookAt } from './walk.js';

/** Pages that are reached by links on others. */
const BELOW = ['people/…', 'proposals/…', 'rulebook/…', 'scores/…/…', 'wall/…'];

describeWithChromium('every page', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;

  beforeAll(async () => {
    [{ service, keys }, browser] = await Promise.all([withSomethingToLookAt(), startBrowser()]);
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  it('is free of what axe finds, as easy to see in the dark, and has no id without a name', async () => {
    const called = await calledIn(service.api);
    expect(called.size).toBeGreaterThan(10);
    const found: string[] = [];
    const seen = new Set<string>();
    const below = new Below();
    for (const who of ['administrator', 'employee'] as const) {
      const visited = await visit(browser, service.api.url, keys[who], { language: 'zh' });
      for (const { title, href } of await menuOf(visited)) {
        if (seen.has(title)) continue;
        seen.add(title);
        // By address, which loads the console again.
        await visited.page.goto(href);
        await visited.settled();
        found.push(...(await foundOn(visited, called)));
        await below.note(visited);
      }
      for await (const _ of below.each(visited)) found.push(...(await foundOn(visited, called)));
      found.push(...visited.faults);
      await visited.context.close();
    }
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
    expect([...below.kinds]).toEqual(expect.arrayContaining(BELOW));
  });

  /** The faults of a page by all rules of axe, of which only colours differ in the dark; and ids that stand alone. */
  async function foundOn({ page, settled }: Visit, called: Called): Promise<string[]> {
    const light = [...(await violations(page)), ...(await idsAloneOn(page, called))];
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
    await settled();
    const dark = await violations(page, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
    return [...light, ...dark];
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

  it('is found in a menu whose groups fold by keyboard and stay folded, on a phone as well', async () => {
    const phone = await visit(browser, service.api.url, keys.auditor, {
      viewport: { width: 360, height: 780 },
    });
    const { page, texts } = phone;
    const menu = page.getByRole('navigation');
    const group = menu.getByRole('button', { name: texts['menu.proofs'], exact: true });
    const link = menu.getByRole('link', { name: texts['page.seals'], exact: true });
    const opener = menu.getByRole('button', { name: texts['app.menu'], exact: true });
    expect(await link.isVisible()).toBe(false);
    await opener.press('Enter');
    expect(await link.isVisible()).toBe(true);
    expect(await menu.getByRole('list', { name: texts['menu.proofs'] }).getByRole('link').count()).toBe(3);
    await group.press('Enter');
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    await page.reload();
    await opener.press('Enter');
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    expect(await link.isVisible()).toBe(false);
    await group.press('Enter');
    await goTo(phone, texts['page.seals']);
    expect(await group.isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await phone.context.close();
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
});
