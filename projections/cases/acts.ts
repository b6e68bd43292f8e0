import { addDays, type LocalDate } from '../../src/kernel/natural-month.js';
import { MAX_DAYS_TO_REOPEN } from '../../src/contexts/cases/domain/decisions.js';
import type { Role } from '../../src/contexts/access/domain/roles.js';
import type { CaseDoc } from './fold.js';

/** What a reader may do about a case, as far as the case itself tells: the commands decide again. */
export const CASE_ACTS = [
  'state',
  'decide',
  'vote',
  'escalate',
  'take-further',
  'withdraw',
  'reopen',
] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** The reader: which person, with which roles. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly Role[];
}

const isOne = ({ roles }: Actor, ...wanted: readonly Role[]): boolean =>
  roles.some((role) => wanted.includes(role));

export function actsIn(doc: CaseDoc, actor: Actor, today: LocalDate): readonly CaseAct[] {
  return doc.status === 'open' ? inOpen(doc, actor) : inDecided(doc, actor, today);
}

function inOpen(doc: CaseDoc, actor: Actor): readonly CaseAct[] {
  const isNear = doc.near.includes(actor.person);
  const mayState = isNear || isOne(actor, 'administrator', 'points-officer', 'member', 'head');
  const mayWithdraw = doc.opener === actor.person && !doc.upheldBefore;
  return [
    ...(mayState ? (['state'] as const) : []),
    ...(doc.instance === 'first' ? inFirst(actor, isNear) : inGroup(doc, actor, isNear)),
    ...(mayWithdraw ? (['withdraw'] as const) : []),
  ];
}

/** Whoever is too near hands it on. */
function inFirst(actor: Actor, isNear: boolean): readonly CaseAct[] {
  if (!isOne(actor, 'administrator', 'points-officer')) return [];
  return isNear ? ['escalate'] : ['decide'];
}

const inGroup = ({ voters }: CaseDoc, actor: Actor, isNear: boolean): readonly CaseAct[] =>
  isOne(actor, 'member', 'head') && !isNear && !voters.includes(actor.person) ? ['vote'] : [];

function inDecided(doc: CaseDoc, actor: Actor, today: LocalDate): readonly CaseAct[] {
  const goesFurther = doc.furtherUntil !== null && today <= doc.furtherUntil;
  const isAgainst = doc.status === 'refused' ? doc.opener === actor.person : doc.subject === actor.person;
  return [
    ...(goesFurther && isAgainst ? (['take-further'] as const) : []),
    ...(mayReopen(doc, actor, today) ? (['reopen'] as const) : []),
  ];
}

const mayReopen = (doc: CaseDoc, actor: Actor, today: LocalDate): boolean =>
  doc.status === 'refused' &&
  !doc.wasReopened &&
  doc.decidedOn !== null &&
  today <= addDays(doc.decidedOn, MAX_DAYS_TO_REOPEN) &&
  !doc.near.includes(actor.person) &&
  isOne(actor, 'administrator', 'head');
