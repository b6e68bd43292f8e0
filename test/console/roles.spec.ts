import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { giveRules, organise, PEOPLE, type Keys, type Who } from './organisation.js';
import { endBrowsers, goThere, goTo, kindOf, startBrowser, visit, type Visit } from './pages.js';
import { Below, giveSomethingToLookAt, menuOf } from './walk.js';

/** One user of each role. */
const WHOS = (Object.keys(PEOPLE) as Who[]).filter((who) => who !== 'secondMember');

/** The most kinds of buttons to press on a page. */
const PRESSED_AT_MOST = 25;

describeWithChromium('whoever goes to every page of theirs, and presses everything there', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;

  beforeAll(async () => {
    [service, browser] = await Promise.all([ServiceProcess.start(), startBrowser()]);
    // A third of the year has months of every kind.
    keys = await organise(service.api, '2025-05-05');
    await giveRules(service.api);
    await giveSomethingToLookAt(service.api, keys);
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  it.each(WHOS)('is refused nothing as %s', async (who) => {
    expect(await refusedTo(who)).toEqual([]);
  });

  /** The requests that are refused to somebody who goes to every page of theirs, and presses everything there. */
  async function refusedTo(who: Who): Promise<readonly string[]> {
    const visited = await visit(browser, service.api.url, keys[who]);
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

  /** Presses a button of each name on the page itself, one after the other, and closes again what opens. */
  async function pressEverything(visited: Visit, goBack: () => Promise<void>): Promise<void> {
    const { page, settled } = visited;
    const address = page.url();
    for (const name of (await buttonsOn(visited)).slice(0, PRESSED_AT_MOST)) {
      const button = page.locator('main').getByRole('button', { name, exact: true, disabled: false }).first();
      // What was pressed before may have taken it away.
      if ((await button.count()) > 0) await button.click({ timeout: 2_000 }).catch(() => undefined);
      await page.keyboard.press('Escape');
      if (page.url() !== address) await goBack();
    }
    await settled();
  }

  /** A name of each kind among the page's buttons: those of a long list do the same, and differ in numbers only. */
  async function buttonsOn({ page }: Visit): Promise<string[]> {
    const names = await page
      .locator('main')
      .getByRole('button', { disabled: false })
      .evaluateAll((all) =>
        (all as unknown as { ariaLabel: string | null; innerText: string }[]).map(
          ({ ariaLabel, innerText }) => (ariaLabel ?? innerText).trim(),
        ),
      );
    const kinds = new Map(
      names.filter((name) => name !== '').map((name) => [name.replaceAll(/\d+/g, '…'), name]),
    );
    return [...kinds.values()];
  }
});
