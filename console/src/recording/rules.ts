import type { components } from '../../../clients/typescript/src/index.js';
import type { Draft, Item } from './draft.js';
import { hasFixedPoints } from './items.js';

export type AuthorityUse = components['schemas']['AuthorityUseView'];
export type Limit = components['schemas']['UsedLimitView'];

/** The limit that an entry of this kind counts against; undefined: the grade has none, so the entry exceeds it. */
export function limitFor(
  use: AuthorityUse | undefined,
  direction: Draft['direction'],
  category: string | undefined,
): Limit | 'beyond' | undefined {
  const limits = (use?.grades ?? []).flatMap((grade) => grade.limits);
  if (use === undefined || use.grades.length === 0) return undefined;
  const ofDirection = limits.filter((limit) => limit.direction === direction);
  return (
    ofDirection.find((limit) => limit.category !== null && limit.category === category) ??
    ofDirection.find((limit) => limit.category === null) ??
    'beyond'
  );
}

export interface Exceeds {
  readonly what: 'entry' | 'month' | 'person' | 'grade' | 'before';
  readonly limit: number;
}

/**
 * The limit that an entry would exceed by itself, so that it becomes a proposal. Entries given before count as well; the
 * forecast tells of these.
 */
export function exceeds(
  limit: Limit | 'beyond' | undefined,
  item: Item | undefined,
  points: number,
  people: number,
): Exceeds | undefined {
  const isByRule = item !== undefined && hasFixedPoints(item);
  if (limit === undefined || isByRule || points <= 0) return undefined;
  if (limit === 'beyond') return { what: 'grade', limit: 0 };
  if (limit.perEntry !== null && points > limit.perEntry) return { what: 'entry', limit: limit.perEntry };
  if (limit.perEmployeeMonth !== null && points > limit.perEmployeeMonth)
    return { what: 'person', limit: limit.perEmployeeMonth };
  if (limit.left !== null && points * people > limit.left) return { what: 'month', limit: limit.left };
  return undefined;
}

/** The fields that have to be filled in before the draft can be posted. */
export function missing(draft: Draft, item: Item | undefined, needsItem: boolean): ReadonlySet<keyof Draft> {
  const { link, files = [] } = draft;
  const needsLink = link !== '' || (item?.evidenceNeeded === true && files.length === 0);
  const isWell: Partial<Record<keyof Draft, boolean>> = {
    people: draft.people.length > 0 || draft.officeId !== null,
    itemCode: needsItem ? item !== undefined : draft.itemCode.trim() !== '',
    points: areAllowed(draft.points, item),
    reason: draft.reason.trim() !== '',
    occurredOn: draft.occurredOn !== '',
    link: !needsLink || /^https?:\/\/\S+$/.test(link),
    sha256: !needsLink || /^[0-9a-f]{64}$/.test(draft.sha256),
  };
  const fields = Object.keys(isWell) as (keyof Draft)[];
  return new Set(fields.filter((field) => isWell[field] === false));
}

const ANY_POINTS = { from: 1, to: 100_000 };

function areAllowed(points: Draft['points'], item: Item | undefined): boolean {
  const { from, to } = item?.points ?? ANY_POINTS;
  return points !== '' && Number.isInteger(points) && points >= from && points <= to;
}
