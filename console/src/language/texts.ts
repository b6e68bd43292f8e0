import * as accounts from './accounts.js';
import * as atOnce from './at-once.js';
import * as alerts from './alerts.js';
import * as announcing from './announcing.js';
import * as benchmark from './benchmark.js';
import * as benefits from './benefits.js';
import * as checkingRuns from './checking-runs.js';
import * as checks from './checks.js';
import * as claims from './claims.js';
import * as days from './days.js';
import * as dueProcess from './due-process.js';
import * as fairness from './fairness.js';
import * as hearing from './hearing.js';
import * as importing from './importing.js';
import * as importingStaff from './importing-staff.js';
import * as lotteries from './lotteries.js';
import * as offices from './offices.js';
import * as signingFor from './signing-for.js';
import * as ownData from './own-data.js';
import * as ownReceipts from './own-receipts.js';
import * as signingIn from './signing-in.js';
import * as outlook from './outlook.js';
import * as participation from './participation.js';
import * as publicity from './publicity.js';
import * as settingUp from './setting-up.js';
import * as staff from './staff.js';
import * as talents from './talents.js';
import * as telling from './telling.js';

/** Every text of the console: those that are there from the beginning, and those that come with their page. */
export const en = {
  ...atOnce.en,
  ...accounts.en,
  ...alerts.en,
  ...announcing.en,
  ...benchmark.en,
  ...benefits.en,
  ...checkingRuns.en,
  ...checks.en,
  ...claims.en,
  ...days.en,
  ...dueProcess.en,
  ...fairness.en,
  ...hearing.en,
  ...importing.en,
  ...importingStaff.en,
  ...lotteries.en,
  ...offices.en,
  ...outlook.en,
  ...ownData.en,
  ...ownReceipts.en,
  ...participation.en,
  ...publicity.en,
  ...settingUp.en,
  ...signingFor.en,
  ...signingIn.en,
  ...staff.en,
  ...talents.en,
  ...telling.en,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...atOnce.zh,
  ...accounts.zh,
  ...alerts.zh,
  ...announcing.zh,
  ...benchmark.zh,
  ...benefits.zh,
  ...checkingRuns.zh,
  ...checks.zh,
  ...claims.zh,
  ...days.zh,
  ...dueProcess.zh,
  ...fairness.zh,
  ...hearing.zh,
  ...importing.zh,
  ...importingStaff.zh,
  ...lotteries.zh,
  ...offices.zh,
  ...outlook.zh,
  ...ownData.zh,
  ...ownReceipts.zh,
  ...participation.zh,
  ...publicity.zh,
  ...settingUp.zh,
  ...signingFor.zh,
  ...signingIn.zh,
  ...staff.zh,
  ...talents.zh,
  ...telling.zh,
};
