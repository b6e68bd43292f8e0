import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { localDateOf, monthOf } from '../../src/kernel/natural-month.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { load } from '../boards/loading.js';
import { historyOf } from '../boards/organisation.js';
import { measurement, type Benchmark, type Measurement } from '../measurement.js';
import { KEY, startStand, type Stand } from '../service/stand.js';

const SOME = 100_000;
const MILLION = 1_000_000;
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SCROLL_MS = 20_000;

/** The goals for the console; the names end with the units. */
const GOALS = { kB: 250, startMs: 1_000, frameMs: 17, framesInTime: 0.95, taskMs: 100, heapMB: 200 } as const;

/** The console in Debian's Chromium: the size of the first view, the time until it can be used, and scrolling through many rows. */
export const C1_TO_C3: Benchmark = {
  id: 'C1-C3',
  run: (rounds, say) =>
    inBrowser(async (stand, browser) => {
      const starts = await inTurn(rounds, () => coldStart(browser, stand.service.url));
      say('started');
      return [...ofStarts(starts), ...(await scrolling(stand, browser, SOME, rounds, say))];
    }),
};

/** C3 with a million people; loading them takes minutes. */
export const C3_FULL: Benchmark = {
  id: 'C3-full',
  onlyWhenAsked: true,
  run: (rounds, say) => inBrowser((stand, browser) => scrolling(stand, browser, MILLION, rounds, say)),
};

async function inBrowser<T>(work: (stand: Stand, browser: Browser) => Promise<T>): Promise<T> {
  const stand = await startStand();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--enable-precise-memory-info'],
  });
  try {
    return await work(stand, browser);
  } finally {
    await browser.close();
    await stand.stop();
  }
}

async function scrolling(
  stand: Stand,
  browser: Browser,
  people: number,
  rounds: number,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  const current = monthOf(localDateOf(new Date(), 'Asia/Shanghai'));
  const postgres = new Postgres(stand.databaseUrl);
  const session = await postgres.session();
  await load(session, historyOf(people, current), say);
  await session.close();
  await postgres.close();
  // The service's connections have plans from when the tables were empty.
  await stand.restartService();
  const scrolls = await inTurn(rounds, () => scrollThrough(browser, stand.service.url, current));
  return ofScrolls(scrolls, people);
}

async function inTurn<T>(rounds: number, once: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once());
  return all;
}

interface Start {
  readonly kB: number;
  readonly ms: number;
}

/** Starts a browser with a session but an empty cache, until the record form is typed into and has its items. */
async function coldStart(browser: Browser, url: string): Promise<Start> {
  const { context, page } = await signedIn(browser, url);
  let bytes = 0;
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (['Script', 'Stylesheet'].includes(kinds.get(requestId) ?? '')) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const items = page.waitForResponse((response) => response.url().includes('/v1/rulebook/in-force'));
  const began = performance.now();
  await page.goto(new URL('/console/record', url).href, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Whom' }).fill('e');
  await (await items).finished();
  const ms = performance.now() - began;
  await context.close();
  return { kB: bytes / 1_000, ms };
}

interface Scroll {
  readonly framesInTime: number;
  readonly longestTaskMs: number;
  readonly heapMB: number;
}

/** Scrolls from the first row to the last in twenty seconds, a step each frame. */
async function scrollThrough(browser: Browser, url: string, month: string): Promise<Scroll> {
  const { context, page } = await signedIn(browser, url);
  await page.goto(new URL(`/console/boards/${month}`, url).href);
  await page.getByRole('row').nth(20).waitFor();
  const { frames, tasks, heap, last } = await page.evaluate<Scrolled>(`(${SCROLL})(${SCROLL_MS})`);
  if (!last) throw new Error('the last row was not reached');
  await context.close();
  return {
    framesInTime: frames.filter((ms) => ms <= GOALS.frameMs).length / frames.length,
    longestTaskMs: Math.max(0, ...tasks),
    heapMB: heap / 1_000_000,
  };
}

interface Scrolled {
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
  readonly heap: number;
  readonly last: boolean;
}

/** Runs in the page. Browsers do not report tasks shorter than 50 ms. */
const SCROLL = `async (lastsMs) => {
  const board = document.querySelector('[role=table]');
  const [frames, tasks] = [[], []];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  let heap = 0;
  await new Promise((done) => {
    const began = performance.now();
    let before = began;
    const step = (now) => {
      if (now > before) frames.push(now - before);
      before = now;
      heap = Math.max(heap, performance.memory.usedJSHeapSize);
      board.scrollTop = ((now - began) / lastsMs) * (board.scrollHeight - board.clientHeight);
      if (now - began < lastsMs) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  });
  board.scrollTop = board.scrollHeight;
  const deadline = performance.now() + 10_000;
  const rows = Number(board.getAttribute('aria-rowcount'));
  const isThere = () => board.querySelector('[aria-rowindex="' + rows + '"]')?.textContent.includes('E') === true;
  while (!isThere() && performance.now() < deadline) await new Promise((next) => setTimeout(next, 50));
  observer.disconnect();
  return { frames, tasks, heap, last: isThere() };
}`;

async function signedIn(
  browser: Browser,
  url: string,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const origin = new URL(url).origin;
  await context.request.post(new URL('/v1/session', url).href, { data: { key: KEY }, headers: { origin } });
  return { context, page: await context.newPage() };
}

/** Compares the values with their goal, since there is no baseline. */
const against = (values: readonly number[], goal: number) =>
  values.map((measured) => ({ measured, baseline: goal }));

const ofStarts = (starts: readonly Start[]): Measurement[] => [
  measurement(
    'C1',
    'script and style of the first view, compressed, against 250 kB',
    'kB',
    against(
      starts.map(({ kB }) => kB),
      GOALS.kB,
    ),
    { atMost: 1 },
  ),
  measurement(
    'C2',
    'from nothing to a record form that is typed into and knows its items, against a second',
    'ms',
    against(
      starts.map(({ ms }) => ms),
      GOALS.startMs,
    ),
    { atMost: 1 },
  ),
];

const ofScrolls = (scrolls: readonly Scroll[], people: number): Measurement[] => [
  measurement(
    'C3 frames',
    `frames within 17 ms while ${people} rows are scrolled through, against 95 %`,
    'of all',
    against(
      scrolls.map(({ framesInTime }) => framesInTime),
      GOALS.framesInTime,
    ),
    { atLeast: 1 },
  ),
  measurement(
    'C3 task',
    'the longest task meanwhile, against 100 ms',
    'ms',
    against(
      scrolls.map(({ longestTaskMs }) => longestTaskMs),
      GOALS.taskMs,
    ),
    { atMost: 1 },
  ),
  measurement(
    'C3 heap',
    'the JavaScript heap at its largest, against 200 MB',
    'MB',
    against(
      scrolls.map(({ heapMB }) => heapMB),
      GOALS.heapMB,
    ),
    { atMost: 1 },
  ),
];
