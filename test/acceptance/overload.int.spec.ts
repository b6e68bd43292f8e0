import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AT_ONCE, type AtOnce } from '../../src/server/http/admission.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import type { Api, Answer } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
afterEach(() => service.stop());

const start = async (atOnce: Partial<AtOnce>): Promise<void> => {
  service = await startService({ atOnce: { ...AT_ONCE, ...atOnce } });
  await carriedOut(service.api, 'open-office', { officeId: 'own', name: 'Own' });
  await carriedOut(service.api, 'register-employee', {
    employeeId: 'E1',
    name: 'N',
    officeId: 'own',
    joinedOn: '2025-01-01',
  });
};

const award = () => ({
  employeeId: 'E1',
  entryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'x',
  points: 1,
  reason: 'r',
});
const many = <T>(count: number, one: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, one));
const statusesOf = (answers: readonly Answer[]): number[] =>
  [...new Set(answers.map(({ status }) => status))].sort();

/** A dry run whose sender does not finish, as long as the test holds it. */
function endlessDryRun(api: Api): { answered: Promise<number>; leave: () => void } {
  const sending = request(new URL('/v1/commands', api.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${api.key}`, 'content-type': NDJSON, 'dry-run': 'true' },
  });
  sending.on('error', () => undefined);
  const answered = new Promise<number>((resolve) => {
    sending.once('response', (response) => {
      response.resume();
      response.on('error', () => undefined);
      resolve(response.statusCode ?? 0);
    });
  });
  sending.write(`${JSON.stringify({ command: 'OpenOffice', officeId: 'x', name: 'X' })}\n`);
  return { answered, leave: () => sending.destroy() };
}

describe('more than can be done at once', () => {
  it('is refused before anything is done for it, with when to come again; what is accepted is carried out', async () => {
    await start({ commands: { inAll: 4, ofOne: 4 } });
    const answers = await many(60, () => service.api.impatient.command('award-points', award()));
    expect(statusesOf(answers)).toEqual([200, 503]);
    for (const { status, body } of answers)
      if (status === 503)
        expect(body).toMatchObject({
          code: 'service.unavailable',
          detail: expect.stringContaining('at once'),
        });
    const accepted = answers.filter(({ status }) => status === 200);
    const position = String(
      accepted.map(({ body }) => BigInt(body.position as string)).reduce((a, b) => (a > b ? a : b)),
    );
    const { balance } = await service.api.read(`/v1/employees/E1?minPosition=${position}`);
    expect(balance.behaviour).toBe(accepted.length);
    // Callers who come again get their turn.
    expect(statusesOf(await many(12, () => service.api.command('award-points', award())))).toEqual([200]);
  });

  it('is refused to one principal while others go on', async () => {
    await start({ commands: { inAll: 2, ofOne: 1 } });
    const other = await principalWith(service.api, [{ role: 'recorder' }]);
    const flood = many(60, () => service.api.impatient.command('award-points', award()));
    for (let time = 1; time <= 10; time += 1)
      expect((await other.impatient.command('award-points', award())).status).toBe(200);
    expect(statusesOf(await flood)).toEqual([200, 503]);
  });

  it('is refused of what holds much in memory: one dry run of a principal, two in all, until they are over', async () => {
    await start({});
    const second = await principalWith(service.api, [{ role: 'administrator' }]);
    const third = await principalWith(service.api, [{ role: 'administrator' }]);
    const [one, two] = [endlessDryRun(service.api), endlessDryRun(second)];
    expect([await one.answered, await two.answered]).toEqual([200, 200]);
    for (const api of [service.api, second, third]) {
      const more = endlessDryRun(api);
      expect(await more.answered).toBe(503);
      more.leave();
    }
    // A dry run of a new recording is answered all the same.
    const told = await third.bulk([{ command: 'OpenOffice', officeId: 'y', name: 'Y' }], {
      'dry-run': 'true',
    });
    expect(told).toMatchObject([{ status: 'accepted' }]);
    one.leave();
    await eventually(
      async () => {
        const again = endlessDryRun(third);
        const status = await again.answered;
        again.leave();
        return status;
      },
      (status) => status === 200,
    );
    two.leave();
  });
});
