import type { Identified, ImportedEntry } from './rows.js';

/**
 * Derives ids from the content of an entry: the same row is the same entry, in this file or another one, so that a file that
 * is corrected and chosen again posts nothing twice. Rows with the same content in one file are separate entries.
 */
export async function identified(entry: ImportedEntry, occurrence: number): Promise<Identified> {
  const [commandId, entryId] = await uuidsFrom(`${contentOf(entry)} ${occurrence}`);
  return { ...entry, commandId, entryId };
}

/** Two ids that follow from a text. */
export async function uuidsFrom(text: string): Promise<readonly [first: string, second: string]> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [uuidOf(bytes.subarray(0, 16)), uuidOf(bytes.subarray(16, 32))];
}

/** The content that makes an entry a different one. */
export const contentOf = (entry: ImportedEntry): string => {
  const { direction, employeeId, kind, itemCode, points, occurredOn, reason, evidence = [] } = entry;
  return JSON.stringify([employeeId, occurredOn, direction, points, kind, itemCode, reason, evidence]);
};

/** UUID version 8 leaves the bits to whoever makes it. */
function uuidOf(bytes: Uint8Array): string {
  const marked = Uint8Array.from(bytes, (byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x80;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
