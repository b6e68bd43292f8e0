import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { violations } from './axe.js';
import { employNamed, giveKeys, type Keys, type Who } from './organisation.js';
import { endBrowsers, field, filled, goTo, startBrowser, visit, type Language, type Visit } from './pages.js';

/** From the first draft of standards to the first month that they decided; each day builds on those before it. */
describeWithChromium('an organisation that begins with points', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys;
  let director: Api;
  let deputy: Api;
  let visits: Visit[] = [];
  const step = story();

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      ServiceProcess.start({ at: morningOf('2025-05-30') }),
      startBrowser(),
    ]);
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'production', name: '生产部' });
    await carriedOut(api, 'open-office', { officeId: 'financial', name: 'Finance' });
    await employNamed(api);
    const manager = { employeeId: 'E0002', name: 'Chen Jing', officeId: 'production' };
    await carriedOut(api, 'register-employee', { ...manager, joinedOn: '2025-06-01' });
    keys = await giveKeys(api);
    director = await principalWith(api, [{ role: 'manager', grade: 'director', allOffices: true }]);
    const isDeputy = { role: 'manager', grade: 'section-head', officeId: 'financial' } as const;
    deputy = await principalWith(api, [isDeputy], undefined, 'the.deputy');
    const limits = (perEntry: number) => [{ direction: 'award', perEntry }];
    const duty = { awards: 2, deductions: 0, penalty: { itemCode: 'D-1', points: 4 } };
    await carriedOut(api, 'set-authority', {
      inForceFrom: '2025-06-01',
      quorum: 1,
      proposalDays: 14,
      grades: [
        { grade: 'section-head', limits: limits(20), duty },
        { grade: 'director', limits: limits(100) },
      ],
    });
  });
  afterEach(async () => {
    const left = visits;
    visits = [];
    expect(left.flatMap(({ faults }) => faults)).toEqual([]);
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
  const on = async (day: string, env: Readonly<Record<string, string>> = {}): Promise<void> => {
    const { dataDir } = service;
    await service.stop();
    service = await ServiceProcess.start({ dataDir, at: morningOf(day), env });
  };

  step('an officer says with which month the book begins', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.months']);
    await page.getByText(texts['months.not-begun']).waitFor();
    await field(page, texts['months.begin-month']).fill('2025-05');
    await press(visited, texts['months.begin']);
    await press(visited, filled(texts['months.begin-yes'], { month: '2025-05' }));
    await page.getByText(filled(texts['months.as-due'], { graceDays: 3 })).waitFor();
    expect(await page.getByRole('button', { name: texts['months.begin'], exact: true }).count()).toBe(0);
  });

  step('an officer drafts standards, changes one, takes one out, and opens them for comment', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.rulebook']);
    await page.getByText(texts['rulebook.none']).waitFor();
    const draft = page.getByRole('form', { name: texts['rulebook.draft-new'] });
    await field(draft, texts['rulebook.id']).fill('first');
    await field(draft, texts['rulebook.title']).fill('第一版标准');
    await press(visited, texts['rulebook.draft-go']);
    await page.getByRole('heading', { name: /第一版标准/ }).waitFor();
    await putItem(visited, { code: 'A-1', title: '来访者表扬', from: 3 });
    await putItem(visited, { code: 'A-2', title: '帮助其他部门', from: 1, to: 60 });
    await putItem(visited, {
      code: 'D-1',
      title: '迟到',
      from: 1,
      to: 10,
      direction: texts['record.deduct'],
    });
    await putItem(visited, { code: 'A-3', title: '多余的条目', from: 1 });
    await press(visited, filled(texts['rulebook.remove-one'], { item: '多余的条目' }));
    await rowOf(visited, '多余的条目').waitFor({ state: 'detached' });
    await press(visited, filled(texts['rulebook.edit-one'], { item: '来访者表扬' }));
    await field(page, texts['rulebook.points-from']).fill('5');
    await press(visited, texts['rulebook.put']);
    await cell(rowOf(visited, '来访者表扬'), '5').waitFor();
    await press(visited, texts['rulebook.open']);
    await page.getByText(texts['rulebook.open-for-comment'], { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: texts['rulebook.put'] }).count()).toBe(0);
  });

  step('those whom it concerns say what they think of it', async () => {
    const visited = await come('recorder', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.rulebook']);
    await page.getByRole('link', { name: '第一版标准' }).click();
    await field(page, texts['rulebook.comment']).fill('Five points for praise are too few.');
    await press(visited, texts['rulebook.comment-go']);
    const comments = page.getByRole('region', { name: texts['rulebook.comments'] });
    await comments.getByText('Five points for praise are too few.').waitFor();
    await comments.getByText('the.recorder').waitFor();
    expect(await field(page, texts['rulebook.comment']).inputValue()).toBe('');
    expect(await page.getByRole('button', { name: texts['rulebook.adopt-go'] }).count()).toBe(0);
  });

  step('a meeting adopts it, once more than half of it are for it', async () => {
    const visited = await come('head', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.rulebook']);
    await page.getByRole('link', { name: '第一版标准' }).click();
    const votes = { entitled: 9, present: 7, votesFor: 3, votesAgainst: 4 };
    for (const [name, count] of Object.entries(votes))
      await field(page, texts[`rulebook.${name as keyof typeof votes}`]).fill(String(count));
    await field(page, texts['rulebook.in-force-from']).fill('2025-06-01');
    await press(visited, texts['rulebook.adopt-go']);
    await page
      .getByRole('alert')
      .getByText(/Too few voted for it/)
      .waitFor();
    await page.getByText(filled(texts['rulebook.takes'], { present: 5, votes: 4 })).waitFor();
    await page.getByText(texts['rulebook.open-for-comment'], { exact: true }).waitFor();
    await field(page, texts['rulebook.votesFor']).fill('5');
    await field(page, texts['rulebook.votesAgainst']).fill('2');
    await press(visited, texts['rulebook.adopt-go']);
    await page.getByText(texts['rulebook.adopted'], { exact: true }).waitFor();
    const told = { ...votes, votesFor: 5, votesAgainst: 2, heldOn: '2025-05-30' };
    await page.getByText(filled(texts['rulebook.resolution-told'], told)).waitFor();
  });

  step('its head puts one office into trial', async () => {
    const visited = await come('head', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.rollout']);
    await page.getByText(texts['rollout.none']).waitFor();
    await field(page, texts['rollout.from']).fill('2025-06-01');
    await press(visited, texts['rollout.go']);
    const plan = page.getByRole('region', { name: texts['page.rollout'] });
    await plan.getByRole('row', { name: new RegExp(texts['rollout.every-office']) }).waitFor();
    await page.getByRole('combobox', { name: texts['board.office'] }).click();
    await page.getByRole('option', { name: 'Finance' }).click();
    await page
      .getByRole('radiogroup', { name: texts['entry.state'] })
      .getByText(texts['rollout.trial'])
      .click();
    await field(page, texts['rollout.from']).fill('2025-06-01');
    await press(visited, texts['rollout.go']);
    await plan.getByRole('row', { name: new RegExp(`Finance.*${texts['rollout.trial']}`) }).waitFor();
  });

  step(
    'the next day a recorder uses the standards; what is in trial is seen and counts nowhere',
    async () => {
      await on('2025-06-02');
      const visited = await come('recorder', 'en');
      const { texts } = visited;
      await record(visited, {
        whom: /Anna/,
        search: 'smith',
        item: '来访者表扬',
        reason: 'Showed a guest round',
        evidence: { name: '感谢信.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 thanks') },
      });
      await rowOf(visited, 'Showed a guest round').getByText(texts['entry.trial']).waitFor();
      await record(visited, { whom: /王晓明/, search: 'wxm', item: '来访者表扬', reason: 'Found a mistake' });
      await rowOf(visited, 'Found a mistake').waitFor();
      expect(await rowOf(visited, 'Found a mistake').getByText(texts['entry.trial']).count()).toBe(0);
      await goTo(visited, texts['page.boards']);
      await cell(rowOf(visited, '王晓明'), '5').waitFor();
      await cell(rowOf(visited, 'Anna Maria Smith'), '0').waitFor();
    },
  );

  step('an auditor finds it in the file, without points', async () => {
    const visited = await come('auditor', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.people']);
    await field(page, texts['record.whom']).fill('smith');
    await page.getByRole('option', { name: /N3/ }).click();
    const row = rowOf(visited, 'Showed a guest round');
    await row.getByText(texts['entry.trial']).waitFor();
    await cell(row, texts['file.nowhere']).waitFor();
    await cell(row, '500').waitFor();
    const coming = page.waitForEvent('download');
    await row.getByRole('link', { name: texts['evidence.download'] }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^evidence-[0-9a-f]{12}\.pdf$/);
    expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.7 thanks');
  });

  step('a manager does half of what they owe, and sees it', async () => {
    const visited = await come('manager', 'zh');
    const { page, texts } = visited;
    await record(visited, { whom: /李伟/, search: 'liwei', item: '来访者表扬', reason: '接待了客人' });
    await rowOf(visited, '接待了客人').waitFor();
    await goTo(visited, texts['page.duties']);
    await page.getByText(texts['duties.so-far']).waitFor();
    const row = rowOf(visited, 'Chen Jing');
    await cell(row, filled(texts['duties.of'], { done: 1, due: 2 })).waitFor();
    await row.getByText(texts['duties.not-met']).waitFor();
  });

  step('is reminded of the rest when the month comes to its end, though no mail goes out', async () => {
    await carriedOut(service.api, 'set-contact', {
      ...{ employeeId: 'E0002', email: 'chen.jing@example.com', digest: 'each', language: 'zh', mute: [] },
    });
    await on('2025-06-27', NO_MAIL);
    const manager = await come('manager', 'zh');
    await goTo(manager, manager.texts['page.inbox']);
    const owed = { month: '2025-06', awards: 1, dueAwards: 2, deductions: 0, dueDeductions: 0 };
    await manager.page
      .getByRole('region', { name: manager.texts['inbox.reminder'] })
      .getByText(filled(manager.texts['inbox.owed'], owed))
      .waitFor();
    await eventually(
      () => service.api.read('/v1/deliveries'),
      ({ open }) => open.length > 0,
    );
    const visited = await come('administrator', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.about']);
    await page
      .getByRole('region', { name: texts['deliveries.counts'] })
      .getByText(texts['deliveries.mail'])
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  step('an officer closes the month before it is due, and sees it sealed', async () => {
    await on('2025-07-02');
    const visited = await come('officer', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.months']);
    const row = rowOf(visited, '2025-06');
    await row.getByText(texts['months.stage-ended'], { exact: true }).waitFor();
    await press(visited, filled(texts['months.close-one'], { month: '2025-06' }));
    await press(visited, filled(texts['months.close-yes'], { month: '2025-06' }));
    await row.getByText(texts['months.stage-sealed'], { exact: true }).waitFor();
    const { digest } = await service.api.read('/v1/seals/2025-06');
    await row.getByText(digest.slice(0, 12)).waitFor();
    expect(await page.getByRole('button', { name: /^Close / }).count()).toBe(0);
  });

  step('and gives the months to come five days of grace', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.months']);
    const save = page.getByRole('button', { name: texts['months.settings-go'], exact: true });
    expect(await save.isDisabled()).toBe(true);
    await field(page, texts['months.grace-days']).fill('5');
    await save.click();
    await page.getByText(filled(texts['months.as-due'], { graceDays: 5 })).waitFor();
    expect(await service.api.read('/v1/months?limit=1')).toMatchObject({ graceDays: 5 });
  });

  step('what the manager missed is reviewed, and a penalty proposed', async () => {
    await on('2025-07-05');
    // The page shows what is there when it is opened.
    await eventually(
      () => service.api.read('/v1/duties?month=2025-06'),
      ({ reviewed }) => reviewed === true,
    );
    const visited = await come('officer', 'en');
    const { page, texts } = visited;
    await goTo(visited, texts['page.duties']);
    await page.getByRole('combobox', { name: texts['board.month'] }).click();
    await page.getByRole('option', { name: '2025-06', exact: true }).click();
    await page.getByText(texts['duties.reviewed']).waitFor();
    const row = rowOf(visited, 'Chen Jing');
    await cell(row, filled(texts['duties.of'], { done: 1, due: 2 })).waitFor();
    await row.getByText(texts['duties.not-met']).waitFor();
    await row.getByRole('link', { name: texts['duties.penalty'] }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('Chen Jing').first().waitFor();
    await page.getByText('D-1').first().waitFor();
  });

  step('a deputy decides by the authority that was lent to them', async () => {
    const { url } = service.api;
    const entry = { employeeId: 'N1', kind: 'behaviour', itemCode: 'A-2', reason: 'Saved the harvest' };
    const made = await new Api(url, keys.manager).command('award-points', {
      ...entry,
      entryId: randomUUID(),
      points: 50,
    });
    expect(made.status).toBe(202);
    const lent = { delegateId: 'the.deputy', until: '2025-07-31' };
    const { principalId } = (await new Api(url, director.key).get('/v1/session')).body;
    await carriedOut(new Api(url, director.key), 'delegate-authority', lent);
    const visited = await visit(browser, url, deputy.key, { language: 'zh' });
    visits.push(visited);
    const { page, texts } = visited;
    await goTo(visited, texts['page.proposals']);
    await page.getByRole('link', { name: 'Saved the harvest' }).click();
    const accept = page.getByRole('button', { name: texts['proposal.accept'], exact: true });
    await accept.waitFor();
    const whose = page.getByRole('combobox', { name: texts['authority.of'] });
    expect(await whose.inputValue()).toContain(principalId);
    await accept.click();
    await accept.waitFor({ state: 'detached' });
    const { proposalId } = made.body;
    const { status } = await service.api.read(`/v1/proposals/${proposalId}`);
    expect(['accepted', 'carried-out']).toContain(status);
  });

  step('an officer learns what another edition would have made of that month', async () => {
    const visited = await come('officer', 'zh');
    const { page, texts } = visited;
    await goTo(visited, texts['page.rulebook']);
    const draft = page.getByRole('form', { name: texts['rulebook.draft-new'] });
    await field(draft, texts['rulebook.id']).fill('second');
    await field(draft, texts['rulebook.title']).fill('第二版标准');
    await page.getByRole('combobox', { name: texts['rulebook.based-on'] }).click();
    await page.getByRole('option', { name: '第一版标准' }).click();
    await press(visited, texts['rulebook.draft-go']);
    await page.getByRole('heading', { name: /第二版标准/ }).waitFor();
    await page.getByText(texts['rulebook.unchanged']).waitFor();
    await press(visited, filled(texts['rulebook.edit-one'], { item: '来访者表扬' }));
    await field(page, texts['rulebook.points-from']).fill('8');
    await press(visited, texts['rulebook.put']);
    const changed = page.getByRole('region', { name: texts['rulebook.changed'] });
    await changed.getByRole('row', { name: /来访者表扬.*5.*8/ }).waitFor();
    await page.getByRole('combobox', { name: texts['what-if.month'] }).click();
    await page.getByRole('option', { name: '2025-06' }).click();
    await press(visited, texts['what-if.go']);
    const movers = page.getByRole('region', { name: texts['what-if.movers'] });
    await cell(movers.getByRole('row', { name: /王晓明/ }), '5 → 8').waitFor();
    const entries = page.getByRole('region', { name: texts['what-if.entries'] });
    await cell(entries.getByRole('row', { name: /王晓明/ }), '8').waitFor();
  });
});

/** A server of mail that is not there. */
const NO_MAIL = {
  POINTBOOK_MAIL_URL: 'smtp://127.0.0.1:9',
  POINTBOOK_MAIL_FROM: 'points@example.com',
};

const morningOf = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
const press = ({ page }: Visit, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const rowOf = ({ page }: Visit, name: string): Locator => page.getByRole('row').filter({ hasText: name });
const cell = (row: Locator, name: string): Locator => row.getByRole('cell', { name, exact: true });

interface PutItem {
  readonly code: string;
  readonly title: string;
  readonly from: number;
  readonly to?: number;
  readonly direction?: string;
}

async function putItem(visited: Visit, { code, title, from, to, direction }: PutItem): Promise<void> {
  const { page, texts } = visited;
  await field(page, texts['rulebook.field-code']).fill('编号');
  await page.getByText(texts['rulebook.id-faulty']).waitFor();
  await field(page, texts['rulebook.field-code']).fill(code);
  await field(page, texts['rulebook.field-title']).fill(title);
  // The search field's label contains that name as well.
  const category = page.getByRole('textbox', { name: texts['rulebook.field-category'], exact: true });
  await category.fill('接待');
  await field(page, texts['rulebook.points-from']).fill(String(from));
  if (to !== undefined) await field(page, texts['rulebook.points-to']).fill(String(to));
  if (direction !== undefined)
    await page
      .getByRole('radiogroup', { name: texts['rulebook.field-direction'] })
      .getByText(direction)
      .click();
  await press(visited, texts['rulebook.put']);
  await rowOf(visited, title).waitFor();
}

interface Recorded {
  readonly whom: RegExp;
  readonly search: string;
  readonly item: string;
  readonly reason: string;
  readonly evidence?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
}

async function record(
  { page, texts }: Visit,
  { whom, search, item, reason, evidence }: Recorded,
): Promise<void> {
  await field(page, texts['record.whom']).fill(search);
  await page.getByRole('option', { name: whom }).click();
  await field(page, texts['record.item']).fill(item);
  await page.getByRole('option', { name: new RegExp(item) }).click();
  if (evidence !== undefined) {
    const remove = page.getByRole('button', {
      name: filled(texts['evidence.remove'], { name: evidence.name }),
    });
    const chosen = page.locator('input[type=file]').first();
    await chosen.setInputFiles({ ...evidence, buffer: Buffer.from('<html>') });
    await page.getByText(texts['problem.evidence.other-type']).waitFor();
    await chosen.setInputFiles(evidence);
    await remove.click();
    await chosen.setInputFiles(evidence);
    await remove.waitFor();
  }
  await field(page, texts['record.reason']).fill(reason);
  await page.getByRole('button', { name: texts['record.post'], exact: true }).click();
}
