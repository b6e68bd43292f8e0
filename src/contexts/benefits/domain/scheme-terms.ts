import { isFields, isWhole, type Fields } from '../../../kernel/shapes.js';
import {
  EMPLOYED_ON,
  MEASURES,
  ON_LEAVE,
  PERIOD_KINDS,
  SCORES,
  TIE_BREAKS,
  type Basis,
  type Split,
  type Terms,
} from './scheme.js';

/** What was sent of a scheme's terms, before anybody has looked at it. */
export interface SentTerms {
  readonly basis: unknown;
  readonly eligible?: unknown;
  readonly split: unknown;
  readonly unit?: unknown;
  readonly cap?: unknown;
  readonly onLeave?: unknown;
}

/** The field that is wrong, and what it has to be. */
export interface Unfit {
  readonly field: string;
  readonly why: string;
}

const MAX_AMOUNT = 1_000_000_000_000;
const MAX_WEIGHT = 1_000_000;
const MAX_POINTS = 1_000_000;
const ID = /^[A-Za-z0-9._-]{1,64}$/;

type Fault = Unfit | undefined;

const unfit = (field: string, why: string): Unfit => ({ field, why });

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() === value && value.length >= 1 && [...value].length <= 64;

/** What a field has to be, and how one tells. */
interface Rule {
  readonly is: (value: unknown) => boolean;
  readonly must: string;
  readonly optional?: true;
}

const whole = (from: number, to: number): Rule => ({
  is: (value) => isWhole(value, from, to),
  must: `must be a whole number from ${from} to ${to}`,
});
const oneOf = (choices: readonly string[]): Rule => ({
  is: (value) => choices.includes(value as string),
  must: `must be one of ${choices.join(', ')}`,
});
const optional = (rule: Rule): Rule => ({ ...rule, optional: true });
const isTrue: Rule = { is: (value) => value === true, must: 'must be true, or left out' };
const name: Rule = { is: isName, must: 'must be a name of 1 to 64 characters' };
const listOf = (from: number, to: number): Rule => ({
  is: (value) => Array.isArray(value) && value.length >= from && value.length <= to,
  must: `must be a list of ${from} to ${to}`,
});

/** The first field of an object that does not keep its rule, is missing, or has none. */
function faultIn(value: unknown, path: string, rules: Readonly<Record<string, Rule>>): Fault {
  if (!isFields(value)) return unfit(path, 'must be an object');
  const stranger = Object.keys(value).find((key) => !Object.hasOwn(rules, key));
  if (stranger !== undefined) return unfit(`${path}.${stranger}`, 'is no field of it');
  for (const [key, rule] of Object.entries(rules)) {
    const given = value[key];
    if (given === undefined && rule.optional === true) continue;
    if (!rule.is(given)) return unfit(`${path}.${key}`, rule.must);
  }
  return undefined;
}

const BASIS: Readonly<Record<string, Rule>> = {
  period: oneOf(PERIOD_KINDS),
  of: oneOf(['all', 'office']),
  score: optional(oneOf(SCORES)),
  measure: optional(oneOf(MEASURES)),
};

const ELIGIBLE: Readonly<Record<string, Rule>> = {
  employedOn: optional(oneOf(EMPLOYED_ON)),
  offices: {
    is: (value) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      new Set(value).size === value.length &&
      value.every((one) => typeof one === 'string' && ID.test(one)),
    must: 'must be a list of ids of offices, each once',
    optional: true,
  },
  monthsOnBoard: optional(whole(1, 12)),
  minScore: optional(whole(-MAX_POINTS, MAX_POINTS)),
  minTotal: optional(whole(-MAX_POINTS, MAX_POINTS)),
  noBottomLine: optional(isTrue),
  notWonIn: optional(whole(1, 60)),
  passedIn: {
    is: (value) => typeof value === 'string' && ID.test(value),
    must: 'must be the id of a programme',
    optional: true,
  },
};

/** The first thing that is wrong with the terms of a scheme. */
export function faultOfTerms({ basis, eligible = {}, split, unit, cap, onLeave }: SentTerms): Fault {
  return (
    faultOfBasis(basis) ??
    faultIn(eligible, 'eligible', ELIGIBLE) ??
    faultOfSplit(split) ??
    faultOfMoney(split, { unit, cap }) ??
    (onLeave === undefined || oneOf(ON_LEAVE).is(onLeave)
      ? undefined
      : unfit('onLeave', oneOf(ON_LEAVE).must))
  );
}

function faultOfBasis(basis: unknown): Fault {
  const fault = faultIn(basis, 'basis', BASIS);
  if (fault !== undefined) return fault;
  const { measure, period } = basis as Basis;
  return measure === 'improvement' && period !== 'month'
    ? unfit('basis.measure', 'improvement is of months alone')
    : undefined;
}

const isMoneyKind = (kind: unknown): boolean =>
  ['prizes', 'tiers', 'score', 'equal'].includes(kind as string);

function faultOfMoney(split: unknown, given: { readonly unit: unknown; readonly cap: unknown }): Fault {
  const isMoney = isMoneyKind((split as Fields)['kind']);
  const limits = { unit: 1_000_000, cap: MAX_AMOUNT };
  for (const [field, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!isMoney) return unfit(field, 'is for money alone');
    const rule = whole(1, limits[field as 'unit' | 'cap']);
    if (!rule.is(value)) return unfit(field, rule.must);
  }
  return undefined;
}

const kind: Rule = { is: () => true, must: '' };

function faultOfSplit(split: unknown): Fault {
  if (!isFields(split)) return unfit('split', 'must be an object');
  const check = Object.hasOwn(SPLITS, String(split['kind'])) ? SPLITS[String(split['kind'])] : undefined;
  return check === undefined
    ? unfit('split.kind', `must be one of ${Object.keys(SPLITS).join(', ')}`)
    : check(split);
}

const SPLITS: Readonly<Record<string, (split: Fields) => Fault>> = {
  prizes: (split) => faultIn(split, 'split', { kind, amounts: listOf(1, 1_000) }) ?? faultOfPrizes(split),
  tiers: (split) =>
    faultIn(split, 'split', { kind, tiers: listOf(2, 20), ties: oneOf(['up', 'down']) }) ??
    faultOfTiers(split['tiers'] as readonly unknown[]),
  score: (split) => faultIn(split, 'split', { kind, above: whole(-MAX_POINTS, MAX_POINTS) }),
  equal: (split) => faultIn(split, 'split', { kind }),
  places: (split) =>
    faultIn(split, 'split', {
      kind,
      places: whole(1, 1_000),
      ties: oneOf(['fewer', 'more', 'by']),
      by: optional(listOf(1, TIE_BREAKS.length)),
    }) ?? faultOfTieBreaks(split),
  grades: (split) =>
    faultIn(split, 'split', { kind, grades: listOf(1, 10), rest: name }) ??
    faultOfGrades(split['grades'] as readonly unknown[], split['rest'] as string),
};

function faultOfPrizes({ amounts }: Fields): Fault {
  const prizes = amounts as readonly unknown[];
  const wrong = prizes.findIndex((amount) => !isWhole(amount, 1, MAX_AMOUNT));
  if (wrong >= 0) return unfit(`split.amounts[${wrong}]`, `must be a whole number from 1 to ${MAX_AMOUNT}`);
  const rising = (prizes as readonly number[]).findIndex(
    (amount, index, all) => index > 0 && amount > (all[index - 1] ?? 0),
  );
  return rising >= 0
    ? unfit(`split.amounts[${rising}]`, 'must not be more than the prize before it')
    : undefined;
}

function faultOfTiers(tiers: readonly unknown[]): Fault {
  const rules = { name, share: whole(0, 100), weight: whole(0, MAX_WEIGHT) };
  const fault = faultOfEach(tiers, 'split.tiers', rules);
  if (fault !== undefined) return fault;
  const sum = sharesOf(tiers as readonly { share: number }[]);
  return sum === 100 ? undefined : unfit('split.tiers', `has shares that sum to ${sum}, and not to 100`);
}

function faultOfGrades(grades: readonly unknown[], rest: string): Fault {
  const rules = {
    name,
    share: whole(0, 100),
    noBottomLine: optional(isTrue),
    minScore: optional(whole(-MAX_POINTS, MAX_POINTS)),
  };
  const fault = faultOfEach(grades, 'split.grades', rules);
  if (fault !== undefined) return fault;
  if ((grades as readonly { name: string }[]).some((grade) => grade.name === rest))
    return unfit('split.rest', 'is the name of a grade already');
  const sum = sharesOf(grades as readonly { share: number }[]);
  return sum <= 100
    ? undefined
    : unfit('split.grades', `has shares that sum to ${sum}, which is more than 100`);
}

function faultOfEach(list: readonly unknown[], path: string, rules: Readonly<Record<string, Rule>>): Fault {
  for (const [index, one] of list.entries()) {
    const fault = faultIn(one, `${path}[${index}]`, rules);
    if (fault !== undefined) return fault;
  }
  const names = (list as readonly { name: string }[]).map((one) => one.name);
  const twice = names.findIndex((one, index) => names.indexOf(one) !== index);
  return twice >= 0 ? unfit(`${path}[${twice}].name`, 'is there twice') : undefined;
}

const sharesOf = (list: readonly { readonly share: number }[]): number =>
  list.reduce((sum, { share }) => sum + share, 0);

function faultOfTieBreaks({ ties, by }: Fields): Fault {
  if (ties !== 'by') return by === undefined ? undefined : unfit('split.by', 'is for ties: by alone');
  if (by === undefined) return unfit('split.by', 'must say by what equals are told apart');
  const keys = by as readonly unknown[];
  const wrong = keys.findIndex((key) => !TIE_BREAKS.includes(key as (typeof TIE_BREAKS)[number]));
  if (wrong >= 0) return unfit(`split.by[${wrong}]`, `must be one of ${TIE_BREAKS.join(', ')}`);
  return new Set(keys).size === keys.length ? undefined : unfit('split.by', 'has a key twice');
}

/** The terms that were sent, once nothing is wrong with them. */
export function termsOf({ basis, eligible, split, unit, cap, onLeave }: SentTerms): Terms {
  const { period, of, score, measure } = basis as Partial<Basis> & Pick<Basis, 'period' | 'of'>;
  return {
    basis: { period, of, score: score ?? 'remedied', measure: measure ?? 'score' },
    eligible: { employedOn: 'period-end', ...(eligible ?? {}) },
    split: split as Split,
    unit: (unit as number | undefined) ?? 1,
    cap: (cap as number | undefined) ?? null,
    onLeave: (onLeave as Terms['onLeave'] | undefined) ?? 'keeps',
  };
}
