import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NoticeFeed } from '../../src/contexts/deliveries/domain/notice-feed.js';
import { verifyRun } from '../../src/cli/audit/verify-run.js';
import { checkedRun, RunBoards, RunFinder } from '../../src/proofs/run-check.js';
import { LotteryFinder } from '../../src/proofs/lottery-log.js';
import { commitmentOf, lotteryFaults, type LotteryToCheck } from '../../src/proofs/lottery.js';
import type { ExportedEvent } from '../../src/proofs/exported-event.js';
import { rootOf } from '../../src/proofs/run-rows.js';
import type { RunRow } from '../../src/contexts/benefits/domain/rows.js';
import { jobDependencies } from '../../src/server/app.module.js';
import { TendLotteries } from '../../src/jobs/tend-lotteries.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { anyKeys } from '../support/keys.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { story } from '../support/story.js';
import { all } from './results.js';

/** The service with the job that ends lotteries, on the test's clock. */
@Module({ imports: jobDependencies(anyKeys()), providers: [TendLotteries] })
class WithJob {}

const RESOLUTION = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
const PRIZES = { kind: 'prizes', amounts: [50_000, 30_000, 20_000, 10_000] };
const SCORES = { E1: 90, E2: 80, E3: 80, E4: 70 };

describe('benefits within a budget', () => {
  const clock = new SetClock(new Date('2026-09-01T09:00:00+08:00'));
  const [first, second, delegates] = [randomUUID(), randomUUID(), randomUUID()];
  let service: TestService;
  let api: Api;
  let officer: Api;
  let employee: Api;
  const step = story();

  const adopt = (schemeId: string, more: object): Promise<unknown> =>
    carriedOut(api, 'adopt-scheme', {
      schemeId,
      title: schemeId,
      inForceFrom: '2026-09-02',
      resolution: RESOLUTION,
      basis: { period: 'month', of: 'all' },
      ...more,
    });
  const compute = (runId: string, more: object = {}) =>
    officer.command('compute-run', { runId, schemeId: 'monthly', period: '2026-09', budgetId: 'b', ...more });
  const budget = async (): Promise<unknown> => {
    const { items } = await api.read('/v1/budgets');
    const { amount, reserved, spent, left } = items[0];
    return { amount, reserved, spent, left };
  };

  beforeAll(async () => {
    service = await startService({ clock, more: WithJob });
    ({ api } = service);
    await carriedOut(api, 'open-office', { officeId: 'gate', name: 'Gate' });
    for (const employeeId of Object.keys(SCORES))
      await carriedOut(api, 'register-employee', {
        employeeId,
        name: employeeId,
        officeId: 'gate',
        joinedOn: '2026-01-01',
      });
    officer = await principalWith(api, [{ role: 'points-officer' }]);
    employee = await principalWith(api, [{ role: 'employee' }], 'E2');
    await carriedOut(api, 'begin-book', { month: '2026-09' });
    await carriedOut(api, 'open-budget', {
      budgetId: 'b',
      title: 'Benefits',
      currency: 'CNY',
      amount: 150_000,
      from: '2026-09-01',
      until: '2026-12-31',
      resolution: RESOLUTION,
    });
    await adopt('monthly', { split: PRIZES });
    await adopt('twin', { split: PRIZES });
    await adopt('delegates', { split: { kind: 'places', places: 1, ties: 'fewer' } });
    for (const [employeeId, points] of Object.entries(SCORES))
      await carriedOut(api, 'award-points', {
        employeeId,
        entryId: randomUUID(),
        kind: 'behaviour',
        itemCode: 'i',
        points,
        reason: 'r',
      });
    clock.instant = new Date('2026-10-05T09:00:00+08:00');
  });
  afterAll(() => service.stop());

  /** What one person is told, page by page of a single notice. */
  const toldByMail = async (employeeId: string): Promise<unknown[]> => {
    const { position } = await carriedOut(api, 'set-contact', {
      ...{ employeeId, email: 'e@example.com', digest: 'each', mute: [], language: 'en' },
    });
    await api.read(`/v1/employees/${employeeId}/contact?minPosition=${position as string}`);
    const feed = service.part<NoticeFeed>(NoticeFeed as never);
    const told: unknown[] = [];
    let place = { position: 0n, person: '' };
    for (let isFull = true; isFull;) {
      const page = await feed.personal(place, new Date(0), 1);
      for (const { person, kind, about } of page.notices) if (person === employeeId) told.push([kind, about]);
      ({ isFull } = page);
      place = page;
    }
    return told;
  };

  step('are computed of closed months alone', async () => {
    expect(await compute(first)).toMatchObject({ status: 409, body: { code: 'period.not-closed' } });
    await carriedOut(api, 'close-month', { month: '2026-09' });
  });

  step('are tried without writing anything', async () => {
    const tried = await api.send(
      'POST',
      '/v1/schemes/what-if',
      { 'content-type': 'application/json' },
      JSON.stringify({
        scheme: { basis: { period: 'month', of: 'all' }, split: PRIZES },
        schemeId: 'monthly',
        period: '2026-09',
      }),
    );
    expect(tried).toMatchObject({ status: 200, body: { eligible: 4, amount: 110_000, rest: 0, last: null } });
    expect(tried.body.rows.map(({ amount }: RunRow) => amount)).toEqual([50_000, 25_000, 25_000, 10_000]);
    expect((await api.read('/v1/runs')).items).toEqual([]);
  });

  step('are computed once, with a root over rows that anybody recomputes', async () => {
    const answer = await compute(first);
    expect(answer).toMatchObject({ status: 200, body: { status: 'accepted', stream: `run-${first}` } });
    expect(await compute(first)).toMatchObject({ status: 200, body: { status: 'repeated' } });
    expect(await compute(first, { period: '2026-10' })).toMatchObject({ body: { code: 'run.id-reused' } });
    expect(await compute(second)).toMatchObject({ body: { code: 'run.already' } });
    const run = await api.read(`/v1/runs/${first}?minPosition=${answer.body.position as string}`);
    expect(run).toMatchObject({ status: 'computed', amount: 110_000, total: 110_000, rest: 0, count: 4 });
    const rows = (await all(api, `/v1/runs/${first}/rows?limit=3`)) as unknown as RunRow[];
    expect(rows.map(({ employeeId, rank }) => [employeeId, rank])).toEqual([
      ['E1', 1],
      ['E2', 2],
      ['E3', 2],
      ['E4', 4],
    ]);
    expect(rootOf(rows)).toBe(run.root);
    expect(await budget()).toEqual({ amount: 150_000, reserved: 110_000, spent: 0, left: 40_000 });
  });

  step('take no more of a budget than is left, and give back what is cancelled', async () => {
    const twin = { schemeId: 'twin' };
    expect(await compute(second, twin)).toMatchObject({ body: { code: 'budget.exceeded' } });
    const { position } = await carriedOut(officer, 'cancel-run', { runId: first, reason: 'anew' });
    expect(await compute(second, twin)).toMatchObject({ status: 200 });
    expect((await api.read(`/v1/runs/${first}?minPosition=${position as string}`)).status).toBe('cancelled');
    await carriedOut(officer, 'cancel-run', { runId: second, reason: 'anew' });
    expect(await compute(second)).toMatchObject({ body: { code: 'run.id-reused' } });
  });

  step('are published to those who are in them, and approved by a resolution', async () => {
    const runId = randomUUID();
    expect(await compute(runId)).toMatchObject({ status: 200 });
    expect((await employee.read('/v1/runs')).items).toEqual([]);
    await carriedOut(officer, 'publish-run', { runId });
    const approve = (approver: Api) => approver.command('approve-run', { runId, resolution: RESOLUTION });
    expect((await approve(officer)).status).toBe(403);
    const { body } = await approve(api);
    expect(body).toMatchObject({ status: 'accepted' });
    const own = await employee.read(`/v1/employees/E2/benefits?minPosition=${body.position as string}`);
    expect(own.items).toMatchObject([
      { runId, period: '2026-09', status: 'approved', currency: 'CNY', row: { amount: 25_000, rank: 2 } },
    ]);
    expect((await employee.read(`/v1/runs/${runId}/rows`)).items).toHaveLength(1);
    expect((await employee.get('/v1/employees/E1/benefits')).status).toBe(403);
    const told = await employee.read(`/v1/notices?minPosition=${body.position as string}`);
    const kinds = (told.items as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['run.approved', 'run.published']);
    expect(told.items[0].about).toMatchObject({ period: '2026-09', name: 'monthly', row: { rank: 2 } });
    expect(await toldByMail('E2')).toEqual(
      expect.arrayContaining([
        ['month.closed', { period: '2026-09', rank: 2, score: expect.any(Number) }],
        ['run.approved', expect.objectContaining({ period: '2026-09', name: 'monthly', rank: 2 })],
      ]),
    );
    expect(
      await officer.command('supplement-run', { runId: randomUUID(), of: runId, budgetId: 'b', reason: 'r' }),
    ).toMatchObject({ body: { code: 'run.nobody' } });
    expect(await budget()).toEqual({ amount: 150_000, reserved: 0, spent: 110_000, left: 40_000 });
  });

  step('give places that the meeting decides otherwise', async () => {
    expect(await compute(delegates, { schemeId: 'delegates' })).toMatchObject({
      body: { code: 'run.unfit' },
    });
    const sent = { runId: delegates, schemeId: 'delegates', period: '2026-09' };
    await carriedOut(officer, 'compute-run', sent);
    const override = { runId: delegates, employeeId: 'E4', place: true, reason: 'r' };
    const { position } = await carriedOut(api, 'override-row', override);
    const { items } = await api.read(`/v1/runs/${delegates}/rows?minPosition=${position as string}`);
    expect(items.map((row: RunRow & { override?: object }) => [row.place, row.override])).toEqual([
      [true, undefined],
      [false, undefined],
      [false, undefined],
      [false, { grade: null, place: true, reason: 'r' }],
    ]);
  });

  step('are handed on by a role of its own, and by nobody else', async () => {
    const payroll = await principalWith(api, [{ role: 'benefit-feed' }]);
    const { items } = await payroll.read('/v1/runs');
    expect(items).toMatchObject([{ status: 'approved', schemeId: 'monthly', title: 'monthly' }]);
    const runId = items[0].runId as string;
    const granted = { runId, period: '2026-09', currency: 'CNY', of: null, tier: null, place: null };
    const lines = (await payroll.read('/v1/feed')) as { sequence: string; data: object }[];
    expect(lines.map(({ data }) => data)).toMatchObject([
      { employeeId: 'E1', amount: 50_000, ...granted },
      { employeeId: 'E2', amount: 25_000, ...granted },
      { employeeId: 'E3', amount: 25_000, ...granted },
      { employeeId: 'E4', amount: 10_000, ...granted },
    ]);
    expect(lines[1]).toMatchObject({
      specversion: '1.0',
      id: `${runId}/E2`,
      type: 'pointbook.benefit.granted.v1',
      subject: 'E2',
      time: '2026-10-05T01:00:00.000Z',
    });
    const after = (sequence: string): Promise<unknown> => payroll.read(`/v1/feed?limit=2&after=${sequence}`);
    expect(await after(lines[0]!.sequence)).toEqual(lines.slice(1, 3));
    expect(await after(lines[3]!.sequence)).toEqual([]);
    const csv = (await payroll.read(`/v1/runs/${runId}/granted?lang=zh`)) as string;
    expect(csv.split('\r\n')[2]).toBe(`E2,E2,Gate,gate,monthly,monthly,2026-09,${runId},250.00,CNY,,,`);
    expect((await payroll.get(`/v1/runs/${delegates}/granted`)).status).toBe(404);
    for (const other of [api, officer, employee])
      for (const path of ['/v1/feed', `/v1/runs/${runId}/granted`])
        expect((await other.get(path)).status).toBe(403);
    for (const path of [`/v1/runs/${runId}/rows`, '/v1/budgets', '/v1/employees'])
      expect((await payroll.get(path)).status).toBe(403);
  });

  step('come out the same from the log alone, and are found out where they do not', async () => {
    const { runId } = (await api.read('/v1/runs?status=approved')).items[0];
    const events = (await api.read('/v1/log/export')) as ExportedEvent[];
    const checked = (told: readonly ExportedEvent[]) => {
      const finder = new RunFinder(runId as string);
      for (const event of told) finder.take(event);
      const boards = new RunBoards(finder.found!);
      for (const event of told) boards.take(event);
      return checkedRun(finder.found!, boards.board);
    };
    expect(checked(events)).toEqual({ faults: [], notShown: [] });
    const withoutAnAward = events.filter(
      ({ type, data }) => type !== 'PointAwarded' || (data as { employeeId: string }).employeeId !== 'E2',
    );
    expect(checked(withoutAnAward).faults).toEqual([{ code: 'score', employeeId: 'E2' }]);
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      expect(await verifyRun([runId as string, '--url', api.url, '--key', api.key])).toBe(0);
      expect(written.mock.calls.join('')).toContain('It comes out the same.');
    } finally {
      written.mockRestore();
    }
    // Of two fields of one name another program may keep the other.
    const [one, ...more] = events.map((event) => JSON.stringify(event));
    const file = join(tmpdir(), `${randomUUID()}.ndjson`);
    await writeFile(file, [one!.replace('{', '{"type":"x",'), ...more].join('\n'));
    try {
      await expect(verifyRun([runId as string, '--export', file])).rejects.toThrow('Line 1 is no event');
    } finally {
      await rm(file);
    }
  });

  step('are drawn among those with tickets, by two seeds and a public number', async () => {
    const holders = { one: '11'.repeat(32), other: '22'.repeat(32) };
    const apis = {
      one: await principalWith(api, [{ role: 'head' }], undefined, 'one'),
      other: await principalWith(api, [{ role: 'employee' }], 'E4', 'other'),
    };
    const of = (lotteryId: string): object => ({
      lotteryId,
      title: lotteryId,
      prizes: [
        { prize: 'Bicycle', count: 1 },
        { prize: 'Book', count: 2 },
      ],
      tickets: { board: '2026-09', per: 10, most: 8 },
      drawOn: '2026-10-10',
      value: { what: 'The closing index', where: 'The exchange', how: 'With two decimals' },
      holders: ['one', 'other'],
    });
    for (const lotteryId of ['autumn', 'silent']) {
      await carriedOut(officer, 'open-lottery', of(lotteryId));
      expect(await officer.command('freeze-lottery', { lotteryId })).toMatchObject({
        body: { code: 'lottery.not-committed' },
      });
      for (const holder of ['one', 'other'] as const)
        await carriedOut(apis[holder], 'commit-seed', {
          lotteryId,
          commitment: commitmentOf(holders[holder]),
        });
      await carriedOut(officer, 'freeze-lottery', { lotteryId });
    }
    clock.instant = new Date('2026-10-10T20:00:00+08:00');
    const value = '4001.56';
    for (const lotteryId of ['autumn', 'silent'])
      await carriedOut(officer, 'give-lottery-value', { lotteryId, value });
    const reveal = (by: 'one' | 'other', lotteryId: string) =>
      carriedOut(apis[by], 'reveal-seed', { lotteryId, seed: holders[by] });
    await reveal('one', 'silent');
    await reveal('other', 'autumn');
    const { position } = await reveal('one', 'autumn');
    const drawnOne = await employee.read(`/v1/lotteries/autumn?minPosition=${position as string}`);
    const tickets = (await employee.read('/v1/lotteries/autumn/tickets')).items;
    expect(tickets).toEqual([
      { employeeId: 'E1', tickets: 8 },
      { employeeId: 'E2', tickets: 8 },
      { employeeId: 'E3', tickets: 8 },
      { employeeId: 'E4', tickets: 7 },
    ]);
    const { prizes, seeds, commitments, winners, frozen, given } = drawnOne;
    const told = { rows: tickets, prizes, seeds, commitments, value: given, root: frozen.root, winners };
    expect([drawnOne.status, winners.length, lotteryFaults(told as LotteryToCheck)]).toEqual([
      'drawn',
      3,
      [],
    ]);
    const finder = new LotteryFinder('autumn');
    for (const event of (await api.read('/v1/log/export')) as ExportedEvent[]) finder.take(event);
    const unnamed = winners.map(({ prize, employeeId }: LotteryToCheck['winners'][number]) => ({
      prize,
      employeeId,
    }));
    expect(finder.found).toEqual({ ...told, winners: unnamed });
    clock.instant = new Date('2026-10-18T09:00:00+08:00');
    await service.part(TendLotteries).run();
    const { items } = await eventually(
      () => employee.read('/v1/lotteries'),
      (read) => read.items.some(({ status }: { status: string }) => status === 'failed'),
    );
    expect(items).toMatchObject([
      { lotteryId: 'silent', status: 'failed', silent: ['other'], winners: [] },
      { lotteryId: 'autumn', status: 'drawn' },
    ]);
  });

  it('say who may not', async () => {
    expect(
      (await employee.command('compute-run', { runId: first, schemeId: 'x', period: '2026-09' })).status,
    ).toBe(403);
    expect((await employee.get('/v1/budgets')).status).toBe(403);
  });
});
