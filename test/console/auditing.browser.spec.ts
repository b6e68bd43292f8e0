import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Response } from 'playwright-core';
import { checkpointIn } from '../../src/proofs/checkpoint.js';
import type { FindingCode } from '../../src/proofs/finding.js';
import { describeWithChromium } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, type ServiceProcess } from '../support/service-process.js';
import { exported } from '../support/verified.js';
import { violations } from './axe.js';
import type { Keys } from './organisation.js';
import { endBrowsers, field, LANGUAGES, startBrowser, visit, type Language, type Visit } from './pages.js';
import { withYearBehind } from './year-behind.js';

const BOTH = Object.keys(LANGUAGES) as Language[];
const JSON_FILE = 'application/json';

interface Receipt {
  readonly head: { readonly size: number; readonly root: string };
  readonly publicKey: string;
}

describeWithChromium('an auditor', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let receipt: Receipt;

  beforeAll(async () => {
    ({ service, keys } = await withYearBehind());
    browser = await startBrowser();
    const { body } = await eventually(
      () => service.api.get('/v1/log/head'),
      ({ status }) => status === 200,
    );
    receipt = body as Receipt;
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = (language: Language): Promise<Visit> =>
    visit(browser, service.api.url, keys.auditor, { language });
  const at = (path: string): string => new URL(`/console${path}`, service.api.url).href;
  const file = (content: object) => ({
    name: 'receipt.json',
    mimeType: JSON_FILE,
    buffer: Buffer.from(JSON.stringify(content)),
  });
  const leave = async ({ context, faults }: Visit): Promise<void> => {
    expect(faults).toEqual([]);
    await context.close();
  };

  it.each(BOTH)(
    'verifies the whole log in their browser, with their key and receipt (%s)',
    async (language) => {
      // The seals that exist before it begins; meanwhile another month may be sealed.
      const { body } = await service.api.get('/v1/seals?limit=1000');
      const { items } = body as { readonly items: readonly { readonly digest: string }[] };
      expect(items.length).toBeGreaterThan(0);
      const visited = await come(language);
      const { page, texts } = visited;
      await page.goto(at('/verification'));
      await field(page, texts['verify.key']).fill(receipt.publicKey);
      await page.locator('input[type=file]').setInputFiles(file(receipt));
      await page.getByRole('button', { name: texts['verify.start'], exact: true }).click();
      await page.getByText(texts['verify.well']).waitFor();
      for (const { digest } of items) expect(await page.getByText(digest).count()).toBe(1);
      await leave(visited);
    },
  );

  it('finds what somebody has changed in an export', async () => {
    const visited = await come('en');
    const { page, texts } = visited;
    const events = (await exported(service.api)) as { readonly type: string; readonly data: object }[];
    const which = events.findIndex(({ type }) => type === 'PointAwarded');
    const changed = events.with(which, {
      ...events[which]!,
      data: { ...events[which]!.data, points: 999 },
    });
    await page.goto(at('/verification'));
    await page.getByLabel(texts['verify.from-file']).check();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'export.ndjson',
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from(changed.map((event) => `${JSON.stringify(event)}\n`).join('')),
      });
    await page.getByRole('button', { name: texts['verify.start'], exact: true }).click();
    await page.getByText(texts['finding.event.changed'], { exact: true }).first().waitFor();
    expect(await page.getByText(texts['verify.well']).count()).toBe(0);
    await leave(visited);
  });

  /** What somebody between the log and the auditor can do to two neighbouring awards of one file. */
  const TAMPERINGS: readonly [string, Language, Tamper, FindingCode, number][] = [
    ['one digit of an event is another', 'zh', (one, two) => [otherDigit(one), two], 'event.changed', 0],
    // It is noticed at the next event of the file.
    ['an event is left out', 'en', (_, two) => [two], 'event.missing', 1],
    ['two events have changed places', 'zh', (one, two) => [two, one], 'event.out-of-order', 0],
  ];

  it.each(TAMPERINGS)('is told at which event it is where %s on the way (%s)', async (...tampering) => {
    const [, language, tamper, code, later] = tampering;
    const visited = await come(language);
    const { page, texts } = visited;
    const where = new Promise<string>((resolve) => {
      void page.route('**/v1/log/export', async (route) => {
        const response = await route.fetch();
        const lines = (await response.text()).trimEnd().split('\n');
        const at = lines.findIndex(
          (line, index) => isCounted(line) && isNextOf(line, lines[index + 1] ?? '{}'),
        );
        const { stream, revision } = JSON.parse(lines[at]!) as Placed;
        const body = lines.toSpliced(at, 2, ...tamper(lines[at]!, lines[at + 1]!)).join('\n');
        const headers = { 'log-position': response.headers()['log-position']! };
        await route.fulfill({ status: 200, headers, body });
        resolve(`${stream} @ ${revision + later}`);
      });
    });
    await page.goto(at('/verification'));
    const verify = page.getByRole('button', { name: texts['verify.start'], exact: true });
    await verify.click();
    await page.getByRole('alert').waitFor();
    const findings = page.getByRole('region', { name: texts['verify.findings'] }).getByRole('row');
    const place = page.getByRole('cell', { name: await where, exact: true });
    await findings
      .filter({ hasText: texts[`finding.${code}`] })
      .filter({ has: place })
      .waitFor();
    // The causes are listed by themselves and in words; their consequences are folded below.
    expect(await findings.count()).toBe(2);
    expect(await findings.nth(1).textContent()).toContain(texts[`told.${code}`]);
    const seals = page.getByText(texts['told.seal.other-content']).first();
    expect(await seals.isVisible()).toBe(false);
    await page.locator('details > summary').click();
    await seals.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByText(texts['verify.well']).count()).toBe(0);
    await page.unroute('**/v1/log/export');
    await verify.click();
    await page.getByText(texts['verify.well']).waitFor();
    await leave(visited);
  });

  it('compares the log with a receipt that they kept, and against one that is forged', async () => {
    const visited = await come('en');
    const { page, texts } = visited;
    await page.goto(at('/seals'));
    const kept = page.locator('input[type=file]');
    await kept.setInputFiles(file(receipt));
    await page.getByRole('status').filter({ hasText: /same/ }).waitFor();
    await kept.setInputFiles(file({ ...receipt, head: { ...receipt.head, root: 'ab'.repeat(32) } }));
    await page.getByText(texts['seals.is-receipt-not-signed']).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: texts['seals.take-checkpoint'] }).click(),
    ]);
    const note = await readFile(await download.path(), 'utf8');
    expect(checkpointIn(note)?.signatures).toHaveLength(1);
    await leave(visited);
  });

  it('reads a file once, however long they look at it, and opens a score down to its entries', async () => {
    const visited = await come('en');
    const { page, texts } = visited;
    const read: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/history?')) read.push(request.url());
    });
    await page.goto(at('/people/E0001?knownAt=2025-01-12T00:00:00Z'));
    await page.getByText(texts['file.not-then']).first().waitFor();
    const award = {
      employeeId: 'N2',
      kind: 'behaviour',
      itemCode: 'praised',
      points: 1,
      reason: 'Was there',
    };
    const entryId = crypto.randomUUID();
    const { position } = await carriedOut(service.api, 'award-points', { ...award, entryId });
    // The page learns that the log has moved, and once more how far it is.
    await page.waitForResponse(async (response) => {
      if (!isHealth(response)) return false;
      const { eventStore } = (await response.json()) as Health;
      return BigInt(eventStore.position) >= BigInt(position as string);
    });
    await page.waitForResponse(isHealth);
    expect(read).toHaveLength(2);
    await page.goto(at('/scores/2025-03/E0001'));
    await page.getByText('which is the score').waitFor();
    await leave(visited);
  });
});

interface Health {
  readonly eventStore: { readonly position: string };
}

const isHealth = (response: Response): boolean => response.url().endsWith('/health/ready');

type Tamper = (one: string, two: string) => readonly string[];

interface Placed {
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
}

/** An award that counts on boards, so that a seal holds it: fixed points count in the balance alone. */
const isCounted = (line: string): boolean =>
  line.includes('"PointAwarded"') && line.includes('"kind":"behaviour"');
const isNextOf = (line: string, next: string): boolean =>
  isCounted(next) && (JSON.parse(line) as Placed).stream === (JSON.parse(next) as Placed).stream;

/** An award with other points than were given. */
const otherDigit = (line: string): string =>
  line.replace(/("points":)(\d)/, (_, name: string, digit: string) => `${name}${(Number(digit) % 9) + 1}`);
