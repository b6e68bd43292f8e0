import { afterEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../embedded/postgres/index.js';
import { readRuntimeAddresses } from '../../src/server/runtime-addresses.js';
import { eventually } from '../support/eventually.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';

afterEach(endAllServices);

const NOT_ALLOWED = '42501';

/** The error code of each statement; undefined where it is carried out. */
async function tried(url: string, statements: readonly string[]): Promise<(string | undefined)[]> {
  return onDatabase(url, async (client) => {
    const codes = [];
    for (const statement of statements) {
      await client.query('BEGIN');
      codes.push(
        await client.query(statement).then(
          () => undefined,
          (error: unknown) => (error as pg.DatabaseError).code,
        ),
      );
      await client.query('ROLLBACK');
    }
    return codes;
  });
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The URL of the superuser, which no process of the service uses. */
async function adminUrlOf({ dataDir }: ServiceProcess): Promise<string> {
  const url = new URL((await readRuntimeAddresses(dataDir))!.databaseUrl);
  url.username = 'pointbook';
  url.password = (await readFile(join(dataDir, 'postgres/password'), 'utf8')).trim();
  return url.href;
}

const OWNERS = `
  SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;
const SUPERUSERS_AT_WORK = `
  SELECT usename FROM pg_stat_activity JOIN pg_roles ON rolname = usename
  WHERE rolsuper AND backend_type = 'client backend' AND pid <> pg_backend_pid()`;

const award = (service: ServiceProcess, entryId: string) =>
  service.api.command('award-points', {
    employeeId: 'li.wei',
    entryId,
    kind: 'behaviour',
    itemCode: 'reception.praised',
    points: 5,
    reason: 'A visitor wrote in',
  });

async function hired(service: ServiceProcess): Promise<void> {
  await service.api.command('open-office', { officeId: 'gardens', name: 'Gardens Office' });
  await service.api.command('register-employee', {
    employeeId: 'li.wei',
    name: 'Li Wei',
    officeId: 'gardens',
  });
}

/** The jobs run as well, and nothing has met a missing right. */
async function works(service: ServiceProcess): Promise<void> {
  const refused = (): readonly string[] =>
    service.lines.filter((line) => /permission denied|must be owner/.test(line));
  await eventually(
    async () => ({ body: (await service.api.get('/health/ready')).body, refused: refused() }),
    ({ body }) => (body.status === 'ready' && body.jobs.lastTickAt !== undefined) || refused().length > 0,
  );
  expect(refused()).toEqual([]);
}

describe('the roles of the embedded database', () => {
  it('have no more rights than their work needs, and none is a superuser', async () => {
    const service = await ServiceProcess.start();
    await hired(service);
    expect((await award(service, crypto.randomUUID())).status).toBe(200);
    await works(service);
    const { databaseUrl, ownerUrl, readerUrl } = (await readRuntimeAddresses(service.dataDir))!;

    const ofTheSystem = [
      `COPY (SELECT) TO PROGRAM 'true'`,
      `SELECT pg_read_file('/etc/passwd')`,
      'CREATE ROLE other',
    ];
    const ofTheOwner = [
      'CREATE SCHEMA other',
      'DROP TABLE projections.checkpoints',
      'TRUNCATE snapshots.files',
    ];
    const ofTheLog = ['SELECT FROM eventstore.events', 'DELETE FROM eventstore.events'];
    const forbidden = [...ofTheSystem, ...ofTheOwner, ...ofTheLog];
    expect(await tried(databaseUrl, forbidden)).toEqual(forbidden.map(() => NOT_ALLOWED));
    expect(await tried(ownerUrl, ofTheSystem)).toEqual(ofTheSystem.map(() => NOT_ALLOWED));

    const reads = ['SELECT FROM eventstore.events', 'SELECT FROM projections.checkpoints'];
    expect(await tried(readerUrl!, reads)).toEqual(reads.map(() => undefined));
    const writes = [
      ...ofTheSystem,
      ...ofTheOwner,
      'DELETE FROM eventstore.events',
      'DELETE FROM snapshots.files',
    ];
    expect(await tried(readerUrl!, writes)).toEqual(writes.map(() => NOT_ALLOWED));

    const asLog = (statement: string): string => `SET LOCAL ROLE pointbook_log; ${statement}`;
    const adminUrl = await adminUrlOf(service);
    const changes = [
      `UPDATE eventstore.events SET data = ''`,
      'DELETE FROM eventstore.events',
      'TRUNCATE eventstore.events',
      'DROP TABLE eventstore.events',
      'SELECT FROM snapshots.files',
      ...ofTheSystem,
    ];
    expect(await tried(adminUrl, changes.map(asLog))).toEqual(changes.map(() => NOT_ALLOWED));
    expect(await tried(adminUrl, [asLog('SELECT FROM eventstore.events')])).toEqual([undefined]);
    const { rows } = await onDatabase(adminUrl, (client) => client.query(SUPERUSERS_AT_WORK));
    expect(rows).toEqual([]);
  });

  it('are made in a data directory of an earlier release, where a superuser had everything', async () => {
    const dataDir = await anEarlierRelease();

    const service = await ServiceProcess.start({ dataDir });
    expect((await award(service, crypto.randomUUID())).status).toBe(200);
    await works(service);
    const adminUrl = await adminUrlOf(service);
    const { rows } = await onDatabase(adminUrl, (client) => client.query(OWNERS));
    expect(rows).not.toContainEqual({ owner: 'pointbook' });
    // A table of an earlier version of a read model, which is dropped once the present one exists.
    await eventually(
      () =>
        onDatabase(adminUrl, (client) => client.query(`SELECT to_regnamespace('read_offices_v0') AS schema`)),
      ({ rows: [left] }) => left.schema === null,
    );
  });
});

/** A data directory as an earlier release left it, without roles. */
async function anEarlierRelease(): Promise<string> {
  const service = await ServiceProcess.start();
  await hired(service);
  expect((await award(service, crypto.randomUUID())).status).toBe(200);
  await service.stop();
  const postgres = await startPostgres({ dataDir: join(service.dataDir, 'postgres') });
  try {
    const roles = ['owner', 'log', 'service', 'reader'].map((role) => `pointbook_${role}`);
    await onDatabase(postgres.url, async (client) => {
      await client.query('REASSIGN OWNED BY pointbook_owner TO pointbook');
      await client.query(`CREATE SCHEMA read_offices_v0; CREATE TABLE read_offices_v0.offices (id serial);
        INSERT INTO projections.checkpoints (name, version) VALUES ('offices', 0)`);
      for (const role of roles) await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    });
  } finally {
    await postgres.stop();
  }
  return service.dataDir;
}
