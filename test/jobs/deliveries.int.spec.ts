import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { DeliveryCursors } from '../../src/contexts/deliveries/delivery-cursors.js';
import type { DeliveryChannel } from '../../src/contexts/deliveries/domain/delivery-options.js';
import { NoticeFeed } from '../../src/contexts/deliveries/domain/notice-feed.js';
import { Outbox } from '../../src/contexts/deliveries/outbox.js';
import { DutyReminders } from '../../src/contexts/duties/duty-reminders.js';
import { OrganisationName } from '../../src/contexts/organisation/domain/organisation-name.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { DeliverNotices } from '../../src/jobs/deliver-notices.js';
import { deliveryFrom } from '../../src/server/delivery.js';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { story } from '../support/story.js';

const step = story();

/** Stored, sent, noted: each step builds on the one before. The mail server is a real one, on loopback. */
describe('what is sent outside', () => {
  const clock = new SetClock(new Date('2026-09-30T09:00:00+08:00'));
  const received: string[] = [];
  let service: TestService;
  let smtp: SMTPServer;
  let mail: DeliveryChannel;
  let outbox: Outbox;

  const at = (instant: string): void => {
    clock.instant = new Date(instant);
  };
  const work = (channel: DeliveryChannel, quietHours?: { from: number; until: number }): DeliverNotices =>
    new DeliverNotices(channel, {
      outbox,
      feed: service.part(NoticeFeed as never),
      cursors: new DeliveryCursors(service.log),
      reminders: service.part(DutyReminders),
      clock,
      organisation: new Organisation('Asia/Shanghai', 500),
      organisationName: service.part(OrganisationName as never),
      quietHours,
    });
  const api = (): Api => service.api;
  const deduct = async (employeeId: string, reason: string, by: Api = api()): Promise<string> => {
    const entry = {
      employeeId,
      entryId: randomUUID(),
      kind: 'behaviour',
      itemCode: 'late',
      points: 2,
      reason,
    };
    const { position } = await carriedOut(by, 'deduct-points', entry);
    // The read model that the channel reads has to be there.
    await api().read(`/v1/employees/${employeeId}/notices?minPosition=${position}`);
    return position;
  };
  const contact = (employeeId: string, changes: object = {}): Promise<any> =>
    carriedOut(api(), 'set-contact', {
      ...{ employeeId, email: `${employeeId}@example.com`, digest: 'each', mute: [], language: 'en' },
      ...changes,
    });
  const states = async (): Promise<unknown[]> =>
    (
      await service.postgres.query(
        'SELECT notice_id, recipient, state FROM deliveries.outbox ORDER BY told_at, notice_id, recipient',
      )
    ).map(({ recipient, state }) => [recipient, state]);
  const idIn = (text: string): string => /^Message-ID: (.*)$/m.exec(text)?.[1]?.trim() ?? '';

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
    const url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
    const from = 'Points <points@example.com>';
    [mail] = deliveryFrom({ mail: { url, from }, bots: [], quietHours: undefined }).channels as [
      DeliveryChannel,
    ];
    service = await startService({ clock });
    outbox = new Outbox(service.postgres);
    await carriedOut(api(), 'open-office', { officeId: 'garden', name: 'Garden' });
    for (const employeeId of ['E1', 'E2', 'E3'])
      await carriedOut(api(), 'register-employee', {
        ...{ employeeId, name: 'N', officeId: 'garden', joinedOn: '2026-09-01' },
      });
    await contact('E1');
    await contact('E2', { digest: 'daily' });
    await contact('E3', { mute: ['entry.deducted'] });
  });

  afterAll(async () => {
    smtp.close();
    await service.stop();
  });

  beforeEach(() => {
    received.length = 0;
  });

  step('is stored before the first try, and sent once', async () => {
    await deduct('E1', 'came late');
    await deduct('E3', 'came late');
    const dead: DeliveryChannel = {
      channel: 'mail',
      send: () => Promise.resolve({ as: 'unreachable', detail: 'ECONNREFUSED' }),
    };
    expect(await work(dead).run()).toEqual({ lacks: expect.stringContaining('does not answer') });
    expect(await states()).toEqual([['E1', 'queued']]);
    await work(mail).run();
    await work(mail).run();
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: E1@example.com');
    expect(await states()).toEqual([['E1', 'sent']]);
  });

  step('names who has recorded it, and the organisation', async () => {
    await carriedOut(api(), 'name-organisation', { name: 'City Park', shortName: 'Park' });
    const clerk = await principalWith(api(), [{ role: 'points-officer' }], undefined, 'p-17');
    await deduct('E1', 'seen by a clerk', clerk);
    await deduct('E1', 'seen by the first one');
    await work(mail).run();
    expect(received).toHaveLength(2);
    expect(received[0]).toContain('By: Somebody');
    expect(received[0]).not.toContain('p-17');
    expect(received[1]).toContain('By: the first administrator');
    for (const text of received) {
      expect(text).toContain('Subject: [Park] Points were deducted from you');
      expect(text).toContain('of City Park.');
    }
  });

  step('is sent again under the same Message-ID by whoever finds it cut off', async () => {
    await deduct('E1', 'again');
    const cutOff: DeliveryChannel = {
      channel: 'mail',
      send: async (letter, now) => {
        await mail.send(letter, now);
        throw new Error('killed');
      },
    };
    await expect(work(cutOff).run()).rejects.toThrow('killed');
    expect(await states()).toContainEqual(['E1', 'sending']);
    await work(mail).run();
    await work(mail).run();
    expect(received).toHaveLength(2);
    expect(idIn(received[0]!)).toBe(idIn(received[1]!));
    expect(idIn(received[0]!)).toMatch(/^<\d+\.mail\.[0-9a-f]{16}@example\.com>$/);
  });

  step('waits while hours are quiet', async () => {
    at('2026-09-30T23:00:00+08:00');
    await deduct('E1', 'at night');
    await work(mail, { from: 22, until: 8 }).run();
    expect(received).toHaveLength(0);
    at('2026-10-01T08:00:00+08:00');
    await work(mail, { from: 22, until: 8 }).run();
    expect(received).toHaveLength(1);
  });

  step('comes together, once a day, for whoever wants it so', async () => {
    await deduct('E2', 'first');
    await deduct('E2', 'second');
    await work(mail).run();
    expect(received).toHaveLength(0);
    at('2026-10-02T08:00:00+08:00');
    await work(mail).run();
    await work(mail).run();
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: E2@example.com');
    expect(received[0]).toContain('first');
    expect(received[0]).toContain('second');
  });

  step('of a bot that was cut off is unknown, and not said again', async () => {
    await carriedOut(api(), 'announce', {
      ...{ announcementId: 'a1', title: 'Points week', text: 'T', mustAcknowledge: false },
    });
    const { position } = await carriedOut(api(), 'announce', {
      ...{ announcementId: 'a2', title: 'Elsewhere', text: 'T', mustAcknowledge: false, officeId: 'garden' },
    });
    await api().read(`/v1/employees/E1/notices?minPosition=${position}`);
    const said: string[] = [];
    let dies = true;
    const bot: DeliveryChannel = {
      channel: 'wecom',
      groups: [{ name: 'reception', officeId: 'reception' }],
      perMinute: 20,
      send: ({ text }) => {
        said.push(text);
        if (dies) throw new Error('killed');
        return Promise.resolve({ as: 'sent' });
      },
    };
    await expect(work(bot).run()).rejects.toThrow('killed');
    dies = false;
    await work(bot).run();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Points week');
    expect(said[0]).not.toContain('记录人');
    expect(await outbox.open()).toEqual([{ channel: 'wecom', state: 'unknown', count: 1 }]);
  });

  step('tells each on it of the close of a month, with their own place, and their groups', async () => {
    const { position } = await carriedOut(api(), 'close-month', { month: '2026-09' });
    await api().read(`/v1/rankings/months/2026-09?minPosition=${position}`);
    await api().read(`/v1/employees/E1/notices?minPosition=${position}`);
    await work(mail).run();
    await work(mail).run();
    // E2 wants it together, in the morning.
    const closed = received.filter((text) => text.includes('A month was closed'));
    expect(closed.map((text) => /^To: (.*)$/m.exec(text)?.[1]?.trim())).toEqual([
      'E1@example.com',
      'E3@example.com',
    ]);
    for (const text of closed) expect(text).toMatch(/A month was closed\s+Period: 2026-09\s+Rank: \d/);
    const said: string[] = [];
    const bot: DeliveryChannel = {
      channel: 'feishu',
      groups: [{ name: 'garden', officeId: 'garden' }],
      send: ({ text }) => {
        said.push(text);
        return Promise.resolve({ as: 'sent' });
      },
    };
    await work(bot).run();
    expect(said.at(-1)).toContain('周期: 2026-09');
    expect(said.at(-1)).not.toContain('名次');
  });

  step('says nothing anew that was lost with the table, and nothing older than seven days', async () => {
    const position = await deduct('E1', 'before it was lost');
    await new DeliveryCursors(service.log).note('mail', BigInt(position), clock.now());
    await service.postgres.script('DROP SCHEMA deliveries CASCADE');
    await work(mail).run();
    expect(received).toHaveLength(0);
    await deduct('E1', 'too old');
    at('2026-10-10T09:00:00+08:00');
    await deduct('E1', 'new');
    await work(mail).run();
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('new');
  });
});
