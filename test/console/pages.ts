import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Request,
} from 'playwright-core';
import { en, zh } from '../../console/src/language/texts.js';
import { chromiumPath } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';

export const LANGUAGES = { en, zh } as const;
export type Language = keyof typeof LANGUAGES;
export type Texts = (typeof LANGUAGES)[Language];

/** Browsers that a spec has started; `endBrowsers` ends them, whether or not the rest of its beginning succeeded. */
const started = new Set<Promise<Browser>>();

/** The browser of this machine: as root it has to do without its sandbox. */
export function startBrowser(): Promise<Browser> {
  const browser = chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  started.add(browser);
  return browser;
}

export async function endBrowsers(): Promise<void> {
  await Promise.allSettled([...started].map(async (browser) => (await browser).close()));
  started.clear();
}

/** A limit for hangs: no test asks how fast a page is. */
const HANGS_AFTER_MS = 120_000;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly texts: Texts;
  /** Faults of a page: an exception, a violation of its policy, or a request to another host. */
  readonly faults: string[];
  /** Requests of the page that were refused. */
  readonly refused: string[];
  /** Resolves once the page has its heading, and everything that it asked for. */
  readonly settled: () => Promise<void>;
}

interface Wanted {
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Somebody who opens the console, and signs in with their key. */
export async function visit(
  browser: Browser,
  url: string,
  key: string,
  { language = 'en', scheme = 'light', viewport = { width: 1280, height: 900 } }: Wanted = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: scheme,
    // What opens is there at once.
    reducedMotion: 'reduce',
    viewport,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(HANGS_AFTER_MS);
  const faults: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host && request.url().startsWith('http')) faults.push(request.url());
  });
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(`${response.request().method()} ${response.url()}`);
  });
  const texts = LANGUAGES[language];
  const settled = settling(page, texts);
  await page.goto(new URL('/console/', url).href);
  await page.getByLabel(texts['sign-in.key'], { exact: true }).fill(key);
  await page.getByRole('button', { name: texts['sign-in.go'] }).click();
  await page.getByRole('navigation').waitFor();
  return { page, context, texts, faults, refused, settled };
}

/** A page asks for the progress of the read models as long as it is open. */
const isForEver = (request: Request): boolean => request.url().endsWith('/health/ready');

/** Follows the requests of a page; it has settled when it has nothing more to draw, and asks for nothing then. */
function settling(page: Page, texts: Texts): () => Promise<void> {
  const open = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    if (isForEver(request)) return;
    asked += 1;
    open.add(request);
  });
  for (const ended of ['requestfinished', 'requestfailed'] as const)
    page.on(ended as 'requestfinished', (request) => open.delete(request));
  const isDrawn = `(${DRAWN})(${JSON.stringify(texts['app.loading'])})`;
  return async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let before; before !== asked;) {
      await eventually(
        () => open.size,
        (count) => count === 0,
      );
      before = asked;
      // Drawing an answer may lead to more requests.
      if (!(await page.evaluate<boolean>(isDrawn))) before = undefined;
    }
  };
}

/** Runs in the page: whether everything is drawn, in its last colours. */
const DRAWN = `async (loading) => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const ending = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
  return document.querySelector('[role=status][aria-label="' + loading + '"]') === null;
}`;

/** Goes to a page of the menu, without loading the console again; a phone shows the menu when asked. */
export async function goTo({ page, texts, settled }: Visit, title: string): Promise<void> {
  const menu = page.getByRole('navigation');
  const opener = menu.getByRole('button', { name: texts['app.menu'], expanded: false });
  if (await opener.isVisible()) await opener.click();
  const link = menu.getByRole('link', { name: title, exact: true, includeHidden: true });
  await link.click();
  await link.and(page.locator('[aria-current=page]')).waitFor({ state: 'attached' });
  await settled();
}

/** Goes to an address of the console, as a link on a page does. */
export async function goThere({ page, settled }: Visit, href: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(href)})`);
  await settled();
}

/** The links on a page that stay within the console. */
export const linksOn = ({ page }: Visit): Promise<string[]> =>
  page
    .locator('main a[href^="/console/"]')
    .evaluateAll((all) =>
      (all as unknown as { getAttribute(name: string): string }[]).map((link) => link.getAttribute('href')),
    );

/** Two addresses of one kind are the same page, of other people or periods. */
export const kindOf = (href: string): string => {
  const [path = ''] = href.split('?');
  const [, , page, ...names] = path.split('/');
  return [page, ...names.map(() => '…')].join('/');
};

/** A text with its values, as far as tests need it: names in braces, numbers, one and other. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text
    .replace(PLURAL, (_, name: string, one: string, other: string) =>
      (values[name] === 1 ? one : other).replaceAll('#', String(values[name])),
    )
    .replace(/\{(\w+)(?:, number)?\}/g, (_, name: string) => String(values[name]));

const PLURAL = /\{(\w+), plural, one \{([^}]*)\} other \{([^}]*)\}\}/g;

/** A field by its label: lists beside it may have the same label, and a required field has a star after it. */
export const field = (page: Page | Locator, label: string): Locator => {
  const labelled = new RegExp(`^${label.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}( \\*)?$`);
  return page.locator('input, textarea').and(page.getByLabel(labelled));
};
