import { en as auditing, zh as auditingZh } from './auditing.js';
import { en as otherTimes, zh as otherTimesZh } from './other-times.js';
import { en as common } from './en.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = {
  ...common,
  ...auditing,
  ...otherTimes,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...commonZh,
  ...auditingZh,
  ...otherTimesZh,
};
