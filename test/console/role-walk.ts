import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { endAllServices, type ServiceProcess } from '../support/service-process.js';
import { PEOPLE, type Keys, type Who } from './organisation.js';
import { endBrowsers, goThere, goTo, kindOf, startBrowser, visit, type Visit } from './pages.js';
import { Below, menuOf, withSomethingToLookAt } from './walk.js';

/** Those who between them see every page: the others see parts of theirs, and walk in the tier of long tests. */
const FIRST: readonly Who[] = ['officer', 'manager', 'auditor'];
const OTHERS = (Object.keys(PEOPLE) as Who[]).filter((who) => who !== 'secondMember' && !FIRST.includes(who));

/** The most kinds of buttons to press on a page. */
const PRESSED_AT_MOST = 25;

/** One user of each of these roles goes to every page that they see, and presses everything there. */
export const describeRoles = (which: 'first' | 'others'): void => {
  describeWithChromium('whoever goes to every page of theirs, and presses everything there', () => {
    walks(which === 'first' ? FIRST : OTHERS);
  });
};

function walks(whos: readonly Who[]): void {
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

  it.each(whos)('is refused nothing as %s, and reads no place in the log but as an auditor', async (who) => {
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
    let pressed = 0;
    const places: string[] = [];
    const look = async (goBack: () => Promise<void>): Promise<void> => {
      if (who !== 'auditor') places.push(...(await placesOn(visited)));
      pressed += await pressEverything(visited, goBack);
    };
    const below = new Below(new Set(menu.map(({ href }) => kindOf(new URL(href).pathname))));
    for (const { title } of menu) {
      await goTo(visited, title);
      await below.note(visited);
      await look(() => goTo(visited, title));
    }
    for await (const href of below.each(visited)) await look(() => goThere(visited, href));
    expect(pressed).toBeGreaterThan(0);
    await context.close();
    return [...refused, ...faults, ...places];
  }

  /** Places in the log that a page tells somebody to whom they say nothing. */
  async function placesOn({ page }: Visit): Promise<string[]> {
    const told = await page
      .locator('main')
      .getByText(/\bplace \d/)
      .allTextContents();
    return told.map((text) => `${new URL(page.url()).pathname}: ${text}`);
  }

  /** Presses a button of each name on the page itself, one after the other, and closes again what opens; how many it pressed. */
  async function pressEverything(visited: Visit, goBack: () => Promise<void>): Promise<number> {
    const { page, settled } = visited;
    const address = page.url();
    let pressed = 0;
    for (const name of (await buttonsOn(visited)).slice(0, PRESSED_AT_MOST)) {
      const button = page.locator('main').getByRole('button', { name, exact: true, disabled: false }).first();
      // What was pressed before may have taken it away.
      if ((await button.count()) > 0)
        await button.click({ timeout: 2_000 }).then(
          () => (pressed += 1),
          () => undefined,
        );
      await page.keyboard.press('Escape');
      if (page.url() !== address) await goBack();
    }
    await settled();
    return pressed;
  }

  /**
   * A name of each kind among the page's buttons: those of a long list do the same, and differ in numbers only. The headings of
   * tables sort them, which asks the service for nothing.
   */
  async function buttonsOn({ page }: Visit): Promise<string[]> {
    const names = await page
      .locator('main')
      .locator('button:enabled:not(th > button)')
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
}
