import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore, type RunningEventStore } from '../../embedded/event-store/index.js';
import { startPostgres, type RunningPostgres } from '../../embedded/postgres/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startService, type TestService } from '../support/service.js';
import { readDocument, sectionOf, tableOf } from './markdown.js';
import { run, start, type Ended } from './processes.js';
import { patternOf } from './shown.js';

const ROWS = tableOf(sectionOf(readDocument('docs/operations.md'), 'When something is wrong'));
const NOBODY = '127.0.0.1:1';
const OLDER_NODE = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })`,
)}`;

/** A service, a Postgres on a data directory, and an event store run; each attempt meets them, or nobody. */
describe('what the page on operations says that one reads when something is wrong', () => {
  let dataDir: string;
  let database: TestDatabase;
  let store: RunningEventStore;
  let postgres: RunningPostgres;
  let service: TestService;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'errors-'));
    database = await createTestDatabase();
    store = await startEventStore({ databaseUrl: database.url });
    postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), durable: false });
    service = await startService();
  });

  afterAll(async () => {
    await service.stop();
    await postgres.stop();
    await store.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const port = (): string => new URL(service.api.url).port;
  const servers = (): Record<string, string> => ({
    EVENTSTORE_URL: store.connectionString,
    DATABASE_URL: database.url,
    POINTBOOK_ADMIN_KEY: 'a-key-for-tests-only-0123456789',
    POINTBOOK_DATA_DIR: join(dataDir, 'beside-servers'),
  });
  const points = (...args: string[]): Promise<Ended> =>
    run(
      process.execPath,
      ['scripts/points.mjs', 'import', 'test/point-books/book.ndjson', '--url', ...args],
      {
        POINTBOOK_DATA_DIR: join(dataDir, 'none'),
      },
    );

  /** The attempt behind each row, by the beginning of the row. */
  const occasions: Readonly<Record<string, () => Promise<Ended>>> = {
    'Pointbook needs Node': () => run(process.execPath, ['--import', OLDER_NODE, 'scripts/start.mjs']),
    'pointbook: PORT must be': () => start({ PORT: '66000' }),
    'pointbook: PORT, HOST:': () => start({ ...servers(), PORT: port() }),
    'pointbook: POINTBOOK_DATA_DIR:': () => start({ PORT: '0', POINTBOOK_DATA_DIR: dataDir }),
    'pointbook: POINTBOOK_TIMEZONE': async () => {
      // Refused for its port, but by then the log has been begun.
      await start({ ...servers(), PORT: port() });
      return start({ ...servers(), POINTBOOK_TIMEZONE: 'Europe/Berlin', PORT: '0' });
    },
    'pointbook: EVENTSTORE_URL:': () =>
      start({
        ...servers(),
        EVENTSTORE_URL: `esdb://${NOBODY}?tls=false`,
        POINTBOOK_START_PATIENCE: '0',
        PORT: '0',
      }),
    'pointbook: DATABASE_URL:': () =>
      start({ ...servers(), DATABASE_URL: `postgres://${NOBODY}/none`, PORT: '0' }),
    'points: No key:': () => points(`http://${NOBODY}`),
    'points: … does not answer': () => points(`http://${NOBODY}`, '--key', 'a-key-for-tests-only-0123456789'),
    'points: No service runs on': () =>
      run(process.execPath, ['scripts/points.mjs', 'rebuild'], { POINTBOOK_DATA_DIR: join(dataDir, 'none') }),
    'points: the service refused': () =>
      points(`http://127.0.0.1:${port()}`, '--key', 'another-key-for-tests'),
  };

  it.each(ROWS.map(([says = '']) => [says.slice(1, -1)]))('%s', async (says) => {
    const [, occasion] = Object.entries(occasions).find(([beginning]) => says.startsWith(beginning)) ?? [];
    const { code, stderr } = await occasion!();
    expect(stderr).toMatch(patternOf(says));
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBeGreaterThan(0);
  });

  it('has a row for each of these', () => {
    expect(ROWS).toHaveLength(Object.keys(occasions).length);
  });
});
