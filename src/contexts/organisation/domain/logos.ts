import type { LogoType } from './events.js';

/** Enough for a sharp mark on paper, and little enough to stand in an event for ever. */
export const MAX_LOGO_BYTES = 100 * 1024;

const bytesOf = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));

/** What files of a type have in their first bytes, from which place on. */
const SIGNATURES: Readonly<Record<LogoType, readonly (readonly [at: number, bytes: readonly number[]])[]>> = {
  'image/png': [[0, [0x89, ...bytesOf('PNG\r\n'), 0x1a, 0x0a]]],
  'image/jpeg': [[0, [0xff, 0xd8, 0xff]]],
  'image/webp': [
    [0, bytesOf('RIFF')],
    [8, bytesOf('WEBP')],
  ],
};

/** Whether the first bytes are those of the type, whatever a file is called. */
export const beginsAs = (type: LogoType, bytes: Uint8Array): boolean =>
  SIGNATURES[type].every(([at, wanted]) => wanted.every((byte, index) => bytes[at + index] === byte));
