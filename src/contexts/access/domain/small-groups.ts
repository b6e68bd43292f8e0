import { EVERYWHERE, type Actor, type Scope } from './actor.js';
import { scopeOn } from './permissions.js';

export type { Scope } from './actor.js';

/**
 * Figures about fewer people than this are told only to those who may read their histories: of so few, one could tell
 * what is whose.
 */
export const FEWEST = 5;

/** A part of a split, as by item or by day: its name in the split, and how many people it is about. */
export interface Part {
  readonly id: string;
  readonly people: number;
}

/**
 * The parts of a split whose figures are not told. Where that would be a single part, the total would give it away: the
 * part with the next fewest people is kept back as well, of equals the first by id. A part about nobody is left out.
 */
export function keptBack(split: readonly Part[]): ReadonlySet<string> {
  const byPeople = split
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1));
  const few = byPeople.filter(({ people }) => people < FEWEST).length;
  return new Set(byPeople.slice(0, few === 1 ? 2 : few).map(({ id }) => id));
}

const HISTORIES = 'GET /v1/employees/:employeeId/history';

/** Whether figures about few people are told to the actor: those who may read the histories know more already. */
export function seesFew(actor: Actor, officeId?: string): boolean {
  const { everywhere, offices } = reachOfEntries(actor);
  return everywhere || (officeId !== undefined && offices.includes(officeId));
}

/**
 * Whose single entries are told to the actor in any list: those of people whose histories they may read, and to the head
 * and auditors everybody's.
 */
export function reachOfEntries(actor: Actor): Scope {
  if (actor.roles.some(({ role }) => role === 'head' || role === 'auditor')) return EVERYWHERE;
  return scopeOn(HISTORIES, actor) ?? NOWHERE;
}

const NOWHERE: Scope = { everywhere: false, offices: [], file: null };
