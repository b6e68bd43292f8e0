import * as auditing from './auditing.js';
import * as deciding from './deciding.js';
import { en as common } from './en.js';
import * as importing from './importing.js';
import * as otherTimes from './other-times.js';
import * as leading from './leading.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = {
  ...common,
  ...auditing.en,
  ...deciding.en,
  ...importing.en,
  ...otherTimes.en,
  ...leading.en,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...commonZh,
  ...auditing.zh,
  ...deciding.zh,
  ...importing.zh,
  ...otherTimes.zh,
  ...leading.zh,
};
