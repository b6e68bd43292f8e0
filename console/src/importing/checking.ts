import { contentOf, identified } from './identify.js';
import { lookAt, type LookedAtBy } from './row-checks.js';
import type { Identified, ImportedEntry, Row } from './rows.js';

/** Rows looked at before the page has its turn. */
const AT_ONCE = 100;

/** Looks at rows that are not answered: what each says and under which ids, or what is wrong with it. */
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

/** Of rows that say the same, each is given ids that no other has. */
class Ids {
  private readonly given = new Map<string, number>();
  /** Of which contents an entry was undone. */
  private readonly again = new Set<string>();

  constructor(
    private readonly taken: ReadonlySet<string>,
    private readonly undone: ReadonlySet<string>,
  ) {}

  /** Counts before it waits, so that of several at once each has its number. What was undone is not recorded again as itself. */
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
