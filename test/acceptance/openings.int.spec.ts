import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { SigningKeys } from '../../src/contexts/seals/signing-keys.js';
import { eventually } from '../support/eventually.js';
import { anyKeys } from '../support/keys.js';
import { carriedOut } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { exported, verified } from '../support/verified.js';

const OPENING = '8b4d59b6-9226-4a24-9f5c-c1a28809839e';
const months = [50, 60, 55, 70, 60, 45].map((score, at) => ({ month: `2026-0${at + 1}`, score }));
const opening = {
  employeeId: 'E1',
  openingId: OPENING,
  asOf: '2026-06-30',
  fixed: 60,
  behaviour: 1_240,
  months,
  source: 'The ledger on paper',
};
const entry = {
  employeeId: 'E1',
  kind: 'behaviour',
  itemCode: 'praised',
  points: 30,
  reason: 'Thanked by a visitor',
};

const clock = new SetClock(new Date());
let service: TestService;
/** Of each log its own: a key refuses to sign another log than before. */
let signingKeys: SigningKeys;

beforeEach(async () => {
  clock.instant = new Date('2026-07-01T09:00:00+08:00');
  signingKeys = anyKeys();
  service = await startService({ clock, signingKeys });
  const { api } = service;
  await carriedOut(api, 'open-office', { officeId: 'garden', name: 'Garden' });
  const person = { employeeId: 'E1', name: 'Li Wei', officeId: 'garden', joinedOn: '1998-03-02' };
  await carriedOut(api, 'register-employee', person);
});
afterEach(() => service.stop());

const codeOf = async (name: string, fields: object): Promise<string> =>
  (await service.api.command(name, fields)).body.code;

const scoreOf = async (period: string, minPosition: string): Promise<number> =>
  (await service.api.read(`/v1/rankings/${period}/employees/E1?minPosition=${minPosition}`)).score;

describe('a book that begins in July, of somebody who joined in 1998', () => {
  it('takes the balance over from paper, and the months in the board of their year', async () => {
    const { api } = service;
    expect(await codeOf('record-opening', opening)).toBe('book.not-begun');
    await carriedOut(api, 'begin-book', { month: '2026-07' });
    await carriedOut(api, 'record-opening', opening);
    const { position } = await carriedOut(api, 'award-points', { ...entry, entryId: randomUUID() });

    const { balance } = await api.read(`/v1/employees/E1?minPosition=${position}`);
    expect(balance).toEqual({ base: 500, fixed: 60, behaviour: 1_270, total: 1_830 });
    expect(await scoreOf('months/2026-07', position)).toBe(30);
    expect(await scoreOf('years/2026', position)).toBe(370);
    expect(await scoreOf('total', position)).toBe(1_830);
    expect(await api.read('/v1/months')).toMatchObject({
      closing: 'as-due',
      items: [{ month: '2026-07', status: 'open' }],
      next: { month: '2026-07', dueOn: '2026-08-04' },
    });
    const { items } = await api.read('/v1/employees/E1/history');
    expect(items[1]).toMatchObject({ type: 'OpeningRecorded', balance: { total: 1_800 }, countsIn: null });
  });

  it('takes no behaviour of before, and fixed points of any day', async () => {
    await carriedOut(service.api, 'begin-book', { month: '2026-07' });
    const before = { ...entry, entryId: randomUUID(), occurredOn: '2026-06-30' };
    expect(await codeOf('award-points', before)).toBe('entry.before-book');
    await carriedOut(service.api, 'award-points', { ...before, kind: 'fixed' });
  });

  it('does not begin after an entry that counts before it, until that is reversed', async () => {
    const { api } = service;
    const before = { ...entry, entryId: randomUUID(), occurredOn: '2026-06-30' };
    await carriedOut(api, 'award-points', before);
    expect(await codeOf('begin-book', { month: '2026-07' })).toBe('book.has-entries');
    await carriedOut(api, 'reverse-entry', { employeeId: 'E1', entryId: before.entryId, reason: 'Too old' });
    await carriedOut(api, 'begin-book', { month: '2026-07' });
  });

  it('is one opening for an employment, known again, and withdrawn to make room for another', async () => {
    const { api } = service;
    await carriedOut(api, 'begin-book', { month: '2026-07' });
    await carriedOut(api, 'record-opening', opening);
    const again = { ...opening, months: months.toReversed(), source: 'In other words' };
    expect((await carriedOut(api, 'record-opening', again)).status).toBe('repeated');
    expect(await codeOf('record-opening', { ...opening, fixed: 61 })).toBe('opening.id-reused');
    const other = { ...opening, openingId: randomUUID() };
    expect(await codeOf('record-opening', other)).toBe('opening.already-recorded');
    const withdrawal = { employeeId: 'E1', openingId: OPENING, reason: 'The wrong page' };
    await carriedOut(api, 'withdraw-opening', withdrawal);
    expect((await carriedOut(api, 'withdraw-opening', withdrawal)).status).toBe('repeated');
    expect((await carriedOut(api, 'record-opening', opening)).status).toBe('repeated');
    for (const asOf of ['2026-07-01', '2030-01-01'])
      expect(await codeOf('record-opening', { ...other, asOf })).toBe('opening.month-in-book');
    const unfit = { ...other, asOf: '2026-05-31' };
    expect(await codeOf('record-opening', unfit)).toBe('opening.unfit');
    const { position } = await carriedOut(api, 'record-opening', { ...other, fixed: 0, behaviour: 10 });
    expect((await api.read(`/v1/employees/E1?minPosition=${position}`)).balance.total).toBe(510);
  });

  it('is sealed by rules 2, which whoever has the events counts alike, and stays once its year is closed', async () => {
    const { api } = service;
    await carriedOut(api, 'begin-book', { month: '2026-07' });
    await carriedOut(api, 'record-opening', opening);
    clock.instant = new Date('2027-01-04T09:00:00+08:00');
    for (const month of ['07', '08', '09', '10', '11', '12'])
      await carriedOut(api, 'close-month', { month: `2026-${month}` });
    expect(await codeOf('withdraw-opening', { employeeId: 'E1', openingId: OPENING, reason: 'Late' })).toBe(
      'opening.year-closed',
    );
    const sealing = await service.another({ cron: '0 0 1 1 *' });
    try {
      const seals = await eventually(
        async () => (await api.read('/v1/seals?limit=100')).items as any[],
        ({ length }) => length === 6,
      );
      expect(seals.map(({ seal }) => seal.rules)).toEqual([2, 2, 2, 2, 2, 2]);
      const { months: derived, findings } = verified(await exported(api), {
        publicKey: signingKeys.newest.publicKey,
      });
      expect(findings).toEqual([]);
      expect(derived.map(({ seal }) => seal?.digest)).toEqual(seals.map(({ digest }) => digest));
      expect(derived.at(-1)?.boards.at(-1)).toMatchObject({ period: '2026', rows: [{ score: 340 }] });
    } finally {
      await sealing.stop();
    }
  });
});
