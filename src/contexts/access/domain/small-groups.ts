import { EVERYWHERE, type Actor, type Scope } from './actor.js';
import { scopeOn } from './permissions.js';

export type { Scope } from './actor.js';

/** Of fewer people no figure is told to whoever may not read their histories: it would say of one of them what that is. */
export const FEWEST = 5;

/** A part of a split, as by item or by day: its name in the split, and how many people it is about. */
export interface Part {
  readonly id: string;
  readonly people: number;
}

/**
 * The parts of a split whose figures are not told. Where that would be one alone, what is missing to the total would tell
 * it: the one with the next fewest people is kept back as well, of equals the first by id. What is about nobody is nothing.
 */
export function keptBack(split: readonly Part[]): ReadonlySet<string> {
  const byPeople = split
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1));
  const few = byPeople.filter(({ people }) => people < FEWEST).length;
  return new Set(byPeople.slice(0, few === 1 ? 2 : few).map(({ id }) => id));
}

const HISTORIES = 'GET /v1/employees/:employeeId/history';

/** Whether figures about few people are told to somebody: who may read their histories knows more already. */
export function seesFew(actor: Actor, officeId?: string): boolean {
  const { everywhere, offices } = reachOfEntries(actor);
  return everywhere || (officeId !== undefined && offices.includes(officeId));
}

/** Whose single entries are told to somebody, in whatever list: whose histories they may read, and all to the head. */
export function reachOfEntries(actor: Actor): Scope {
  if (actor.roles.some(({ role }) => role === 'head' || role === 'auditor')) return EVERYWHERE;
  return scopeOn(HISTORIES, actor) ?? NOWHERE;
}

const NOWHERE: Scope = { everywhere: false, offices: [], file: null };
