import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import pg from 'pg';
import { Readiness } from '../../src/server/health/readiness.js';
import type { ScheduledJobs } from '../../src/jobs/scheduled-jobs.js';
import type { Answer } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { startService, type TestService } from '../support/service.js';

describe('A service is ready', () => {
  let service: TestService;
  /** Another client of the database. */
  let other: pg.Client;
  let undo: string[] = [];

  beforeAll(async () => {
    service = await startService();
    other = new pg.Client({ connectionString: await urlOf(service) });
    await other.connect();
    await readyAgain();
    await service.api.command('open-office', { officeId: 'one', name: 'One' });
  });
  afterEach(async () => {
    for (const sql of undo.splice(0)) await other.query(sql);
  });
  afterAll(async () => {
    await other.end();
    await service.stop();
  });

  const ready = (wanted: (answer: Answer) => boolean): Promise<Answer> =>
    eventually(() => service.api.get('/health/ready'), wanted);
  const readyAgain = (): Promise<Answer> => ready(({ body }) => body.status === 'ready');
  const open = (officeId: string, by = service.api): Promise<Answer> =>
    by.command('open-office', { officeId, name: officeId });

  /** The reasons after a 503; it and a command have to be answered again, without help, when the cause is gone. */
  async function saidUntilUndone(officeId: string): Promise<readonly string[]> {
    expect(await open(officeId, service.api.impatient)).toMatchObject({
      status: 503,
      body: { code: 'service.unavailable' },
    });
    const { body } = await ready(({ status }) => status === 503);
    expect(body.status).toBe('not-ready');
    for (const sql of undo.splice(0)) await other.query(sql);
    await readyAgain();
    expect(await open(officeId)).toMatchObject({ status: 200 });
    return body.reasons as string[];
  }

  it('when commands and reads are answered, and looking writes nothing', async () => {
    const before = await service.log.head();
    const { status, body } = await service.api.get('/health/ready');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'ready', reasons: [], eventStore: { state: 'up' }, access: { state: 'up' } },
    });
    expect(body.eventStore.position).toBe(String(before));
    expect(await service.log.head()).toBe(before);
  });

  it('not while a read model stands still at an event, and says without a key no more of whose it is', async () => {
    await other.query(`UPDATE projections.checkpoints SET fault =
      '{"stream": "employee-li.wei", "revision": "3", "reason": "unknown type Promoted"}' WHERE name = 'offices'`);
    undo = [`UPDATE projections.checkpoints SET fault = NULL WHERE name = 'offices'`];
    const { body } = await ready(({ status }) => status === 503);

    expect(JSON.stringify(body)).not.toContain('li.wei');
    expect(body.projections).toContainEqual(
      expect.objectContaining({
        name: 'offices',
        error: { stream: 'employee-…', revision: '3', reason: 'unknown type Promoted' },
      }),
    );
    for (const sql of undo.splice(0)) await other.query(sql);
    await readyAgain();
  });

  it('not while the disk is full', async () => {
    await other.query(`
      CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON eventstore.events EXECUTE FUNCTION full_disk()`);
    undo = ['DROP TRIGGER full_disk ON eventstore.events; DROP FUNCTION full_disk()'];
    expect(await saidUntilUndone('full')).toEqual([
      expect.stringMatching(/^eventStore: .*No space left on device/),
    ]);
  });

  it('not while the database is read-only', async () => {
    await other.query(`
      DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$;
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    undo = [
      `SET default_transaction_read_only = off`,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET default_transaction_read_only', current_database()); END $$`,
      // A connection that was made meanwhile stays read-only.
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    ];
    expect(await saidUntilUndone('read-only')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^eventStore: /),
        expect.stringMatching(/^database: .*read-only/),
      ]),
    );
  });

  it('not while an append is not answered', async () => {
    await other.query('BEGIN; LOCK TABLE eventstore.events IN EXCLUSIVE MODE');
    undo = ['ROLLBACK'];
    expect(await saidUntilUndone('silent')).toEqual([expect.stringMatching(/^eventStore: /)]);
  });

  it('but degraded, with its reason, while only jobs wait for somebody', async () => {
    const status = { state: 'down', detail: 'It is away.', trouble: 'It is away.' } as const;
    const readiness = new Readiness(service.log, service.postgres, undefined, { status } as ScheduledJobs);
    expect(await readiness.now()).toMatchObject({ status: 'degraded', reasons: ['jobs: It is away.'] });
  });

  it('not when it does not know any more who may come in', async () => {
    const broken = jsonEvent({ type: 'KeyRevoked', data: { nothing: 'of it' } });
    await service.log.client.appendToStream('principal-broken', broken);
    const { body } = await ready(({ body: { access } }) => access.state === 'down');
    expect(body.status).toBe('not-ready');
    expect(body.reasons).toEqual(
      expect.arrayContaining([expect.stringMatching(/^The principals are not followed: /)]),
    );
  });
});

/** The URL by which the service reaches its database. */
async function urlOf({ postgres }: TestService): Promise<string> {
  const [row] = await postgres.query<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(process.env['TEST_POSTGRES_URL']!);
  url.pathname = `/${row!.name}`;
  return url.href;
}
