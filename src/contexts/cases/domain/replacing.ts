import type { Told } from '../../../kernel/rejection-parameters.js';
import type { Entry, Employee } from '../../employees/domain/employee.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import { entryAbout, type Opened } from './case.js';
import type { Replacement } from './events.js';

const signed = ({ direction, points }: Pick<Entry, 'direction' | 'points'>): number =>
  direction === 'award' ? points : -points;

/** The entry that stands for the entry of a case, or stood there last. */
export interface Standing {
  readonly entry: Entry;
  readonly isReversed: boolean;
}

/** Undefined where the case is about no entry. */
export function standingOf({ opened, standing }: Opened, file: Employee | undefined): Standing | undefined {
  const about = entryAbout(opened.about);
  if (about === undefined || file === undefined) return undefined;
  const entryId = standing ?? about.entryId;
  const entry = file.entries.get(entryId);
  if (entry === undefined) return undefined;
  return { entry, isReversed: standing === null || file.reversed.has(entryId) };
}

/**
 * An employee who would have less afterwards is heard first: they have stated something, or the day by which they could
 * is over.
 */
export function notHeard(
  state: Opened,
  standing: Standing | undefined,
  replacement: Replacement | null,
  today: LocalDate,
): Rejection | undefined {
  const { opened, subjectHasStated } = state;
  if (standing === undefined || opened.kind !== 'objection' || subjectHasStated) return undefined;
  if (today > opened.answerUntil) return undefined;
  const now = standing.isReversed ? 0 : signed(standing.entry);
  if ((replacement === null ? 0 : signed(replacement)) >= now) return undefined;
  return rejected(
    'case.not-heard',
    `${opened.employeeId ?? ''} would have fewer points, and may state something until ${opened.answerUntil}.`,
  );
}

/** The reason why an entry cannot be replaced so, or be left without a replacement. */
export function faultOfReplacement(
  { opened }: Opened,
  standing: Standing | undefined,
  replacement: Replacement | null,
): Rejection | undefined {
  if (standing === undefined)
    return replacement === null ? undefined : unfit('There is no entry to be replaced.', { why: 'no-entry' });
  const { entry, isReversed } = standing;
  if (replacement !== null && !isReversed && isSame(replacement, entry))
    return unfit('The replacement is what stands there.', { why: 'same' });
  const given = isReversed ? Math.max(signed(entry), 0) : signed(entry);
  const would = replacement === null ? 0 : signed(replacement);
  if (opened.kind !== 'appeal' || would >= given) return undefined;
  return unfit(`An appeal takes no points: instead of ${given} there would be ${would}.`, {
    why: 'takes-points',
    given,
    would,
  });
}

const isSame = (replacement: Replacement, entry: Entry): boolean =>
  replacement.direction === entry.direction &&
  replacement.itemCode === entry.itemCode &&
  replacement.points === entry.points;

export const unfit = (detail: string, ...told: Told<'case.replacement-unfit'>): Rejection =>
  rejected('case.replacement-unfit', detail, ...told);
