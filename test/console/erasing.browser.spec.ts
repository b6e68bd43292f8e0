import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import type { Api } from '../support/api.js';
import { describeWithChromium } from '../support/chromium.js';
import { until } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { endAllServices, ServiceProcess } from '../support/service-process.js';
import { story } from '../support/story.js';
import { endBrowsers, goThere, startBrowser, visit, type Texts, type Visit } from './pages.js';

const DAY = new Date('2026-11-30T09:00:00+08:00');

/** Two people erase what was said of somebody who left long ago. */
describeWithChromium('somebody who is erased', () => {
  let service: ServiceProcess;
  let browser: Browser;
  let deputy: Api;
  const visits: Visit[] = [];
  const step = story();

  beforeAll(async () => {
    [service, browser] = await Promise.all([ServiceProcess.start({ at: DAY }), startBrowser()]);
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'garden', name: '园艺部' });
    const person = { employeeId: 'E0001', name: '李伟', officeId: 'garden', joinedOn: '2023-05-01' };
    await carriedOut(api, 'register-employee', person);
    const leaving = { employeeId: 'E0001', leftOn: '2024-06-30', reason: '调往外地' };
    await carriedOut(api, 'record-departure', leaving);
    deputy = await principalWith(api, [{ role: 'head' }]);
  });
  afterEach(() => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });
  afterAll(async () => {
    await endBrowsers();
    await endAllServices();
  });

  const visited = async (key: string): Promise<Visit> => {
    const one = await visit(browser, service.api.url, key, { language: 'zh' });
    visits.push(one);
    await goThere(one, '/console/staff/E0001');
    return one;
  };

  step('is proposed by one of them, who is told that somebody else has to do it', async () => {
    const { page, texts } = await visited(service.api.key);
    const proposing = await open({ page, texts }, 'staff.propose-erasure');
    await proposing.getByText(texts['staff.erasure-not-proposed']).waitFor();
    await proposing.getByRole('textbox').fill('本人书面申请');
    await send(proposing, texts['staff.propose-erasure']);
    const erasing = await open({ page, texts }, 'staff.erase-person');
    await erasing.getByText(texts['staff.erasure-proposed-by']).waitFor();
    await press(erasing, texts['staff.erase-person']);
    await erasing.getByText(texts['problem.erasure.own-proposal']).waitFor();
  });

  step('is erased by the other, and stands without a name on every page', async () => {
    const { page, texts } = await visited(deputy.key);
    const erasing = await open({ page, texts }, 'staff.erase-person');
    await send(erasing, texts['staff.erase-person']);
    await page.getByRole('heading', { level: 1, name: texts.erased }).waitFor();
    expect(await page.getByText('李伟').count()).toBe(0);
  });

  step('has a file in which the deeds stand, and nothing that was said', async () => {
    const [admin] = visits;
    if (admin === undefined) throw new Error('Nobody has visited yet');
    const { page, texts } = admin;
    await goThere(admin, '/console/people/E0001');
    await page.getByText(texts['file.PersonErased']).waitFor();
    // What this page had shown before is read anew.
    for (const text of ['李伟', '调往外地', '本人书面申请'])
      await until(async () => (await page.getByText(text).count()) === 0);
  });
});

async function open({ page, texts }: Pick<Visit, 'page' | 'texts'>, label: keyof Texts): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: texts[label], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

const press = (place: Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

/** Sends a dialog, which closes when the command was carried out. */
async function send(dialog: Locator, name: string): Promise<void> {
  await press(dialog, name);
  await dialog.waitFor({ state: 'detached' });
}
