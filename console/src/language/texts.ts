import * as deciding from './deciding.js';
import { en as common } from './en.js';
import * as importing from './importing.js';
import { zh as commonZh } from './zh.js';

/** Every text of the pages, by area: what all share, and what each area has of its own. */
export const en = { ...common, ...deciding.en, ...importing.en } as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = { ...commonZh, ...deciding.zh, ...importing.zh };
