import './lib/node-version.mjs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './lib/root.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
const { chromium } = await import('playwright-core');
const { startService } = await import('./lib/service.mjs');

/** The pictures of the README, taken anew in Debian's Chromium of the examples to look round in. */
const FOLDER = join(root, 'docs/pictures');
const SIZE = { width: 1200, height: 760 };
const LOOK_MS = 500;
const PICTURES = {
  en: [
    { name: 'record', who: 'recorder', path: () => '/record', does: typing },
    { name: 'my-points', who: 'employee', path: () => '/me' },
    { name: 'file', who: 'auditor', path: ({ employeeId }) => `/people/${employeeId}`, scheme: 'dark' },
  ],
  zh: [{ name: 'rankings', who: 'leadership', path: ({ lastMonth }) => `/boards/${lastMonth}` }],
};
const LOCALES = { en: 'en-GB', zh: 'zh-CN' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  for (const language of Object.keys(PICTURES)) await takeOf(language);
} finally {
  await browser.close();
}

async function takeOf(language) {
  const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-pictures-'));
  const service = await startService({ POINTBOOK_DATA_DIR: dataDir }, [`--example=${language}`]);
  try {
    const api = await whole(service.url, dataDir);
    const seen = await lookedUp(api);
    for (const { who, path, ...picture } of PICTURES[language]) {
      const { key } = await api('/v1/commands/issue-key', { principalId: who });
      const origin = new URL(service.url).origin;
      await take({ ...picture, path: path(seen), locale: LOCALES[language] }, origin, key);
    }
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Waits until the example is there; gives a way to ask the service as its administrator. */
async function whole(url, dataDir) {
  const isWhole = async () => JSON.parse(await readFile(join(dataDir, 'example.json'), 'utf8')).isWhole;
  while (!(await isWhole().catch(() => false))) await delay(LOOK_MS);
  const key = (await readFile(join(dataDir, 'admin-key'), 'utf8')).trim();
  return async (path, fields) => {
    const response = await fetch(new URL(path, url), {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(fields === undefined ? {} : { method: 'POST', body: JSON.stringify(fields) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

/** The month that was closed last, and who was first in it. */
async function lookedUp(api) {
  const { items: months } = await api('/v1/months?newestFirst=true');
  const lastMonth = months.find(({ status }) => status === 'closed').month;
  const { items } = await api(`/v1/rankings/months/${lastMonth}?limit=1`);
  return { lastMonth, employeeId: items[0].employeeId };
}

async function take({ name, path, locale, scheme = 'light', does }, origin, key) {
  const context = await browser.newContext({ locale, colorScheme: scheme, viewport: SIZE });
  await context.request.post(`${origin}/v1/session`, { data: { key }, headers: { origin } });
  const page = await context.newPage();
  await page.goto(`${origin}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await read(page);
  await does?.(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

/** Waits until nothing on the page is still being read. */
async function read(page) {
  await page.waitForFunction(() => document.querySelector('main .mantine-Loader-root') === null);
  await page.waitForFunction(() => document.fonts.status === 'loaded');
}

/** Types an entry that is about to be recorded. */
async function typing(page) {
  await page.getByRole('textbox', { name: 'Whom' }).fill('p00');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Item' }).fill('work.on-time');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Had the figures of the month ready two days early');
  await page.getByText('rank', { exact: false }).first().waitFor();
}
