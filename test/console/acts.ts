import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventually, until } from '../support/eventually.js';
import { field, type Texts, type Visit } from './pages.js';

export const press = (place: Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

export const fill = (place: Locator, label: string, text: string): Promise<void> =>
  field(place, label).fill(text);

/** Presses the first button with that text, or that name where rows have the same text, and waits for its dialog. */
export async function open(
  { page, texts }: Visit,
  label: keyof Texts,
  name: string | RegExp = texts[label],
): Promise<Locator> {
  const button = { name, ...(typeof name === 'string' ? { exact: true } : {}) };
  await page.getByRole('main').getByRole('button', button).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Sends a dialog, which closes when the command was carried out, and says why where it was refused. */
export async function submit(dialog: Locator, name: string): Promise<void> {
  await press(dialog, name);
  const button = dialog.getByRole('button', { name, exact: true });
  const refusal = dialog.getByRole('alert');
  const refusals = await eventually(
    async () => {
      // Read first: what a dialog says that opens after this one is no refusal.
      const told = await refusal.allTextContents();
      return (await button.count()) > 0 ? told : undefined;
    },
    (now) => now === undefined || now.length > 0,
  );
  expect(refusals).toBeUndefined();
}

/** Sends a dialog that is refused, and returns what it says. */
export async function refusalOf(dialog: Locator, name: string): Promise<string> {
  await press(dialog, name);
  return (await dialog.getByRole('alert').textContent()) ?? '';
}

/** Chooses from a list; what is still loading above moves its field, and a list whose field is off the screen is hidden. */
export async function choose({ page }: Visit, place: Locator, label: string, option: string): Promise<void> {
  const list = place.getByRole('combobox', { name: label });
  const wanted = page.getByRole('option', { name: option, exact: true });
  await list.click();
  await until(async () => {
    await list.scrollIntoViewIfNeeded();
    return wanted.isVisible();
  });
  await wanted.click();
}

/** Finds somebody by what is typed, and takes the one of that name. */
export async function pick(
  { page }: Visit,
  place: Locator,
  { label, search, name }: { readonly label: string; readonly search: string; readonly name: RegExp },
): Promise<void> {
  await fill(place, label, search);
  await page.getByRole('option', { name }).click();
}
