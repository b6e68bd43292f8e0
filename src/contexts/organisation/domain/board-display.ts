import type { DisplaySet } from './events.js';

/** Which rows of a board employees are told. */
export type Display = Readonly<DisplaySet['data']>;

/** As long as nothing was set. */
export const SHOWS_ALL: Display = { boards: 'all', top: 0 };

/** How boards are shown to employees by now. */
export abstract class BoardDisplay {
  /** @throws LogUnavailable */
  abstract now(): Promise<Display>;
}
