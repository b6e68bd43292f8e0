import type { CaseCause } from '../../cases/domain/events.js';
import { ERASED, ERASED_IN } from '../../../kernel/erased.js';
import type { Language } from '../../contacts/domain/events.js';

/** What something is called, in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

export const pick = (language: Language, [zh, en]: Words): string => (language === 'zh' ? zh : en);

const CAUSES: Readonly<Record<CaseCause, Words>> = {
  'wrong-person': ['记错人员', 'wrong person'],
  'wrong-fact': ['事实不符', 'it did not happen so'],
  'wrong-item': ['项目适用有误', 'wrong item'],
  'wrong-points': ['分值有误', 'wrong number of points'],
  'unclear-rule': ['规定不明确', 'the rule is not clear'],
  unequal: ['尺度不一', 'others are treated otherwise'],
  technical: ['操作或系统差错', 'a slip or a technical fault'],
  unfounded: ['理由不成立', 'unfounded'],
};

const OUTCOMES = {
  pass: ['考察通过', 'passed'],
  extend: ['考察期延长', 'goes on for longer'],
  cancel: ['考察未通过', 'not passed'],
} as const;

/** The senders of what the service records by itself. */
const OWN_SENDERS = {
  system: ['系统自动', 'the service itself'],
  'closing-job': ['系统自动月结', 'the service itself, on schedule'],
  admin: ['初始管理员', 'the first administrator'],
  'leading-group': ['领导小组', 'the leading group'],
} as const;

/** The words for values that are no words of anybody. */
const WORDS: Readonly<Record<string, ReadonlyMap<string, Words>>> = {
  cause: new Map(Object.entries(CAUSES)),
  outcome: new Map<string, Words>(Object.entries(OUTCOMES)),
  by: new Map<string, Words>(Object.entries(OWN_SENDERS)),
};

const isOwnSender = (principalId: string): boolean => Object.hasOwn(OWN_SENDERS, principalId);

/** The recorder whose name has to be looked up. */
export const recorderIn = ({ by }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof by === 'string' && !isOwnSender(by) ? by : undefined;

/** What stands for the value of a field; undefined where there is nothing to say. */
export function sayValue(
  about: Readonly<Record<string, unknown>>,
  field: string,
  language: Language,
): string | undefined {
  const { byName } = about;
  const value = field === 'by' && typeof byName === 'string' ? byName : about[field];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  if (value === ERASED) return ERASED_IN[language];
  const words = WORDS[field]?.get(value);
  return words === undefined ? value : pick(language, words);
}
