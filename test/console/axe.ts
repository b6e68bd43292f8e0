import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The findings of axe on a page, a line for each place; by all its rules, or by these alone. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await page.evaluate<boolean>('window.axe === undefined')) await page.evaluate(axe.source);
  // Passed checks, and selectors of the others, are not needed here.
  const options: RunOptions = { resultTypes: ['violations'], selectors: false };
  if (rules !== undefined) options.runOnly = [...rules];
  const found = await page.evaluate<AxeResults['violations']>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${page.url()} ${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`,
    ),
  );
}
