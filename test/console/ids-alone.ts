import type { Page } from 'playwright-core';
import type { Api } from '../support/api.js';

/** What people read in place of an id, by id. */
export type Called = ReadonlyMap<string, string>;

/** What the offices, principals and items of an organisation are called. A grade and a category have no id but their name. */
export async function calledIn(api: Api): Promise<Called> {
  const [offices, principals, editions] = await Promise.all(
    ['/v1/offices', '/v1/principals', '/v1/rulebook/editions'].map(
      async (path) => (await api.read(`${path}?limit=1000`)).items as any[],
    ),
  );
  const called = new Map<string, string>();
  for (const { officeId, name } of offices!) called.set(officeId, name);
  for (const { principalId, name } of principals!) called.set(principalId, name);
  for (const { editionId } of editions!)
    for (const { code, title } of (await api.read(`/v1/rulebook/editions/${editionId}?limit=1000`)).items)
      called.set(code, title);
  return called;
}

/** The nearest thing around a text that is read as one. */
const READ_AS_ONE = 'tr, li, dd, p, figure, label, [role=row], [role=option]';

/** In the page: each text that is an id, without its name in what is read with it, or in the heading of the page. */
const FIND = `(called, around) => {
  const found = [];
  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const id = texts.currentNode.textContent.trim();
    const name = called[id];
    const element = texts.currentNode.parentElement;
    if (name === undefined || name === id || element === null || !element.checkVisibility()) continue;
    const heading = document.querySelector('h1')?.textContent ?? '';
    if (![(element.closest(around) ?? element).textContent, heading].some((text) => text.includes(name))) found.push(id);
  }
  return found;
}`;

/** The ids of offices, principals and items that stand on a page without what they are called. */
export async function idsAloneOn(page: Page, called: Called): Promise<readonly string[]> {
  const known = JSON.stringify(Object.fromEntries(called));
  const ids = await page.evaluate<string[]>(`(${FIND})(${known}, ${JSON.stringify(READ_AS_ONE)})`);
  return ids.map((id) => `${new URL(page.url()).pathname}: ${id} stands without its name`);
}
