import { itemsInForce } from '../recording/items.js';
import { dateIn } from './cells.js';
import { plain, type Columns } from './fields.js';
import { contentOf, identified } from './identify.js';
import { lookAt, type KnownItem, type LookedAtBy } from './looking.js';
import type { Identified, ImportedEntry, Row } from './rows.js';
import type { People } from './people.js';

/** Rows looked at before the page has its turn. */
const AT_ONCE = 250;

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

/** Has those found whom the rows name: by number, and by name where there is no number. */
export async function learnPeople(people: People, rows: readonly Row[], columns: Columns): Promise<void> {
  const cell = ({ cells }: Row, column: number | undefined): string =>
    column === undefined ? '' : (cells[column] ?? '').trim();
  const numbers = rows.map((row) => plain(cell(row, columns.employeeId)));
  const names = rows.map((row, at) => (numbers[at] === '' ? cell(row, columns.name) : ''));
  const named = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');
  await people.learn(named(numbers), named(names));
}

/** The rulebook of the last day that the rows are about, for titles and kinds; each entry is judged by that of its own day. */
export async function itemsFor(
  rows: readonly Row[],
  columns: Columns,
  today: string,
): Promise<readonly KnownItem[]> {
  const days = rows.map(({ cells }) => dateIn(cells[columns.occurredOn ?? -1] ?? '') ?? '');
  const last = days.reduce((latest, day) => (day > latest && day <= today ? day : latest), '');
  return (await itemsInForce(last === '' ? today : last)) ?? [];
}
