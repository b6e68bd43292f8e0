import * as administering from './administering.js';
import * as auditing from './auditing.js';
import * as findings from './findings.js';
import * as delegating from './delegating.js';
import * as deciding from './deciding.js';
import { en as common } from './en.js';
import * as grading from './grading.js';
import * as inviting from './inviting.js';
import * as leading from './leading.js';
import * as looking from './looking.js';
import * as otherTimes from './other-times.js';
import * as proving from './proving.js';
import * as refusals from './refusals.js';
import * as rulebook from './rulebook.js';
import { zh as commonZh } from './zh.js';

/** The texts that are there from the beginning, by area: shared ones first. */
export const en = {
  ...common,
  ...administering.en,
  ...auditing.en,
  ...findings.en,
  ...deciding.en,
  ...delegating.en,
  ...grading.en,
  ...inviting.en,
  ...leading.en,
  ...looking.en,
  ...otherTimes.en,
  ...proving.en,
  ...refusals.en,
  ...rulebook.en,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...commonZh,
  ...administering.zh,
  ...auditing.zh,
  ...findings.zh,
  ...deciding.zh,
  ...delegating.zh,
  ...grading.zh,
  ...inviting.zh,
  ...leading.zh,
  ...looking.zh,
  ...otherTimes.zh,
  ...proving.zh,
  ...refusals.zh,
  ...rulebook.zh,
};
