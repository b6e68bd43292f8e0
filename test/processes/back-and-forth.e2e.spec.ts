import { afterEach, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { ORGANISATION_STREAM } from '../../src/contexts/organisation/domain/events.js';
import { BUILD } from '../../src/server/version.js';
import { startEventStoreChild } from '../event-store/store-child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  endAllServices,
  newFolder,
  ServiceProcess,
  type ServiceOptions,
} from '../support/service-process.js';

let databases: TestDatabase[] = [];
afterEach(async () => {
  await endAllServices();
  for (const database of databases) await database.drop();
  databases = [];
});

async function database(): Promise<{ DATABASE_URL: string }> {
  const made = await createTestDatabase();
  databases.push(made);
  return { DATABASE_URL: made.url };
}

async function refusal(options: ServiceOptions): Promise<string> {
  const { code, lines } = await ServiceProcess.refused(options);
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringMatching(/^pointbook: .+$/)] });
  return lines[0]!;
}

const LATER = { version: BUILD.version, stores: [...BUILD.stores, 'PointsLent'] };

describe('a build that is older than what it finds', () => {
  it('is refused in one line by the data directory, and by the log where that directory is new', async () => {
    const { DATABASE_URL } = await database();
    const service = await ServiceProcess.start({ env: { DATABASE_URL } });
    expect(await service.stop()).toBe(0);
    const file = join(service.dataDir, 'written-by.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(BUILD);
    await writeFile(file, JSON.stringify(LATER));
    const { dataDir } = service;
    expect(await refusal({ dataDir, env: { DATABASE_URL } })).toContain(
      `POINTBOOK_DATA_DIR: ${dataDir} was last written by Pointbook ${BUILD.version}, with what this one does not know: PointsLent.`,
    );

    const store = await startEventStoreChild(DATABASE_URL);
    const log = EventLog.connect(store.connectionString);
    await log.client.appendToStream(ORGANISATION_STREAM, [
      jsonEvent({ type: 'VersionStarted', data: LATER }),
    ]);
    await log.client.dispose();
    await store.stop();
    expect(await refusal({ env: { DATABASE_URL } })).toContain(
      'EVENTSTORE_URL: This log was last written by',
    );
  });
});

describe('an empty log beside keys that were used with another one', () => {
  it('is refused where the cluster is gone, which is not made anew; with it, the service goes on', async () => {
    const first = await ServiceProcess.start();
    await first.api.command('open-office', { officeId: 'one', name: 'One' });
    expect(await first.stop()).toBe(0);
    const { dataDir } = first;
    const postgres = join(dataDir, 'postgres');
    const away = join(dataDir, 'away');
    await rename(postgres, away);
    // It also works beside data of a build that did not say who it was.
    await rm(join(dataDir, 'written-by.json'));
    for (let start = 1; start <= 2; start += 1)
      expect(await refusal({ dataDir })).toContain(
        `${join(dataDir, 'admin-key')} was used with a log, and its database is not there any more.`,
      );

    await rename(away, postgres);
    const again = await ServiceProcess.start({ dataDir });
    expect(await again.api.command('open-office', { officeId: 'one', name: 'One' })).toMatchObject({
      body: { status: 'repeated' },
    });
  });

  it.each(['admin-key', 'signing-key', 'written-by.json'])(
    'is refused in a server that is given: %s',
    async (file) => {
      const dataDir = await newFolder();
      await writeFile(join(dataDir, file), 'kept from before, with its log');
      expect(await refusal({ dataDir, env: await database() })).toContain(
        `POINTBOOK_DATA_DIR: ${join(dataDir, file)} was used with a log, and the log is empty.`,
      );
    },
  );
});
