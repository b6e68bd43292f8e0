import { lastKeptFile, readLastKept, type KeptPart } from '../../server/kept/last-kept.js';
import { writeWhole } from './whole-file.js';

/** Whoever runs the service reads it, whoever took the backup. */
const READ_BY_ALL = 0o644;

/** Notes that these parts were kept as of an instant; what was kept later stays. */
export async function noteKept(dataDir: string, parts: readonly KeptPart[], at: string): Promise<void> {
  const kept: Record<KeptPart, string | null> = { ...(await readLastKept(dataDir)) };
  for (const part of parts) if ((kept[part] ?? '') < at) kept[part] = at;
  const text = `${JSON.stringify(kept)}\n`;
  await writeWhole(lastKeptFile(dataDir), (handle) => handle.writeFile(text), READ_BY_ALL);
}
