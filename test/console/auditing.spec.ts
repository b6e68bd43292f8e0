import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { exported } from '../support/verified.js';
import { organise, type Keys } from './organisation.js';
import { field, LANGUAGES, startBrowser, visit, type Language, type Visit } from './pages.js';

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
    [service, browser] = await Promise.all([ServiceProcess.start(), startBrowser()]);
    keys = await organise(service.api);
    const { body } = await eventually(
      () => service.api.get('/v1/log/head'),
      ({ status }) => status === 200,
    );
    receipt = body as Receipt;
  }, 120_000);
  afterAll(async () => {
    await browser.close();
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

  it.each(BOTH)('verifies the whole log in his browser, with his key and receipt (%s)', async (language) => {
    const visited = await come(language);
    const { page, texts } = visited;
    await page.goto(at('/verification'));
    await field(page, texts['verify.key']).fill(receipt.publicKey);
    await page.locator('input[type=file]').setInputFiles(file(receipt));
    await page.getByRole('button', { name: texts['verify.start'], exact: true }).click();
    await page.getByText(texts['verify.well']).waitFor({ timeout: 60_000 });
    const { body } = await service.api.get('/v1/seals?limit=1000');
    const { items } = body as { readonly items: readonly { readonly digest: string }[] };
    expect(items.length).toBeGreaterThan(0);
    for (const { digest } of items) expect(await page.getByText(digest).count()).toBe(1);
    await leave(visited);
  });

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
    await page
      .getByText(texts['finding.event.changed'], { exact: true })
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await page.getByText(texts['verify.well']).count()).toBe(0);
    await leave(visited);
  });

  it('holds the log against a receipt that he kept, and against one that is forged', async () => {
    const visited = await come('en');
    const { page, texts } = visited;
    await page.goto(at('/seals'));
    const kept = page.locator('input[type=file]');
    await kept.setInputFiles(file(receipt));
    await page.getByRole('status').filter({ hasText: /same/ }).waitFor();
    await kept.setInputFiles(file({ ...receipt, head: { ...receipt.head, root: 'ab'.repeat(32) } }));
    await page.getByText(texts['seals.is-receipt-not-signed']).waitFor();
    await leave(visited);
  });

  it('reads a file once, however long he looks at it, and opens a score down to its entries', async () => {
    const visited = await come('en');
    const { page, texts } = visited;
    const read: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/history?')) read.push(request.url());
    });
    await page.goto(at('/people/E0001?knownAt=2025-01-12T00:00:00Z'));
    await page.getByText(texts['file.not-then']).first().waitFor();
    await page.waitForTimeout(6_000);
    expect(read).toHaveLength(2);
    await page.goto(at('/scores/2025-03/E0001'));
    await page.getByText('which is the score').waitFor();
    await leave(visited);
  });
});
