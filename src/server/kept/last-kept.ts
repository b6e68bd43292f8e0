import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What `points backup` keeps, each in a file of its own. */
export const KEPT_PARTS = ['log', 'keys', 'vault'] as const;
export type KeptPart = (typeof KEPT_PARTS)[number];

/** When each part was last kept; null: not yet, as far as this data directory knows. */
export type LastKept = Readonly<Record<KeptPart, string | null>>;

/** In the data directory: a restored one begins without it, and so without anything kept of it. */
const FILE = 'last-kept.json';

/** A file that cannot be read says nothing: what was kept is then told as not kept, and never the other way round. */
export async function readLastKept(dataDir: string): Promise<LastKept> {
  const found = await readFile(join(dataDir, FILE), 'utf8').then(valueIn, () => ({}));
  const of = (part: KeptPart): string | null => {
    const at = (found as Partial<Record<KeptPart, unknown>>)[part];
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null;
  };
  return { log: of('log'), keys: of('keys'), vault: of('vault') };
}

/** Notes that these parts were kept as of an instant: whoever runs the service reads it, whoever took the backup. */
export async function noteKept(dataDir: string, parts: readonly KeptPart[], at: string): Promise<void> {
  const before = await readLastKept(dataDir);
  const kept: Record<KeptPart, string | null> = { ...before };
  for (const part of parts) if ((before[part] ?? '') < at) kept[part] = at;
  const file = join(dataDir, FILE);
  const unfinished = `${file}.${process.pid}.new`;
  try {
    await writeFile(unfinished, `${JSON.stringify(kept)}\n`, { mode: 0o644 });
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function valueIn(text: string): object {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}
