import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { NO_CONTACT } from '../../src/contexts/contacts/domain/contact-book.js';
import type { Contact } from '../../src/contexts/contacts/domain/events.js';
import type { DeliveryCursors } from '../../src/contexts/deliveries/delivery-cursors.js';
import type { DeliveryChannel, Waiting } from '../../src/contexts/deliveries/domain/delivery-options.js';
import { NoticeFeed, type PersonalNotice } from '../../src/contexts/deliveries/domain/notice-feed.js';
import { Outbox } from '../../src/contexts/deliveries/outbox.js';
import type { DutyReminder } from '../../src/contexts/duties/duty-reminders.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { DeliverNotices } from '../../src/jobs/deliver-notices.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { SetClock } from '../support/service.js';

const ZONE = 'Asia/Shanghai';
const PERSON = 'E1';
const CONTACT = { email: 'e1@example.com', language: 'en' } as const;

/** What was told, in its order; a page has one notice. */
class Told extends NoticeFeed {
  readonly notices: PersonalNotice[] = [];

  tell(reason: string, at: string, contact: Partial<Contact> = {}): void {
    this.notices.push({
      position: BigInt(this.notices.length + 1),
      ...{ person: PERSON, kind: 'entry.awarded', at, about: { reason } },
      contact: { ...NO_CONTACT, ...CONTACT, ...contact },
    });
  }

  override personal(after: { position: bigint; person: string }) {
    const [next, ...more] = this.notices.filter(({ position }) => position > after.position);
    const { position, person } = next ?? after;
    return Promise.resolve({
      notices: next === undefined ? [] : [next],
      ...{ position, person, isFull: more.length > 0 },
    });
  }

  override reachable(persons: readonly string[]) {
    const here = persons.filter((person) => person === PERSON);
    const contact = { ...NO_CONTACT, ...CONTACT, digest: 'weekly' } as const;
    return Promise.resolve(new Map(here.map((person) => [person, contact])));
  }

  override forGroups(): never {
    throw new Error('nobody speaks in a group here');
  }
}

let database: TestDatabase;
let postgres: Postgres;
let outbox: Outbox;
let told: Told;
let noted: bigint[];
let isCutOff: boolean;
let owed: DutyReminder[];
const clock = new SetClock(new Date());
const sent: Waiting[] = [];

/** A process of its own, which knows nothing of one before. */
function newProcess(): DeliverNotices {
  const mail: DeliveryChannel = {
    channel: 'mail',
    send: (letter) => {
      sent.push(letter);
      return Promise.resolve({ as: 'sent' });
    },
  };
  const cursors = {
    of: () => Promise.resolve(noted.at(-1) ?? 0n),
    note: (_: string, position: bigint) => {
      if (isCutOff) return Promise.reject(new Error('cut off'));
      noted.push(position);
      return Promise.resolve();
    },
  } as unknown as DeliveryCursors;
  const organisation = new Organisation(ZONE, 500);
  const organisationName = { now: () => Promise.resolve(undefined) };
  const reminders = { now: () => Promise.resolve(owed) };
  const parts = {
    reminders,
    outbox,
    feed: told,
    cursors,
    clock,
    organisation,
    organisationName,
    quietHours: undefined,
  };
  return new DeliverNotices(mail, parts);
}

const at = (instant: string): void => {
  clock.instant = new Date(instant);
};

beforeAll(async () => {
  database = await createTestDatabase();
  postgres = new Postgres(database.url);
  outbox = new Outbox(postgres);
});

afterAll(async () => {
  await postgres.close();
  await database.drop();
});

beforeEach(async () => {
  await postgres.script('DROP SCHEMA IF EXISTS deliveries CASCADE');
  told = new Told();
  [noted, isCutOff, owed] = [[], false, []];
  sent.length = 0;
});

it('what came too late for the digest of its day comes in another one on that day', async () => {
  const daily = { digest: 'daily' } as const;
  told.tell('first', '2026-09-30T10:00:00+08:00', daily);
  at('2026-10-01T08:00:00+08:00');
  await newProcess().run();
  told.tell('late', '2026-09-30T11:00:00+08:00', daily);
  await newProcess().run();
  await newProcess().run();

  expect(sent).toHaveLength(2);
  expect(sent[0]!.text).toContain('first');
  expect(sent[1]!.text).toContain('late');
  expect(sent[0]!.noticeId).not.toBe(sent[1]!.noticeId);
  expect(await outbox.open()).toEqual([]);
});

it('what was told in the first hours of a Monday is in the digest of the next one', async () => {
  told.tell('at night', '2026-10-05T00:30:00+08:00', { digest: 'weekly' });
  at('2026-10-05T00:35:00+08:00');
  await newProcess().run();
  for (const hour of ['00:35', '08:00']) {
    at(`2026-10-12T${hour}:00+08:00`);
    await newProcess().run();
  }

  expect(sent.map(({ text }) => text)).toEqual([expect.stringContaining('at night')]);
  expect(await outbox.open()).toEqual([]);
});

it('what was for a digest of more than seven days ago is given up', async () => {
  told.tell('long ago', '2026-10-01T10:00:00+08:00', { digest: 'daily' });
  at('2026-10-01T10:05:00+08:00');
  await newProcess().run();
  at('2026-10-10T08:00:00+08:00');
  await newProcess().run();

  expect(sent).toEqual([]);
  expect(await outbox.open()).toEqual([{ channel: 'mail', state: 'failed', count: 1 }]);
});

it('a place that the log was not told of before a process ended is told by the next one, though nothing has come since', async () => {
  told.tell('one', '2026-10-01T10:00:00+08:00');
  at('2026-10-01T10:05:00+08:00');
  isCutOff = true;
  await expect(newProcess().run()).rejects.toThrow('cut off');
  isCutOff = false;
  await newProcess().run();
  await newProcess().run();

  expect(noted.at(-1)).toBe(1n);
  expect(sent).toHaveLength(1);
});

it('a place within five minutes of the last that the log was told of is told after them', async () => {
  const delivery = newProcess();
  told.tell('one', '2026-10-01T10:00:00+08:00');
  at('2026-10-01T10:05:00+08:00');
  await delivery.run();
  told.tell('two', '2026-10-01T10:06:00+08:00');
  at('2026-10-01T10:09:59+08:00');
  await delivery.run();
  expect(noted.at(-1)).toBe(1n);
  at('2026-10-01T10:15:00+08:00');
  await delivery.run();

  expect(noted.at(-1)).toBe(2n);
});

it('a manager is reminded of a duty by a mail of its own in the morning, once for each of its days', async () => {
  const owedOn = (on: string, workingDaysLeft: number, person = PERSON): DutyReminder => ({
    ...{ id: `duty/2026-10/${on}`, person, principalId: `p-${person}`, on },
    about: {
      ...{ month: '2026-10', workingDaysLeft, grade: 'head-gardener' },
      ...{ due: { awards: 2, deductions: 1 }, done: { awards: 1, deductions: 0 } },
    },
  });
  owed = [owedOn('2026-10-19', 10), owedOn('2026-10-19', 10, 'without-mail')];
  for (const time of ['19T00:05', '19T08:00', '20T09:00']) {
    at(`2026-10-${time}:00+08:00`);
    await newProcess().run();
  }
  expect(sent.map(({ noticeId, tries }) => [noticeId, tries])).toEqual([['duty/2026-10/2026-10-19', 1]]);
  expect(sent[0]!.text).toMatch(
    /Month: 2026-10\nGrade: head-gardener\nWorking days left: 10\nDue: 2 awards, 1 deductions\nDone: 1 awards, 0/,
  );
  owed = [owedOn('2026-10-26', 5)];
  at('2026-10-26T08:00:00+08:00');
  await newProcess().run();
  expect(sent.map(({ noticeId }) => noticeId)).toContain('duty/2026-10/2026-10-26');
  expect(sent).toHaveLength(2);
});
