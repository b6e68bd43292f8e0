import { ERASED, TELLING } from '../../src/kernel/erased.js';
import { isUnderstood, type Recorded } from '../../src/infrastructure/event-store/recorded-event.js';
import { baseOf } from '../../src/infrastructure/vault/subject-names.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/** Rows of a table that hold what is said of people. */
export interface PersonalRows {
  /** With its schema. */
  readonly table: string;
  /** Those that go with an employee: `$1` are their numbers, `$2` the names of the subjects whose keys are destroyed. */
  readonly where: string;
  /** Columns whose text becomes `erased`. */
  readonly texts?: readonly string[];
  /** Columns of which nothing is left, since there need be no text in them. */
  readonly emptied?: readonly string[];
  /** Columns of JSON: in them, at any depth, what stands under a name that tells something. */
  readonly documents?: readonly string[];
  /** Names that are left out of its documents, since one that is built from erased events has none of them. */
  readonly without?: readonly string[];
  /** Left out of those objects of its documents that have the other name, for the same reason. */
  readonly withoutBeside?: { readonly name: string; readonly beside: string };
  /** Nothing is left of them. */
  readonly areRemoved?: true;
}

/**
 * Rows of the streams whose keys are destroyed, by the id behind the prefix of their names: so that an index on it is used.
 * @param column an expression that has the id
 */
export const ofSubjects = (prefix: string, column: string): string =>
  `(${column}) IN (SELECT substr(subject, ${prefix.length + 1}) FROM unnest($2::text[]) AS subject
    WHERE starts_with(subject, '${prefix}'))`;

/** Employees who were erased by these events, in their order. */
export const erasuresIn = (events: readonly Recorded[]): readonly Erasure[] =>
  events.flatMap((recorded) =>
    isUnderstood(recorded) && recorded.event.type === 'PersonErased' ? [recorded.event.data] : [],
  );

interface Erasure {
  readonly numbers: readonly string[];
  readonly subjects: readonly string[];
}

/** Blanks what these rows say. Any number of times. */
export async function blank(
  rows: readonly PersonalRows[],
  { numbers, subjects }: Erasure,
  tx: Sql,
): Promise<void> {
  const whose = [numbers, subjects.map(baseOf)];
  for (const personal of rows) {
    const { table } = personal;
    // A parameter that a statement does not mention has no type.
    const where = `(${personal.where}) AND $1::text[] IS NOT NULL AND $2::text[] IS NOT NULL`;
    if (personal.areRemoved === true) await tx.execute(`DELETE FROM ${table} WHERE ${where}`, whose);
    for (const column of personal.documents ?? [])
      await blankDocuments({ ...personal, where, column }, whose, tx);
    const changes = changesOf(personal);
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
  { table, column, where, ...leftOut }: PersonalRows & { readonly column: string },
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
    [rows.map(({ place }) => place), rows.map(({ document }) => JSON.stringify(blanked(document, leftOut)))],
  );
}

type LeftOut = Pick<PersonalRows, 'without' | 'withoutBeside'>;

/** The document without what it tells: texts become `erased`, and there is no evidence. */
export function blanked(value: unknown, leftOut: LeftOut = {}): unknown {
  if (Array.isArray(value)) return value.map((one) => blanked(one, leftOut));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !isLeftOut(name, value, leftOut));
  return Object.fromEntries(
    kept.map(([name, held]) => {
      if (name === 'evidence') return [name, []];
      return [name, TELLING.has(name) && typeof held === 'string' ? ERASED : blanked(held, leftOut)];
    }),
  );
}

const isLeftOut = (name: string, object: object, { without = [], withoutBeside }: LeftOut): boolean =>
  without.includes(name) || (withoutBeside?.name === name && Object.hasOwn(object, withoutBeside.beside));
