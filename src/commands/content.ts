import { createHmac } from 'node:crypto';
import type { CommandDto } from './command-dto.js';

/** Not part of a command's content: its id, and when it was recorded (rule 6). */
const BESIDE_CONTENT = new Set(['commandId', 'recordedAt']);

/**
 * What was sent, before defaults, as one text: the same for the same content in whatever order its fields came.
 * The digest of it is keyed, since contents name and describe people.
 */
export function contentOf(name: string, fields: CommandDto): string {
  const sent = Object.entries(fields)
    .filter(([field, value]) => value !== undefined && !BESIDE_CONTENT.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name, sent]);
}

export const contentHash = (content: string, key: string): string =>
  createHmac('sha256', key).update(content).digest('base64url');
