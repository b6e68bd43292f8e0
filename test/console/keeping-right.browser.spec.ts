import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { eventually, until } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { choose, fill, open, pick, press, refusalOf, submit } from './acts.js';
import { employNamed, giveKeys, type Keys, type Who } from './organisation.js';
import {
  endBrowsers,
  field,
  filled,
  goThere,
  goTo,
  startBrowser,
  visit,
  type Language,
  type Visit,
} from './pages.js';

const morningOf = (day: string): Date => new Date(`${day}T09:00:00+08:00`);

/** An organisation in its year: whatever was said wrongly is put right on the pages, and whatever was done wrongly is undone. */
describeWithChromium('an organisation that is kept right for a year', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let visits: Visit[] = [];
  const step = story();

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      ServiceProcess.start({ at: morningOf('2026-03-11') }),
      startBrowser(),
    ]);
    keys = await begin(service.api);
  });
  afterEach(async () => {
    const left = visits;
    visits = [];
    expect(left.flatMap(({ faults, refused }) => [...faults, ...refused])).toEqual([]);
    for (const { context } of left) await context.close();
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = async (who: Who, language: Language): Promise<Visit> => {
    const visited = await visit(browser, service.api.url, keys[who], { language });
    visits.push(visited);
    return visited;
  };
  /** The same organisation on a later day. */
  const on = async (day: string): Promise<void> => {
    const { dataDir } = service;
    await service.stop();
    service = await ServiceProcess.start({ dataDir, at: morningOf(day) });
  };
  const employee = (employeeId: string) => service.api.read(`/v1/employees/${employeeId}`);

  step('a day of joining goes up to the first entry, which is told, and a name is put right', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, '王晓明');
    const joining = await open(visited, 'staff.correct-joining');
    await fill(joining, texts['staff.joined-on'], '2026-03-11');
    await fill(joining, texts['entry.reason'], '登记时写错');
    const refusal = await refusalOf(joining, texts['staff.correct']);
    expect(refusal).toContain('2026-03-10');
    await joining.getByRole('alert').getByText('接待来访客人（A-1）').waitFor();
    await fill(joining, texts['staff.joined-on'], '2025-05-01');
    await submit(joining, texts['staff.correct']);
    await page.getByText(filled(texts['staff.since'], { from: '2025-05-01' })).waitFor();
    const naming = await open(visited, 'staff.rename-employee');
    await fill(naming, texts['board.name'], '王小明');
    await fill(naming, texts['entry.reason'], '同音字');
    await submit(naming, texts['staff.correct']);
    await page.getByRole('heading', { level: 1, name: /王小明/ }).waitFor();
    expect(await employee('N2')).toMatchObject({ name: '王小明', joinedOn: '2025-05-01' });
  });

  step('somebody is moved by mistake, and is back', async () => {
    const visited = await come('officer', 'en');
    const { page, texts } = visited;
    await toPerson(visited, '李伟');
    const moving = await open(visited, 'staff.transfer-employee');
    await choose(visited, moving, texts['staff.move-to'], '财务部');
    await submit(moving, texts['staff.move']);
    await isNow(visited, '财务部');
    await press(page.getByRole('main'), texts['moves.show']);
    const undoing = await open(
      visited,
      'staff.undo-transfer',
      filled(texts['moves.undo-of'], { day: '2026-03-11' }),
    );
    await fill(undoing, texts['entry.reason'], 'It was somebody else of that name');
    await submit(undoing, texts['staff.undo-transfer']);
    await isNow(visited, '生产部');
    await page.getByText(texts['moves.none']).waitFor();
    expect(await employee('N1')).toMatchObject({ officeId: 'production' });
  });

  step('a fact about somebody is corrected', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, '赵敏', 'N4');
    const recording = await open(visited, 'facts.record');
    await fill(recording, texts['facts.value'], '大专');
    await fill(recording, texts['facts.since'], '2020-07-01');
    await submit(recording, texts['facts.record']);
    await page.getByRole('row', { name: /学历 大专 2020-07-01/ }).waitFor();
    const correcting = await open(
      visited,
      'staff.correct',
      filled(texts['facts.correct-one'], { what: '学历 大专' }),
    );
    await fill(correcting, texts['facts.value'], '本科');
    await fill(correcting, texts['entry.reason'], '核对毕业证');
    await submit(correcting, texts['staff.correct']);
    await page.getByRole('row', { name: /学历 本科 2020-07-01/ }).waitFor();
  });

  step('a registration that was none is undone, and nobody finds it any more', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, '孙丽');
    const undoing = await open(visited, 'staff.undo-registration');
    await fill(undoing, texts['entry.reason'], '此人未报到');
    await submit(undoing, texts['staff.undo-registration']);
    await page.getByRole('row', { name: /李伟/ }).waitFor();
    // The list shows what it knew until it has read anew.
    await page.getByRole('row', { name: /孙丽/ }).waitFor({ state: 'detached' });
    await eventually(
      () => service.api.get('/v1/employees/N5'),
      ({ status }) => status === 404,
    );
  });

  step('two numbers of one person are joined, and what stands under both counts once', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, '赵敏', 'N40');
    const joining = await open(visited, 'staff.join-persons');
    await pick(visited, joining, { label: texts['staff.join-keep'], search: 'N4', name: /赵敏 N4 / });
    await fill(joining, texts['entry.reason'], '重复登记');
    await refusalOf(joining, texts['staff.join-persons']);
    await joining.getByText(texts['problem.persons.doubles']).waitFor();
    const double = joining.getByRole('row', { name: /接待了供应商/ });
    await double.getByText('接待来访客人').waitFor();
    expect(await joining.getByRole('row', { name: /帮助搬运/ }).count()).toBe(0);
    expect(await double.getByRole('radio', { name: texts['staff.double-drop'] }).isChecked()).toBe(true);
    await submit(joining, texts['staff.join-persons']);
    await page.getByRole('heading', { level: 1, name: '赵敏 N4', exact: true }).waitFor();
    await points(visited, 508).waitFor();
    expect(await employee('N40')).toMatchObject({ active: false, joinedInto: 'N4' });
    await goThere(visited, '/console/staff/N40');
    await page.getByText(texts['staff.joined-into']).getByRole('link', { name: '赵敏 · N4' }).waitFor();
    expect(await page.getByRole('button', { name: texts['staff.register-employee'] }).count()).toBe(0);
  });

  step('somebody leaves by mistake, whose office goes into another one', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, '周强');
    const leaving = await open(visited, 'staff.record-departure');
    await fill(leaving, texts['entry.reason'], '离职');
    await submit(leaving, texts['staff.record-departure']);
    await page.getByText(texts['staff.left'], { exact: true }).waitFor();
    await goTo(visited, texts['page.offices']);
    const merging = await open(visited, 'offices.merge');
    const from = field(merging, texts['offices.merge-from']);
    await from.click();
    await page.getByRole('option', { name: '食堂', exact: true }).click();
    await from.press('Tab');
    await choose(visited, merging, texts['offices.merge-into'], '生产部');
    await fill(merging, texts['offices.merge-on'], '2026-04-01');
    await fill(merging, texts['entry.reason'], '机构调整');
    await merging.getByRole('region', { name: texts['offices.merge-does'] }).getByText('吴刚').waitFor();
    await submit(merging, texts['offices.merge']);
    await page
      .getByRole('row', { name: /食堂/ })
      .getByText(filled(texts['offices.closed-from'], { day: '2026-04-01' }))
      .waitFor();
  });

  step('an office is not closed as long as somebody is in it, who is named', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.offices']);
    const renaming = await open(
      visited,
      'offices.rename',
      filled(texts['offices.rename-one'], { name: '财务部' }),
    );
    await fill(renaming, texts['offices.name'], '计划财务部');
    await submit(renaming, texts['offices.rename']);
    await page.getByRole('row', { name: /计划财务部/ }).waitFor();
    const closing = await open(
      visited,
      'offices.close',
      filled(texts['offices.close-one'], { name: '保安部' }),
    );
    await fill(closing, texts['offices.closed-on'], '2026-04-01');
    await fill(closing, texts['entry.reason'], '外包');
    await refusalOf(closing, texts['offices.close']);
    await closing
      .getByRole('alert')
      .getByText(/赵敏（N4）/)
      .waitFor();
    await page.keyboard.press('Escape');
    await closing.waitFor({ state: 'detached' });
    const depot = page.getByRole('row', { name: /仓库/ });
    const empty = await open(visited, 'offices.close', filled(texts['offices.close-one'], { name: '仓库' }));
    await fill(empty, texts['offices.closed-on'], '2026-04-01');
    await fill(empty, texts['entry.reason'], '撤并');
    await submit(empty, texts['offices.close']);
    await depot.getByText(filled(texts['offices.closed-from'], { day: '2026-04-01' })).waitFor();
    const again = await open(
      visited,
      'offices.reopen',
      filled(texts['offices.reopen-one'], { name: '仓库' }),
    );
    await fill(again, texts['entry.reason'], '继续使用');
    await submit(again, texts['offices.reopen']);
    await depot.getByText(texts['offices.is-open'], { exact: true }).waitFor();
    const { items } = await service.api.read('/v1/offices?limit=100');
    expect(items).toContainEqual(expect.objectContaining({ officeId: 'depot', closedOn: null }));
    expect(items).toContainEqual(expect.objectContaining({ officeId: 'financial', name: '计划财务部' }));
  });

  step('what was recorded together for the wrong people is taken back as one', async () => {
    const visited = await come('recorder', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.record']);
    const whom = { label: texts['record.whom'] };
    await pick(visited, page.getByRole('main'), { ...whom, search: 'liwei', name: /李伟/ });
    await pick(visited, page.getByRole('main'), { ...whom, search: 'N2', name: /王小明/ });
    await field(page, texts['record.item']).fill('帮助其他部门');
    await page.getByRole('option', { name: /帮助其他部门/ }).click();
    await field(page, texts['record.points']).fill('8');
    await field(page, texts['record.reason']).fill('Moved the archive');
    await press(page.getByRole('main'), texts['record.post']);
    const rows = page.getByRole('row', { name: /Moved the archive/ });
    await until(async () => (await rows.count()) === 2);
    const taking = await open(
      visited,
      'batch.take-back',
      filled(texts['batch.take-back-one'], { title: '帮助其他部门' }),
    );
    await fill(taking, texts['entry.reason'], 'It was the other shift');
    await submit(taking, texts['batch.take-back']);
    await page.getByText('2 entries were undone.').waitFor();
    await until(async () => (await rows.getByText(texts['entry.reversed'], { exact: true }).count()) === 2);
    expect((await employee('N1')).balance.total).toBe(500);
    expect((await employee('N2')).balance.total).toBe(503);
  });

  step('an opening balance of somebody else is withdrawn', async () => {
    const visited = await come('administrator', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, 'Anna Maria Smith');
    const recording = await open(visited, 'staff.record-opening');
    await fill(recording, texts['opening.as-of'], '2026-02-28');
    await fill(recording, texts['opening.behaviour'], '240');
    await fill(recording, texts['opening.source'], '纸面台账');
    await submit(recording, texts['staff.record-opening']);
    await points(visited, 740).waitFor();
    await press(page.getByRole('main'), texts['moves.show']);
    const withdrawing = await open(visited, 'staff.withdraw-opening');
    await fill(withdrawing, texts['entry.reason'], '看错了行');
    await submit(withdrawing, texts['staff.withdraw-opening']);
    await points(visited, 500).waitFor();
    await page.getByText(texts['moves.none']).waitFor();
  });

  step(
    'an account gets its right name, other roles and another key, and the old key is worth nothing',
    async () => {
      const visited = await come('administrator', 'zh');
      const { page, texts } = visited;
      const main = page.getByRole('main');
      await goTo(visited, texts['page.accounts']);
      await main.getByRole('link', { name: 'The recorder', exact: true }).click();
      const correcting = await open(visited, 'accounts.correct');
      await fill(correcting, texts['principals.who'], '刘芳');
      await submit(correcting, texts['accounts.correct']);
      await page.getByRole('heading', { level: 1, name: /刘芳/ }).waitFor();
      await press(main, texts['accounts.add-role']);
      await choose(
        visited,
        main.getByRole('group', { name: texts['role.employee'] }),
        texts['accounts.role'],
        texts['role.leadership'],
      );
      await press(main, filled(texts['accounts.remove-role'], { role: texts['role.recorder'] }));
      await press(main, texts['accounts.assign']);
      await submit(page.getByRole('dialog'), texts['accounts.assign-yes']);
      await eventually(
        async () => (await service.api.read('/v1/principals?limit=100')).items as Account[],
        (items) =>
          items.some(
            ({ principalId, name, roles }) =>
              principalId === 'the.recorder' &&
              name === '刘芳' &&
              roles.map(({ role }) => role).join() === 'leadership',
          ),
      );
      await submit(await open(visited, 'accounts.rotate'), texts['accounts.issue']);
      const another = (await page.getByTestId('secret').textContent()) ?? '';
      await press(page.getByRole('dialog'), texts['accounts.key-kept']);
      await submit(
        await open(visited, 'accounts.revoke', new RegExp(texts['accounts.revoke'])),
        texts['accounts.revoke'],
      );
      await page.getByText(texts['principals.revoked']).waitFor();
      const { url } = service.api;
      await eventually(
        () => new Api(url, keys.recorder).get('/v1/session'),
        ({ status }) => status === 401,
      );
      expect((await new Api(url, another).get('/v1/session')).body).toMatchObject({ name: '刘芳' });
    },
  );

  step('and an account of somebody who is not needed any more is ended at once', async () => {
    const visited = await come('administrator', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.accounts']);
    await page.getByRole('main').getByRole('link', { name: 'The leadership', exact: true }).click();
    const ending = await open(visited, 'accounts.end');
    await fill(ending, texts['principals.last-day'], '2026-03-10');
    await submit(ending, texts['accounts.set-end']);
    await page.getByText(texts['accounts.ended'], { exact: true }).waitFor();
    await eventually(
      () => new Api(service.api.url, keys.leadership).get('/v1/session'),
      ({ status }) => status === 401,
    );
  });

  step('months get more days of grace, and the year its own working days', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.settings']);
    await field(page, texts['months.grace-days']).fill('5');
    await press(page.getByRole('main'), texts['months.settings-go']);
    const days = await open(visited, 'working-days.set');
    await fill(days, texts['working-days.off'], '2026-04-06\n2026-10-01');
    await fill(days, texts['working-days.on'], '2026-10-10');
    await submit(days, texts['working-days.set']);
    await page.getByRole('row', { name: /2026.*2026-10-01/ }).waitFor();
    await goTo(visited, texts['page.months']);
    await page.getByText(filled(texts['months.as-due'], { graceDays: 5 })).waitFor();
    expect(await service.api.read('/v1/due-process')).toMatchObject({
      workingDays: [{ year: 2026, off: ['2026-04-06', '2026-10-01'], on: ['2026-10-10'] }],
    });
  });

  step(
    'a month later a departure that was none is undone, while the closed board stays as it was',
    async () => {
      await on('2026-04-07');
      await eventually(
        () => service.api.get('/v1/seals/2026-03'),
        ({ status }) => status === 200,
      );
      const visited = await come('officer', 'zh');
      const { page, texts } = visited;
      await goTo(visited, texts['page.staff']);
      await page.getByRole('switch', { name: texts['staff.with-leavers'] }).click();
      const row = page.getByRole('row', { name: /周强/ });
      await row.getByText(filled(texts['staff.left-on'], { day: '2026-03-11' })).waitFor();
      await row.getByRole('link', { name: '周强' }).click();
      const undoing = await open(visited, 'staff.undo-departure');
      await fill(undoing, texts['entry.reason'], '并未离职');
      await submit(undoing, texts['staff.undo-departure']);
      await points(visited, 500).waitFor();
      expect(await employee('N6')).toMatchObject({ active: true });
      const { items } = await service.api.read('/v1/rankings/months/2026-03');
      const names = (items as { name: string }[]).map(({ name }) => name);
      expect(names).toContain('王小明');
      expect(names).not.toContain('周强');
      expect(names.filter((name) => name === '赵敏')).toHaveLength(1);
    },
  );

  step('who was in the merged office is in the other one', async () => {
    const visited = await come('officer', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.staff']);
    await page.getByRole('row', { name: /吴刚.*生产部/ }).waitFor();
  });

  step('the fixed points of a fact were granted, and go again with it', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await toPerson(visited, '赵敏', 'N4');
    await points(visited, 528).waitFor();
    const withdrawing = await open(
      visited,
      'facts.withdraw',
      filled(texts['facts.withdraw-one'], { what: '学历 本科' }),
    );
    await withdrawing.getByText(filled(texts['facts.withdraw-does'], { points: 20 })).waitFor();
    await fill(withdrawing, texts['entry.reason'], '证书有误');
    await submit(withdrawing, texts['facts.withdraw']);
    await page
      .getByRole('row', { name: /学历 本科/ })
      .getByRole('button')
      .first()
      .waitFor({ state: 'detached' });
    expect((await service.api.read('/v1/employees/N4/facts')).items).toMatchObject([{ status: 'withdrawn' }]);
  });

  step('after a long silence an administrator confirms the clock, by which months close again', async () => {
    await on('2027-01-08');
    const visited = await come('administrator', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.months']);
    await page.getByText(texts['months.doubt-clock.far-ahead']).waitFor();
    await press(page.getByRole('main'), texts['months.confirm-clock']);
    await page.getByText(filled(texts['months.as-due'], { graceDays: 5 })).waitFor();
  });

  step('and the year closes with everything as it was put right', async () => {
    // Each start looks at once what is due.
    await on('2027-01-08');
    await eventually(
      () => service.api.get('/v1/seals/2026-12'),
      ({ status }) => status === 200,
    );
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.months']);
    await page
      .getByRole('row', { name: /2026-12/ })
      .getByText(texts['months.stage-sealed'], { exact: true })
      .waitFor();
    await toPerson(visited, '赵敏', 'N4');
    await points(visited, 508).waitFor();
    const { items } = await service.api.read('/v1/rankings/years/2026');
    expect(items).toContainEqual(expect.objectContaining({ name: '赵敏', score: 8 }));
    expect(items).toContainEqual(expect.objectContaining({ name: '周强', score: 0 }));
  });
});

interface Account {
  readonly principalId: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string }[];
}

/** Goes to somebody by the list of people; those of one name are told apart by their numbers. */
async function toPerson(visited: Visit, name: string, employeeId = ''): Promise<void> {
  const { page, texts } = visited;
  await goTo(visited, texts['page.staff']);
  const row = page.getByRole('row').filter({
    has:
      employeeId === ''
        ? page.getByRole('rowheader', { name, exact: true })
        : page.getByRole('cell', { name: employeeId, exact: true }),
  });
  await row.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}

const isNow = ({ page }: Visit, office: string): Promise<void> =>
  page.getByRole('definition').filter({ hasText: office }).first().waitFor();

const points = ({ page }: Visit, total: number): Locator =>
  page.getByRole('definition').getByText(String(total), { exact: true });

/** Recorded then, since rules apply from a future day on. */
const THEN = { recordedAt: '2026-02-27T09:00:00+08:00' };
const OFFICES = [
  ['production', '生产部'],
  ['financial', '财务部'],
  ['security', '保安部'],
  ['canteen', '食堂'],
  ['depot', '仓库'],
] as const;
const OTHERS = [
  ['E0002', '陈静', 'production', '2025-06-01'],
  ['N4', '赵敏', 'security', '2025-06-01'],
  ['N40', '赵敏', 'security', '2026-03-02'],
  ['N5', '孙丽', 'security', '2026-03-02'],
  ['N6', '周强', 'canteen', '2025-06-01'],
  ['N7', '吴刚', 'canteen', '2025-06-01'],
] as const;
const ITEMS = [
  { code: 'A-1', title: '接待来访客人', kind: 'behaviour', points: 3 },
  { code: 'A-2', title: '帮助其他部门', kind: 'behaviour', points: { from: 1, to: 20 } },
  {
    ...{ code: 'F-1', title: '本科学历', kind: 'fixed', points: 20 },
    grantedFor: { attribute: 'education', value: '本科' },
  },
] as const;

/** Offices, people, one edition in force, and what was recorded in the first days of March. */
async function begin(api: Api): Promise<Keys> {
  for (const [officeId, name] of OFFICES) await carriedOut(api, 'open-office', { officeId, name, ...THEN });
  const editionId = 'first';
  await carriedOut(api, 'draft-edition', { editionId, title: '积分手册', ...THEN });
  for (const item of ITEMS)
    await carriedOut(api, 'put-item', {
      ...{ editionId, category: '日常', direction: 'award' },
      ...item,
      ...THEN,
    });
  await carriedOut(api, 'open-edition-for-comment', { editionId, ...THEN });
  await carriedOut(api, 'adopt-edition', {
    ...{ editionId, heldOn: '2026-02-27', inForceFrom: '2026-02-28' },
    ...{ entitled: 3, present: 3, votesFor: 3, votesAgainst: 0 },
    ...THEN,
  });
  await employNamed(api);
  for (const [employeeId, name, officeId, joinedOn] of OTHERS)
    await carriedOut(api, 'register-employee', { employeeId, name, officeId, joinedOn });
  await carriedOut(api, 'begin-book', { month: '2026-03' });
  const keys = await giveKeys(api);
  const recorder = new Api(api.url, keys.recorder);
  const award = (employeeId: string, itemCode: string, points: number, reason: string) =>
    carriedOut(recorder, 'award-points', {
      ...{ employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode, points },
      ...{ occurredOn: '2026-03-10', reason },
    });
  await award('N2', 'A-1', 3, '接待了来访的客人');
  await award('N4', 'A-1', 3, '接待了供应商');
  await award('N40', 'A-1', 3, '接待了供应商');
  await award('N40', 'A-2', 5, '帮助搬运');
  return keys;
}
