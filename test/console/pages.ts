import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { en, zh } from '../../console/src/language/texts.js';
import { chromiumPath } from '../support/chromium.js';

export const LANGUAGES = { en, zh } as const;
export type Language = keyof typeof LANGUAGES;
export type Texts = (typeof LANGUAGES)[Language];

/** Of this machine's own browser: as root it has to do without its sandbox. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly texts: Texts;
  /** What a page must never do: throw, be refused something by its policy, or ask another host. */
  readonly faults: string[];
}

interface Wanted {
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Somebody who opens the console, and signs in with his key. */
export async function visit(
  browser: Browser,
  url: string,
  key: string,
  { language = 'en', scheme = 'light', viewport = { width: 1280, height: 900 } }: Wanted = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: scheme,
    viewport,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host && request.url().startsWith('http')) faults.push(request.url());
  });
  const texts = LANGUAGES[language];
  await page.goto(new URL('/console/', url).href);
  await page.getByLabel(texts['sign-in.key'], { exact: true }).fill(key);
  await page.getByRole('button', { name: texts['sign-in.go'] }).click();
  await page.getByRole('navigation').waitFor();
  return { page, context, texts, faults };
}

/** A text with its values, as far as tests look at it: plain names in braces alone. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)(?:, number)?\}/g, (_, name: string) => String(values[name]));

/** What is typed into, by its label: lists beside it may have the same. */
export const field = (page: Page, label: string): Locator =>
  page.locator('input, textarea').and(page.getByLabel(label, { exact: true }));
