import type { Item } from './edition.js';

export const FIELDS = [
  'title',
  'category',
  'kind',
  'direction',
  'points',
  'roles',
  'evidenceNeeded',
  'regulation',
  'grantedFor',
  'bottomLine',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Changes {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly {
    readonly before: Item;
    readonly after: Item;
    readonly fields: readonly Field[];
  }[];
}

/** The items that only one of the editions has, and those that differ, by code. */
export function changesBetween(before: readonly Item[], after: readonly Item[]): Changes {
  const known = new Map(before.map((item) => [item.code, item]));
  const kept = new Set(after.map(({ code }) => code));
  const both = after.flatMap((item) => {
    const earlier = known.get(item.code);
    return earlier === undefined
      ? []
      : [{ before: earlier, after: item, fields: changedFields(earlier, item) }];
  });
  return {
    added: after.filter(({ code }) => !known.has(code)),
    removed: before.filter(({ code }) => !kept.has(code)),
    changed: both.filter(({ fields }) => fields.length > 0),
  };
}

const changedFields = (before: Item, after: Item): readonly Field[] =>
  FIELDS.filter((field) => told(before, field) !== told(after, field));

/** The value of a field as text, for comparison. */
function told(item: Item, field: Field): string {
  if (field === 'points') return `${item.points.from} ${item.points.to}`;
  if (field === 'roles') return item.roles.toSorted().join(' ');
  if (field === 'grantedFor') return grantTold(item);
  return String(item[field] ?? '');
}

/** The fact that it is granted for, and how often, for comparison. */
const grantTold = ({ grantedFor, grantedEvery }: Item): string =>
  [grantedFor?.attribute, grantedFor?.value, grantedEvery].join(' ');
