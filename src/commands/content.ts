import { createHmac } from 'node:crypto';
import type { CommandDto } from './command-dto.js';

/** Not part of a command's content: its id, and when it was recorded (rule 6). */
const BESIDE_CONTENT = new Set(['commandId', 'recordedAt']);

/**
 * The content as it was sent, before defaults, as one text that does not depend on the order of the fields. Its digest
 * is keyed, since contents name and describe people.
 */
export function contentOf(name: string, fields: CommandDto): string {
  const sent = Object.entries(fields)
    .filter(([field, value]) => value !== undefined && !BESIDE_CONTENT.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, sent]);
}

export const contentHash = (content: string, key: string): string =>
  createHmac('sha256', key).update(content).digest('base64url');
