import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What `points backup` keeps, each in a file of its own. */
export const KEPT_PARTS = ['log', 'keys', 'vault'] as const;
export type KeptPart = (typeof KEPT_PARTS)[number];

/** When each part was last kept; null: not yet, as far as this data directory knows. */
export type LastKept = Readonly<Record<KeptPart, string | null>>;

/** In the data directory: a restored one begins without it, and so without anything kept of it. */
export const lastKeptFile = (dataDir: string): string => join(dataDir, 'last-kept.json');

/** A file that cannot be read says nothing: what was kept is then told as not kept, and never the other way round. */
export async function readLastKept(dataDir: string): Promise<LastKept> {
  const found = await readFile(lastKeptFile(dataDir), 'utf8').then(valueIn, () => ({}));
  const of = (part: KeptPart): string | null => {
    const at = (found as Partial<Record<KeptPart, unknown>>)[part];
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null;
  };
  return { log: of('log'), keys: of('keys'), vault: of('vault') };
}

function valueIn(text: string): object {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}
