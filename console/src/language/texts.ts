import * as auditing from './auditing.js';
import * as deciding from './deciding.js';
import { en as common } from './en.js';
import * as otherTimes from './other-times.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = { ...common, ...deciding.en, ...auditing.en, ...otherTimes.en } as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...commonZh,
  ...deciding.zh,
  ...auditing.zh,
  ...otherTimes.zh,
};
