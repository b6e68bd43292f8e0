import type { CommandFields, components } from '../../../../clients/typescript/src/index.js';
import type { Say } from '../../language/language.js';

export type Table = components['schemas']['AuthorityTableView'];
export type Sent = CommandFields<'set-authority'>;
type SentGrade = Sent['grades'][number];
type SentLimit = SentGrade['limits'][number];

/** A typed number; an empty limit means that there is none. */
export type Typed = number | '';

/** The subjects of limits, in the order in which they are shown. */
export const MEASURES = ['perEntry', 'perMonth', 'perEmployeeMonth'] as const;

export interface LimitDraft extends Readonly<Record<(typeof MEASURES)[number], Typed>> {
  readonly key: string;
  readonly direction: SentLimit['direction'];
  /** Empty: every category without a limit of its own. */
  readonly category: string;
}

export interface DutyDraft {
  readonly awards: Typed;
  readonly deductions: Typed;
  /** The item of the penalty; empty where none is proposed. */
  readonly itemCode: string;
  readonly points: Typed;
}

export interface GradeDraft {
  readonly key: string;
  readonly grade: string;
  readonly limits: readonly LimitDraft[];
  readonly duty: DutyDraft | null;
}

/** A table as it is typed; its grades from the lowest to the highest. */
export interface Draft {
  readonly inForceFrom: string;
  readonly quorum: Typed;
  readonly proposalDays: Typed;
  readonly grades: readonly GradeDraft[];
}

export const newLimit = (): LimitDraft => ({
  key: crypto.randomUUID(),
  direction: 'award',
  category: '',
  perEntry: '',
  perMonth: '',
  perEmployeeMonth: '',
});

export const newGrade = (): GradeDraft => ({
  key: crypto.randomUUID(),
  grade: '',
  limits: [newLimit()],
  duty: null,
});

export const NEW_DUTY: DutyDraft = { awards: '', deductions: '', itemCode: '', points: '' };

/** The first values of the form: the last table, for another day; without one, a single empty grade. */
export function draftOf(table: Table | undefined): Draft {
  if (table === undefined) return { inForceFrom: '', quorum: '', proposalDays: '', grades: [newGrade()] };
  const { quorum, proposalDays, grades } = table;
  return { inForceFrom: '', quorum, proposalDays, grades: grades.map(gradeDraft) };
}

function gradeDraft({ grade, limits, duty }: Table['grades'][number]): GradeDraft {
  return {
    key: crypto.randomUUID(),
    grade,
    limits: limits.map((limit) => ({
      key: crypto.randomUUID(),
      direction: limit.direction === 'award' ? 'award' : 'deduct',
      category: limit.category ?? '',
      perEntry: limit.perEntry ?? '',
      perMonth: limit.perMonth ?? '',
      perEmployeeMonth: limit.perEmployeeMonth ?? '',
    })),
    duty:
      duty === undefined
        ? null
        : {
            awards: duty.awards,
            deductions: duty.deductions,
            itemCode: duty.penalty?.itemCode ?? '',
            points: duty.penalty?.points ?? '',
          },
  };
}

/** The command; undefined while a required field is missing. */
export function sentOf({ inForceFrom, quorum, proposalDays, grades }: Draft): Sent | undefined {
  const sent = grades.map(sentGrade);
  const whole = sent.filter((grade) => grade !== undefined);
  if (quorum === '' || proposalDays === '' || whole.length < sent.length) return undefined;
  return { inForceFrom, quorum, proposalDays, grades: whole };
}

function sentGrade({ grade, limits, duty }: GradeDraft): SentGrade | undefined {
  const sent = { grade: grade.trim(), limits: limits.map(sentLimit) };
  if (duty === null) return sent;
  const { awards, deductions, points } = duty;
  const itemCode = duty.itemCode.trim();
  if (awards === '' || deductions === '' || (itemCode === '') !== (points === '')) return undefined;
  const penalty = points === '' ? {} : { penalty: { itemCode, points } };
  return { ...sent, duty: { awards, deductions, ...penalty } };
}

function sentLimit({ direction, category, ...limit }: LimitDraft): SentLimit {
  const bounds = MEASURES.flatMap((measure) => {
    const points = limit[measure];
    return points === '' ? [] : [[measure, points] as const];
  });
  const named = category.trim() === '' ? {} : { category: category.trim() };
  return { direction, ...named, ...Object.fromEntries(bounds) };
}

export interface Change {
  readonly what: string;
  /** Undefined: it is new. */
  readonly before: string | undefined;
  /** Undefined: it was removed. */
  readonly after: string | undefined;
}

/** The differences between two tables, line by line, in words. */
export function changesBetween(before: Sent, after: Sent, say: Say): readonly Change[] {
  const [was, is] = [linesOf(before, say), linesOf(after, say)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((what) => ({ what, before: was.get(what), after: is.get(what) }))
    .filter((change) => change.before !== change.after);
}

/** All values of a table, by their subject. */
function linesOf({ grades, quorum, proposalDays }: Sent, say: Say): ReadonlyMap<string, string> {
  return new Map([
    [say('grades.quorum'), String(quorum)],
    [say('grades.days'), String(proposalDays)],
    [say('grades.order'), grades.map(({ grade }) => grade).join(' < ')],
    ...grades.flatMap((grade) => [
      ...grade.limits.flatMap((limit) => limitLines(grade.grade, limit, say)),
      ...dutyLines(grade, say),
    ]),
  ]);
}

const limitLines = (grade: string, limit: SentLimit, say: Say): [string, string][] =>
  MEASURES.map((measure) => [
    [
      grade,
      say(`record.${limit.direction}`),
      limit.category ?? say('grades.all-others'),
      say(`grades.${measure}`),
    ].join(' · '),
    limit[measure] === undefined ? say('grades.unlimited') : String(limit[measure]),
  ]);

const dutyLines = ({ grade, duty }: SentGrade, say: Say): [string, string][] =>
  duty === undefined ? [] : [[`${grade} · ${say('grades.duty')}`, sayDuty(duty, say)]];

/** The duty of a grade, in one line. */
export function sayDuty(
  {
    awards,
    deductions,
    penalty,
  }: Omit<NonNullable<SentGrade['duty']>, 'penalty'> & {
    readonly penalty?: { readonly itemCode: string; readonly points: number } | null | undefined;
  },
  say: Say,
): string {
  const owed = say('grades.owes', { awards, deductions });
  return penalty == null ? owed : `${owed} ${say('grades.or-penalty', { ...penalty })}`;
}
