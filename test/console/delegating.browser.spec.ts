import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWithChromium } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, withKey } from '../support/principals.js';
import { endAllServices, type ServiceProcess } from '../support/service-process.js';
import { giveRules, type Keys } from './organisation.js';
import { endBrowsers, field, filled, startBrowser, visit, type Visit } from './pages.js';
import { withYearBehind } from './year-behind.js';

const THEN = { recordedAt: '2026-01-05T09:00:00+08:00' };

describeWithChromium('authority that is lent', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let keys: Keys & { readonly director: string };

  beforeAll(async () => {
    const behind = await withYearBehind();
    service = behind.service;
    browser = await startBrowser();
    const { api } = service;
    await giveRules(api);
    const upTo = (perEntry: number) =>
      ['award', 'deduct'].map((direction) => ({ direction, perEntry, perMonth: 1_000 }));
    await carriedOut(api, 'set-authority', {
      inForceFrom: '2026-01-07',
      quorum: 2,
      proposalDays: 14,
      grades: [
        { grade: 'section-head', limits: upTo(5) },
        { grade: 'director', limits: upTo(100) },
      ],
      ...THEN,
    });
    await carriedOut(api, 'register-principal', {
      principalId: 'the.director',
      kind: 'person',
      name: 'The director',
    });
    const roles = [{ role: 'manager', grade: 'director', allOffices: true }];
    await carriedOut(api, 'assign-roles', { principalId: 'the.director', roles });
    const { key } = await carriedOut(api, 'issue-key', { principalId: 'the.director' });
    await withKey(api, key as string);
    keys = { ...behind.keys, director: key as string };
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const come = (who: keyof typeof keys, language: 'en' | 'zh'): Promise<Visit> =>
    visit(browser, service.api.url, keys[who], { language });
  const go = async ({ page, texts }: Visit, title: keyof Visit['texts']): Promise<void> => {
    await page.getByRole('navigation').getByRole('link', { name: texts[title], exact: true }).click();
    await page.getByRole('heading', { level: 1, name: texts[title] }).waitFor();
  };
  const total = async (employeeId: string): Promise<number> =>
    (await service.api.read(`/v1/employees/${employeeId}`)).balance.total;
  const inThreeDays = (): string => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

  it('is used by the deputy to decide and to record, as far and as long as its lender’s', async () => {
    const proposalId = crypto.randomUUID();
    const entry = { employeeId: 'N3', entryId: crypto.randomUUID(), direction: 'award', kind: 'behaviour' };
    await carriedOut(service.api, 'make-proposal', {
      proposalId,
      reason: 'Held the fort',
      entries: [{ ...entry, itemCode: 'A-2', points: 12 }],
    });
    const before = await total('N3');
    const deputy = await come('manager', 'en');
    await go(deputy, 'page.proposals');
    await deputy.page.getByRole('link', { name: 'Held the fort' }).waitFor();
    expect(await deputy.page.getByRole('heading', { name: deputy.texts['proposal.waiting'] }).count()).toBe(
      0,
    );

    const director = await come('director', 'zh');
    await go(director, 'page.delegations');
    await field(director.page, director.texts['delegations.whom']).fill('the.manager');
    await field(director.page, director.texts['delegations.until']).fill(inThreeDays());
    await director.page.getByRole('button', { name: director.texts['delegations.go'], exact: true }).click();
    const lent = director.page.getByRole('row', { name: 'The manager' });
    await lent.getByText(director.texts['delegations.holds'], { exact: true }).waitFor();

    await go(deputy, 'page.delegations');
    await deputy.page.getByRole('row', { name: 'The director' }).waitFor();
    await go(deputy, 'page.proposals');
    await deputy.page.getByRole('heading', { name: deputy.texts['proposal.waiting'] }).waitFor();
    await deputy.page.getByRole('link', { name: 'Held the fort' }).click();
    const whose = deputy.page.getByRole('combobox', { name: deputy.texts['authority.of'] });
    expect(await whose.inputValue()).toBe('The director (the.director)');
    await deputy.page.getByRole('button', { name: deputy.texts['proposal.accept'], exact: true }).click();
    await eventually(
      () => total('N3'),
      (now) => now === before + 12,
    );

    await go(deputy, 'page.record');
    await whose.click();
    await deputy.page.getByRole('option', { name: 'The director (the.director)' }).click();
    await field(deputy.page, deputy.texts['record.whom']).fill('smith');
    await deputy.page.getByRole('option', { name: /Anna Maria/ }).click();
    await field(deputy.page, deputy.texts['record.item']).fill('A-2');
    await deputy.page.getByRole('option', { name: /A-2/ }).click();
    await field(deputy.page, deputy.texts['record.points']).fill('20');
    await field(deputy.page, deputy.texts['record.reason']).fill('Held it again');
    await deputy.page.getByRole('button', { name: deputy.texts['record.post'], exact: true }).click();
    await eventually(
      () => total('N3'),
      (now) => now === before + 32,
    );
    const use = await service.api.read('/v1/authority/the.director');
    expect(use.grades[0].limits[0]).toMatchObject({ direction: 'award', used: 32 });

    await lent
      .getByRole('button', { name: filled(director.texts['delegations.end-of'], { name: 'The manager' }) })
      .click();
    await lent.getByText(director.texts['delegations.ended'], { exact: true }).waitFor();
    await deputy.page.reload();
    await field(deputy.page, deputy.texts['record.whom']).waitFor();
    await go(deputy, 'page.delegations');
    await deputy.page.getByText(deputy.texts['delegations.ended'], { exact: true }).waitFor();
    expect([...deputy.faults, ...director.faults]).toEqual([]);
  });

  it('is refused in words that help', async () => {
    const visited = await come('director', 'en');
    const { page, texts } = visited;
    await go(visited, 'page.delegations');
    await field(page, texts['delegations.whom']).fill('the.director');
    await field(page, texts['delegations.until']).fill(inThreeDays());
    await page.getByRole('button', { name: texts['delegations.go'], exact: true }).click();
    await page.getByText(texts['problem.delegation.to-oneself']).waitFor();
    // The typed text is still there.
    expect(await field(page, texts['delegations.whom']).inputValue()).toBe('the.director');
  });
});
