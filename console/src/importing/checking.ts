import { contentOf, identified } from './identify.js';
import { lookAt, type LookedAtBy } from './looking.js';
import type { Identified, ImportedEntry, Row } from './rows.js';

/** Rows looked at before the page has its turn. */
const AT_ONCE = 100;

/** Looks at rows that are not answered: what each says and under which ids, or what is wrong with it. */
export async function lookedAt(
  rows: readonly Row[],
  by: LookedAtBy,
  taken: ReadonlySet<string>,
  told: (count: number) => void,
): Promise<Row[]> {
  const ids = new Ids(taken);
  const after: Row[] = [];
  while (after.length < rows.length) {
    const part = rows
      .slice(after.length, after.length + AT_ONCE)
      .map(async ({ number, cells }): Promise<Row> => {
        const found = lookAt(cells, by);
        if ('mistakes' in found) return { number, cells, mistakes: found.mistakes };
        return { number, cells, entry: await ids.give(found.entry) };
      });
    after.push(...(await Promise.all(part)));
    told(after.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return after;
}

/** Of rows that say the same, each is given ids that no other has. */
class Ids {
  private readonly given = new Map<string, number>();

  constructor(private readonly taken: ReadonlySet<string>) {}

  /** Counts before it waits, so that of several at once each has its number. */
  async give(entry: ImportedEntry): Promise<Identified> {
    const content = contentOf(entry);
    for (;;) {
      const occurrence = this.given.get(content) ?? 0;
      this.given.set(content, occurrence + 1);
      const candidate = await identified(entry, occurrence);
      if (!this.taken.has(candidate.commandId)) return candidate;
    }
  }
}
