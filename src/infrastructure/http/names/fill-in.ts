import type { SoughtItem } from '../../../contexts/rulebook/domain/item-names.js';
import type { Kind, Named, NameSource } from './name-of.js';
import type { Plan } from './plan.js';

/** By kind, the keys of all whose names an answer needs; of an item it is that of `itemKey`. */
export type Sought = Readonly<Record<Kind, Set<string>>>;

/** By kind and key. */
export type Names = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

type View = Readonly<Record<string, unknown>>;

const BETWEEN = '\n';

export const itemKey = ({ code, editionId, on }: SoughtItem): string =>
  [code, editionId ?? '', on ?? ''].join(BETWEEN);

export function itemOf(key: string): SoughtItem {
  const [code = '', editionId = '', on = ''] = key.split(BETWEEN);
  return { code, editionId: editionId === '' ? null : editionId, on: on === '' ? null : on };
}

/** Everything whose name an answer needs. */
export function soughtIn(plan: Plan, answer: unknown): Sought {
  const sought: Sought = {
    employee: new Set(),
    office: new Set(),
    principal: new Set(),
    item: new Set(),
  };
  gather(plan, answer, sought);
  return sought;
}

function gather(plan: Plan, part: unknown, sought: Sought): void {
  if (Array.isArray(part)) {
    for (const one of part) gather(plan, one, sought);
    return;
  }
  if (!isView(part)) return;
  for (const named of plan.names.values()) if (part[named.property] === undefined) seek(named, part, sought);
  for (const [property, within] of plan.parts) gather(within, part[property], sought);
}

function seek(named: Named, view: View, sought: Sought): void {
  for (const id of [view[named.id]].flat())
    if (typeof id === 'string') sought[named.kind].add(keyOf(id, named, view));
}

/** The answer with its names, each behind its id. What has its name already keeps it, and what has no id gets none. */
export function filledIn(plan: Plan, part: unknown, names: Names): unknown {
  if (Array.isArray(part)) return part.map((one) => filledIn(plan, one, names));
  if (!isView(part)) return part;
  const filled: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(part)) {
    const within = plan.parts.get(property);
    filled[property] = within === undefined ? value : filledIn(within, value, names);
    const named = plan.names.get(property);
    if (named !== undefined && value !== undefined && part[named.property] === undefined)
      filled[named.property] = nameOf(named, part, names[named.kind]);
  }
  return filled;
}

function nameOf(
  named: Named,
  view: View,
  names: ReadonlyMap<string, string>,
): string | null | readonly (string | null)[] {
  const one = (id: unknown): string | null =>
    typeof id === 'string' ? (names.get(keyOf(id, named, view)) ?? null) : null;
  const id = view[named.id];
  return Array.isArray(id) ? id.map(one) : one(id);
}

function keyOf(id: string, { kind, edition, on }: NameSource, view: View): string {
  if (kind !== 'item') return id;
  const editionId = textIn(view, edition);
  return itemKey({ code: id, editionId, on: editionId === null ? textIn(view, on) : null });
}

function textIn(view: View, property: string | undefined): string | null {
  const value = property === undefined ? undefined : view[property];
  return typeof value === 'string' ? value : null;
}

const isView = (part: unknown): part is View => typeof part === 'object' && part !== null;
