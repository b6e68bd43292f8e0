import { en as deciding, zh as decidingZh } from './deciding.js';
import { en as common } from './en.js';
import { en as rulebook, zh as rulebookZh } from './rulebook.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = { ...common, ...deciding, ...rulebook } as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = { ...commonZh, ...decidingZh, ...rulebookZh };
