import './lib/node-version.mjs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
const { chromium } = await import('playwright-core');
const { startService } = await import('./lib/service.mjs');

/** The pictures of the README, taken anew in Debian's Chromium of a service with a year behind it. */
const FOLDER = join(root, 'docs/pictures');
const KEY = 'a-key-for-pictures-only-0123456789';
const SIZE = { width: 1200, height: 760 };
const PICTURES = [
  { name: 'record', who: 'recorder', path: '/record', locale: 'en-GB', does: typing },
  { name: 'rankings', who: 'leader', path: '/boards/2025-03', locale: 'zh-CN' },
  { name: 'my-points', who: 'employee', path: '/me', locale: 'en-GB' },
  { name: 'file', who: 'auditor', path: '/people/E0043', locale: 'en-GB', scheme: 'dark' },
];

const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-pictures-'));
const service = await startService({ POINTBOOK_DATA_DIR: dataDir, POINTBOOK_ADMIN_KEY: KEY });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  const keys = await organise();
  for (const picture of PICTURES) await take(picture, keys[picture.who]);
} finally {
  await browser.close();
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function take({ name, path, locale, scheme = 'light', does }, key) {
  const context = await browser.newContext({ locale, colorScheme: scheme, viewport: SIZE });
  const origin = new URL(service.url).origin;
  await context.request.post(`${origin}/v1/session`, { data: { key }, headers: { origin } });
  const page = await context.newPage();
  await page.goto(`${origin}/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await does?.(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

/** Types an entry that is about to be recorded. */
async function typing(page) {
  await page.getByRole('textbox', { name: 'Whom' }).fill('lw');
  await page.getByRole('option', { name: /李伟/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Item' }).fill('A-1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A visitor wrote in to thank him');
  await page.getByText('rank', { exact: false }).first().waitFor();
}

async function organise() {
  const book = await readFile(join(root, 'test/point-books/book.ndjson'));
  const answer = await ask('/v1/commands', 'application/x-ndjson', book);
  await answer.text();
  const wei = { employeeId: 'N1', name: '李伟', officeId: 'production', joinedOn: '2025-06-01' };
  await command('register-employee', wei);
  const keys = {};
  for (const [who, role, employeeId] of [
    ['recorder', 'recorder'],
    ['leader', 'leadership'],
    ['employee', 'employee', 'E0043'],
    ['auditor', 'auditor'],
  ]) {
    await command('register-principal', { principalId: who, kind: 'person', name: who, employeeId });
    await command('assign-roles', { principalId: who, roles: [{ role }] });
    keys[who] = (await command('issue-key', { principalId: who })).key;
  }
  return keys;
}

async function command(name, fields) {
  return (await ask(`/v1/commands/${name}`, 'application/json', JSON.stringify(fields))).json();
}

async function ask(path, type, body) {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': type };
  const response = await fetch(new URL(path, service.url), { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}
