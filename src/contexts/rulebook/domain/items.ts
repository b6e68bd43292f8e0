import type { Role } from '../../access/domain/roles.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { FactAttribute, RulebookItem } from './events.js';

/** Who an item may be reserved for. */
export const ITEM_ROLES = [
  'recorder',
  'manager',
  'points-officer',
  'head',
  'member',
  'administrator',
] as const satisfies readonly Role[];

/** Facts of the same attribute and value are granted the same. */
export const factKey = (fact: {
  readonly attribute: FactAttribute;
  readonly value?: string | null;
}): string => (fact.attribute === 'service' ? 'service' : `${fact.attribute}: ${fact.value ?? ''}`);

/** What an item code stands for in the edition in force on a day. */
export interface Standard {
  readonly editionId: string;
  /** Undefined where the edition has no such item. */
  readonly item: RulebookItem | undefined;
}

/** What of an entry is held against its item. */
export interface EntryByItem {
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly evidence?: readonly unknown[] | undefined;
}

/** What keeps an entry from being one by the rulebook, in this order: code, kind, direction, points, evidence. */
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
    );
  }
  if (item.evidenceNeeded && (entry.evidence ?? []).length === 0) {
    return rejected('item.evidence-missing', `${by} needs evidence: 1 to 10 links with their digests.`);
  }
  return undefined;
}

/** What keeps somebody with these roles from applying an item. Who imports brings what others have applied. */
export function faultByRole({ item }: Standard, roles: readonly Role[]): Rejection | undefined {
  if (item === undefined || item.roles.length === 0 || roles.includes('importer')) return undefined;
  if (roles.some((role) => item.roles.includes(role))) return undefined;
  return rejected('item.not-for-role', `${item.code} may be applied by ${item.roles.join(', ')} only.`);
}

/** Fixed points take no more than the right to apply their item. */
export function takesNoAuthority(standard: Standard | undefined): boolean {
  const points = standard?.item?.points;
  return points !== undefined && points.from === points.to;
}

const unknownItem = ({ itemCode, occurredOn }: EntryByItem, { editionId }: Standard): Rejection =>
  rejected('item.unknown', `Edition ${editionId}, in force on ${occurredOn}, has no item ${itemCode}.`);

const allowedBy = ({ points: { from, to } }: RulebookItem): string =>
  from === to ? String(from) : `${from} to ${to}`;
