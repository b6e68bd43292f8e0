import type { Role } from '../../access/domain/roles.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import { SERVICE, type GrantedEvery, type RulebookItem } from './events.js';

/** The roles that an item may be reserved for. */
export const ITEM_ROLES = [
  'recorder',
  'manager',
  'points-officer',
  'head',
  'member',
  'administrator',
] as const satisfies readonly Role[];

/** The key of a fact: facts of the same attribute and value are granted the same. */
export const factKey = (fact: { readonly attribute: string; readonly value?: string | null }): string =>
  fact.attribute === SERVICE ? SERVICE : `${fact.attribute}: ${fact.value ?? ''}`;

export const everyOf = ({ grantedEvery }: RulebookItem): GrantedEvery => grantedEvery ?? 'once';

/** The meaning of an item code in the edition in force on a day. */
export interface Standard {
  readonly editionId: string;
  /** Undefined where the edition has no such item. */
  readonly item: RulebookItem | undefined;
}

/** The part of an entry that is checked against its item. */
export interface EntryByItem {
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly evidence?: readonly unknown[] | undefined;
}

/** The reason why an entry does not fit its item, in this order: code, kind, direction, points, evidence. */
export function faultByItem(entry: EntryByItem, standard: Standard): Rejection | undefined {
  const { item } = standard;
  if (item === undefined) return unknownItem(entry, standard);
  const by = `${item.code} of edition ${standard.editionId}`;
  if (item.kind !== entry.kind) {
    return rejected('item.other-kind', `${by} is for ${item.kind} points, not for ${entry.kind} points.`);
  }
  if (item.direction !== entry.direction) {
    return rejected(
      'item.other-direction',
      `${by} is there to ${item.direction}, not to ${entry.direction}.`,
    );
  }
  if (entry.points < item.points.from || entry.points > item.points.to) {
    return rejected(
      'item.points-out-of-range',
      `${by} allows ${allowedBy(item)} points, not ${entry.points}.`,
      { why: 'range', itemCode: item.code, ...item.points, points: entry.points },
    );
  }
  if (item.evidenceNeeded && (entry.evidence ?? []).length === 0) {
    return rejected('item.evidence-missing', `${by} needs evidence: 1 to 10 links with their digests.`);
  }
  return undefined;
}

/** The reason why somebody with these roles may not apply an item. An importer brings what others have applied. */
export function faultByRole({ item }: Standard, roles: readonly Role[]): Rejection | undefined {
  if (item === undefined || item.roles.length === 0 || roles.includes('importer')) return undefined;
  if (roles.some((role) => item.roles.includes(role))) return undefined;
  return rejected('item.not-for-role', `${item.code} may be applied by ${item.roles.join(', ')} only.`, {
    itemCode: item.code,
    roles: item.roles,
  });
}

/** An item with fixed points takes no authority, only the right to apply it. */
export function takesNoAuthority(standard: Standard | undefined): boolean {
  const points = standard?.item?.points;
  return points !== undefined && points.from === points.to;
}

const unknownItem = ({ itemCode, occurredOn }: EntryByItem, { editionId }: Standard): Rejection =>
  rejected('item.unknown', `Edition ${editionId}, in force on ${occurredOn}, has no item ${itemCode}.`);

const allowedBy = ({ points: { from, to } }: RulebookItem): string =>
  from === to ? String(from) : `${from} to ${to}`;
