import { en as common } from './en.js';
import { en as leading, zh as leadingZh } from './leading.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = {
  ...common,
  ...leading,
} as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = {
  ...commonZh,
  ...leadingZh,
};
