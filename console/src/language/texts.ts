import * as accounts from './accounts.js';
import * as atOnce from './at-once.js';
import * as hearing from './hearing.js';
import * as importing from './importing.js';
import * as importingStaff from './importing-staff.js';
import * as offices from './offices.js';
import * as signingIn from './signing-in.js';
import * as settingUp from './setting-up.js';
import * as staff from './staff.js';

/** Every text of the console: those that are there from the beginning, and those that come with their page. */
export const en = {
  ...atOnce.en,
  ...accounts.en,
  ...hearing.en,
  ...importing.en,
  ...importingStaff.en,
  ...offices.en,
  ...settingUp.en,
  ...signingIn.en,
  ...staff.en,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...atOnce.zh,
  ...accounts.zh,
  ...hearing.zh,
  ...importing.zh,
  ...importingStaff.zh,
  ...offices.zh,
  ...settingUp.zh,
  ...signingIn.zh,
  ...staff.zh,
};
