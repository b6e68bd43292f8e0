import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { JobStore } from '../../src/infrastructure/queue/job-store.js';
import { tickSoon } from '../../src/infrastructure/queue/schedule.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Api } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually, until } from '../support/eventually.js';
import { HeldStatements } from '../support/held-statements.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess, TEST_KEY } from '../support/service-process.js';
import { startStoreProcess } from '../support/store-process.js';
import { story } from '../support/story.js';
import { Group, MailServer } from './outside.js';

const DAY_MS = 86_400_000;
const OUTBOX = 'deliveries.outbox';
const TAKEN = `NEW.state = 'sending' AND OLD.state = 'queued'`;
const NOTED = `OLD.state = 'sending' AND NEW.state = 'sent'`;
const ofChannel = (channel: string, change: string): string => `NEW.channel = '${channel}' AND ${change}`;
const IN_THE_LOG = `NEW.stream = 'deliveries-mail'::bytea`;

const step = story();

/** Stored, sent, noted: the process is killed at each place between two steps, and one that is started again goes on. */
describe('delivery by a process that is killed', () => {
  let database: TestDatabase;
  let held: HeldStatements;
  let postgres: Postgres;
  let mail: MailServer;
  let group: Group;
  let service: ServiceProcess;
  let env: Readonly<Record<string, string>>;
  /** Its clock shows the morning, when digests are sent. */
  let aheadMs = untilNine();

  const api = (): Api => service.api;
  const start = async (): Promise<void> => {
    service = await ServiceProcess.start({ env, at: new Date(Date.now() + aheadMs) });
    await tick(database.url);
  };
  const kill = async (): Promise<void> => {
    await service.killAll();
    await held.end();
    // A server of Postgres may outlive the one who asked, with its locks.
    await until(async () => (await postgres.query(LEFT_BEHIND)).length === 0);
  };
  const deduct = async (employeeId: string, reason: string): Promise<void> => {
    const entry = { employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode: 'late', points: 2 };
    const { position } = await carriedOut(api(), 'deduct-points', { ...entry, reason });
    await api().read(`/v1/employees/${employeeId}/notices?minPosition=${position}`);
  };
  const announce = async (title: string): Promise<void> => {
    const announcement = { announcementId: randomUUID(), title, text: 'T', mustAcknowledge: false };
    const { position } = await carriedOut(api(), 'announce', announcement);
    await api().read(`/v1/employees/E1/notices?minPosition=${position}`);
  };
  const openStates = async (): Promise<readonly string[]> => {
    const [tables] = await postgres.query<{ are: boolean }>(
      `SELECT to_regclass('${OUTBOX}') IS NOT NULL AS are`,
    );
    if (tables?.are !== true) return ['not there yet'];
    const open = await postgres.query<{ state: string }>(
      `SELECT DISTINCT state FROM ${OUTBOX} WHERE state <> 'sent' AND (digest_on IS NULL OR part_of IS NOT NULL)`,
    );
    return open.map(({ state }) => state);
  };
  /** Nothing is under way any more, and this has arrived. */
  const arrived = async (text: string): Promise<void> => {
    await eventually(
      async () => ({ mails: mail.saying(text).length, open: await openStates() }),
      ({ mails, open }) => mails > 0 && open.every((state) => state === 'unknown'),
    );
  };
  /** How often it came, each time under the same id. */
  const times = (text: string): number => {
    const mails = mail.saying(text);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length === 0 ? 0 : 1);
    return mails.length;
  };
  /** Kills it in the middle of such a statement, which never came to be. */
  const killedInStatement = async (
    [table, change, rows]: Parameters<HeldStatements['hold']>,
    begin: () => Promise<void>,
  ): Promise<void> => {
    await held.hold(table, change, rows);
    await begin();
    await held.reached();
    await kill();
    await held.letGo();
    await start();
  };
  const killedWhen = async (silent: Promise<void>, begin: () => Promise<void>): Promise<void> => {
    await begin();
    await silent;
    await kill();
    mail.goOn();
    group.goOn();
    await start();
  };
  const told = (reason: string) => async (): Promise<void> => {
    await deduct('E1', reason);
    await tick(database.url);
  };
  const said = (title: string) => async (): Promise<void> => {
    await announce(title);
    await tick(database.url);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    [mail, group] = await Promise.all([MailServer.start(), Group.start()]);
    env = {
      DATABASE_URL: database.url,
      EVENTSTORE_URL: await startStoreProcess(database.url),
      POINTBOOK_ADMIN_KEY: TEST_KEY,
      POINTBOOK_AUTO_CLOSE: 'off',
      POINTBOOK_MAIL_URL: mail.url,
      POINTBOOK_MAIL_FROM: 'Points <points@example.com>',
      POINTBOOK_WECOM_BOTS: '*:token',
      POINTBOOK_WECOM_URL: group.url,
    };
    postgres = new Postgres(database.url, database.url, { application_name: 'spec' });
    held = await HeldStatements.in(database.url);
    await start();
    await carriedOut(api(), 'open-office', { officeId: 'garden', name: 'Garden' });
    for (const [employeeId, digest] of [
      ['E1', 'each'],
      ['E2', 'daily'],
    ] as const) {
      const registered = { employeeId, name: 'N', officeId: 'garden', joinedOn: '2024-01-01' };
      await carriedOut(api(), 'register-employee', registered);
      const email = `${employeeId}@example.com`;
      await carriedOut(api(), 'set-contact', { employeeId, email, digest, mute: [], language: 'en' });
    }
    await deduct('E1', 'before any kill');
    await tick(database.url);
    await arrived('before any kill');
  });

  afterAll(async () => {
    await endAllServices();
    mail.close();
    group.close();
    await held.close();
    await postgres.close();
    await database.drop();
  });

  step('before a mail is stored: it comes once', async () => {
    await killedInStatement([OUTBOX, 'INSERT', `NEW.channel = 'mail'`], told('not stored'));
    await arrived('not stored');
    expect(times('not stored')).toBe(1);
  });

  step('once it is stored, before anybody takes it: it comes once', async () => {
    await killedInStatement([OUTBOX, 'UPDATE', ofChannel('mail', TAKEN)], told('not taken'));
    await arrived('not taken');
    expect(times('not taken')).toBe(1);
  });

  step('once it is taken, before the mail server has greeted: it comes once', async () => {
    await killedWhen(mail.fallSilent('greeting'), told('not greeted'));
    await arrived('not greeted');
    expect(times('not greeted')).toBe(1);
  });

  step('once the mail server has it, before it says so: it comes twice under one Message-ID', async () => {
    await killedWhen(mail.fallSilent('has the mail'), told('not answered'));
    await arrived('not answered');
    await until(() => times('not answered') === 2);
  });

  step(
    'once the mail server has said so, before it is noted: it comes twice under one Message-ID',
    async () => {
      await killedInStatement([OUTBOX, 'UPDATE', ofChannel('mail', NOTED)], told('not noted'));
      await until(() => times('not noted') === 2);
      await arrived('not noted');
    },
  );

  step(
    'before the log is told how far the channel has come: it comes once, and the log is told',
    async () => {
      await deduct('E1', 'not in the log');
      await kill();
      await killedInStatement(['eventstore.events', 'INSERT', IN_THE_LOG], start);
      await arrived('not in the log');
      expect(times('not in the log')).toBe(1);
      await allNoted(postgres);
    },
  );

  step('before a bot is told: it says it once', async () => {
    await killedInStatement([OUTBOX, 'UPDATE', ofChannel('wecom', TAKEN)], said('not said'));
    await until(() => group.heard('not said') === 1);
    await arrived('not said');
  });

  step('once a bot has heard it, before it answers: nobody knows, and it is not said again', async () => {
    await killedWhen(group.fallSilent('has heard'), said('half said'));
    await until(async () => (await openStates()).includes('unknown'));
    await arrived('half said');
    expect(group.heard('half said')).toBe(1);
  });

  step('once a bot has answered, before it is noted: nobody knows, and it is not said again', async () => {
    await killedInStatement([OUTBOX, 'UPDATE', ofChannel('wecom', NOTED)], said('said, not noted'));
    await until(async () => (await troubled(api())).length === 2);
    await arrived('said, not noted');
    expect(group.heard('said, not noted')).toBe(1);
  });

  step('before a digest takes the place of its parts: they come together, once', async () => {
    await deduct('E2', 'first part');
    await deduct('E2', 'second part');
    await kill();
    aheadMs += DAY_MS;
    const isDigest = `NEW.notice_id LIKE 'digest/%'`;
    await killedInStatement([OUTBOX, 'INSERT', isDigest], start);
    await arrived('first part');
    expect([times('first part'), times('second part')]).toEqual([1, 1]);
    expect(mail.saying('first part')).toEqual(mail.saying('second part'));
  });

  step('in the end all that was told has arrived, and what nobody knows is shown', async () => {
    await allNoted(postgres);
    const ids = mail.mails.map(({ messageId }) => messageId);
    const texts = new Map(mail.mails.map(({ messageId, text }) => [messageId, text]));
    // One id, one mail: nobody is shown something twice.
    expect(texts.size).toBe(new Set(ids).size);
    const unknown: object = expect.objectContaining({ channel: 'wecom', state: 'unknown' });
    expect(await troubled(api())).toEqual([unknown, unknown]);
  });

  step('says nothing again where the outbox is lost as well', async () => {
    const before = [mail.mails.length, group.said.length];
    await kill();
    await postgres.script('DROP SCHEMA deliveries CASCADE');
    await start();
    await announce('after the loss');
    await tick(database.url);
    await arrived('after the loss');
    await until(() => group.heard('after the loss') === 1);
    expect([mail.mails.length, group.said.length]).toEqual(before.map((count) => count + 1));
  });
});

const LEFT_BEHIND = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE 'pointbook%'`;

/** How long it is until nine in the morning of the organisation. */
function untilNine(): number {
  const nine = Date.parse(`${new Date().toISOString().slice(0, 10)}T09:00:00+08:00`);
  const left = nine - Date.now();
  return left < 0 ? left + DAY_MS : left;
}

/** One tick of each channel, beside the timetable. */
async function tick(databaseUrl: string): Promise<void> {
  await until(async () => {
    const store = new JobStore({ redisUrl: undefined, databaseUrl }, () => undefined);
    try {
      await store.ready();
      await store.ask((queue) => tickSoon(queue, ['deliver-mail', 'deliver-wecom']));
      return true;
    } catch {
      return false;
    } finally {
      await store.close();
    }
  });
}

const troubled = async (api: Api): Promise<readonly object[]> => (await api.read('/v1/deliveries')).items;

/** The log knows of everything that is in the outbox. */
const allNoted = (postgres: Postgres): Promise<void> =>
  until(async () => {
    const open = await postgres.query(`SELECT FROM deliveries.cursors WHERE since_noted > 0`);
    return open.length === 0;
  });
