import { ERASED } from '../../src/kernel/erased.js';
import { isUnderstood, type Recorded } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/** Rows of a table that hold what is said of people. */
export interface PersonalRows {
  /** With its schema. */
  readonly table: string;
  /** Those that go with an employee: `$1` is their id, `$2` the names of the subjects whose keys are destroyed. */
  readonly where: string;
  /** Columns whose text becomes `erased`. */
  readonly texts?: readonly string[];
  /** Columns of which nothing is left, since there need be no text in them. */
  readonly emptied?: readonly string[];
  /** Columns of JSON: in them, at any depth, what stands under a name that tells something. */
  readonly documents?: readonly string[];
  /** Names that are left out of its documents, since one that is built from erased events has none of them. */
  readonly without?: readonly string[];
  /** Nothing is left of them. */
  readonly areRemoved?: true;
}

/** Employees who were erased by these events, in their order. */
export const erasuresIn = (events: readonly Recorded[]): readonly Erasure[] =>
  events.flatMap((recorded) =>
    isUnderstood(recorded) && recorded.event.type === 'PersonErased' ? [recorded.event.data] : [],
  );

interface Erasure {
  readonly employeeId: string;
  readonly subjects: readonly string[];
}

/** Blanks what these rows say. Any number of times. */
export async function blank(
  rows: readonly PersonalRows[],
  { employeeId, subjects }: Erasure,
  tx: Sql,
): Promise<void> {
  // A later key of a subject has a number behind its name.
  const whose = [employeeId, subjects.map((subject) => subject.replace(/#\d+$/, ''))];
  for (const { table, where: condition, documents = [], without = [], areRemoved, ...columns } of rows) {
    // A parameter that a statement does not mention has no type.
    const where = `(${condition}) AND $1::text IS NOT NULL AND $2::text[] IS NOT NULL`;
    if (areRemoved === true) await tx.execute(`DELETE FROM ${table} WHERE ${where}`, whose);
    for (const column of documents) await blankDocuments({ table, column, where, without }, whose, tx);
    const changes = changesOf(columns);
    if (changes.length > 0)
      await tx.execute(`UPDATE ${table} SET ${changes.join(', ')} WHERE ${where}`, whose);
  }
}

const changesOf = ({
  texts = [],
  emptied = [],
}: Pick<PersonalRows, 'texts' | 'emptied'>): readonly string[] => [
  ...texts.map((column) => `${column} = CASE WHEN ${column} IS NOT NULL THEN '${ERASED}' END`),
  ...emptied.map((column) => `${column} = NULL`),
];

/** The projector alone writes these rows, so they stay where they are between the two statements. */
async function blankDocuments(
  {
    table,
    column,
    where,
    without,
  }: {
    readonly table: string;
    readonly column: string;
    readonly where: string;
    readonly without: readonly string[];
  },
  whose: readonly unknown[],
  tx: Sql,
): Promise<void> {
  const rows = await tx.query<{ place: string; document: unknown }>(
    `SELECT ctid::text AS place, ${column} AS document FROM ${table} WHERE ${column} IS NOT NULL AND ${where}`,
    [...whose],
  );
  if (rows.length === 0) return;
  await tx.execute(
    `UPDATE ${table} t SET ${column} = b.document
     FROM unnest($1::tid[], $2::jsonb[]) AS b (place, document) WHERE t.ctid = b.place`,
    [rows.map(({ place }) => place), rows.map(({ document }) => JSON.stringify(blanked(document, without)))],
  );
}

/** The names under which documents of read models tell something about people. */
const TELLING: ReadonlySet<string> = new Set([
  'cancelledFor',
  'name',
  'note',
  'reason',
  'source',
  'statement',
  'text',
  'title',
]);

/** The document without what it tells: texts become `erased`, and there is no evidence. */
export function blanked(value: unknown, without: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((one) => blanked(one, without));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !without.includes(name));
  return Object.fromEntries(
    kept.map(([name, held]) => {
      if (name === 'evidence') return [name, []];
      return [name, TELLING.has(name) && typeof held === 'string' ? ERASED : blanked(held, without)];
    }),
  );
}
