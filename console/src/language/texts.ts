import { en as auditing, zh as auditingZh } from './auditing.js';
import { en as common } from './en.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = {
  ...common,
  ...auditing,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...commonZh,
  ...auditingZh,
};
