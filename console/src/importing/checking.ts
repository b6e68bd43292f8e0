import { contentOf, identified } from './identify.js';
import { lookAt, type LookedAtBy } from './row-checks.js';
import type { Identified, ImportedEntry, Row } from './rows.js';

/** Rows that are checked before the page gets its turn. */
const AT_ONCE = 100;

/** Checks the rows that are not answered yet: the entry and the ids of each, or what is wrong with it. */
export async function lookedAt(
  rows: readonly Row[],
  by: LookedAtBy,
  taken: ReadonlySet<string>,
  told: (count: number) => void,
  undone: ReadonlySet<string> = new Set(),
): Promise<Row[]> {
  const ids = new Ids(taken, undone);
  const after: Row[] = [];
  while (after.length < rows.length) {
    const part = rows
      .slice(after.length, after.length + AT_ONCE)
      .map(async ({ number, cells, isConfirmed }): Promise<Row> => {
        const row = { number, cells, ...(isConfirmed === undefined ? {} : { isConfirmed }) };
        const found = lookAt(cells, by);
        if ('mistakes' in found) return { ...row, mistakes: found.mistakes };
        const { entry, isAgain } = await ids.give(found.entry);
        return { ...row, entry, ...(isAgain ? { likely: { why: 'undone', reason: entry.reason } } : {}) };
      });
    after.push(...(await Promise.all(part)));
    told(after.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return after;
}

/** Gives rows with the same content ids of their own. */
class Ids {
  private readonly given = new Map<string, number>();
  /** Contents whose entry was reversed. */
  private readonly again = new Set<string>();

  constructor(
    private readonly taken: ReadonlySet<string>,
    private readonly undone: ReadonlySet<string>,
  ) {}

  /** Counts before it awaits, so that rows checked at once get different numbers. A reversed entry is not recorded again under its id. */
  async give(entry: ImportedEntry): Promise<{ readonly entry: Identified; readonly isAgain: boolean }> {
    const content = contentOf(entry);
    for (;;) {
      const occurrence = this.given.get(content) ?? 0;
      this.given.set(content, occurrence + 1);
      const candidate = await identified(entry, occurrence);
      if (this.undone.has(candidate.entryId)) this.again.add(content);
      else if (!this.taken.has(candidate.commandId))
        return { entry: candidate, isAgain: this.again.has(content) };
    }
  }
}
