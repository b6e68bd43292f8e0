import * as atOnce from './at-once.js';
import * as importing from './importing.js';

/** Every text of the pages: those that are there from the beginning, and those that come with their page. */
export const en = { ...atOnce.en, ...importing.en } as const;

export type TextId = keyof typeof en;

export const zh: Readonly<Record<TextId, string>> = { ...atOnce.zh, ...importing.zh };
