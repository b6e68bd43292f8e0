import { officeOn, type Move } from '../../employees/domain/office-moves.js';
import type { FactAttribute } from '../../rulebook/domain/events.js';
import { factKey } from '../../rulebook/domain/items.js';
import type { AdoptedEdition } from '../../rulebook/domain/rulebook.js';
import { stateOn, type Rollout } from '../../rollout/domain/rollout.js';
import { currentOf, type Fact, type Facts, type FactVersion } from './facts.js';

/** Everything by which fixed points are granted to one employee. */
export interface Grounds {
  /** The running employment; undefined: nothing is granted, and nothing taken back. */
  readonly employment:
    { readonly employmentNo: number; readonly joinedOn: string; readonly moves: readonly Move[] } | undefined;
  /** By the days from which they are in force. */
  readonly editions: readonly AdoptedEdition[];
  readonly rollout: Rollout;
  readonly today: string;
}

/** The name of one grant, from which the id of its entry follows. */
export interface GrantName {
  readonly factId: string;
  readonly version: number;
  /** The completed year for service; else 0. */
  readonly year: number;
}

export interface Grant extends GrantName {
  readonly attribute: FactAttribute;
  readonly value: string | null;
  readonly since: string;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
}

/** The grants to take back, if they were made, and those to make, each in the order of its day. */
export interface Due {
  readonly outdated: readonly GrantName[];
  readonly grants: readonly Grant[];
}

/** All grants that should stand by a day: most of them may stand already. */
export function dueOn({ facts }: Facts, grounds: Grounds): Due {
  const { employment } = grounds;
  if (employment === undefined) return { outdated: [], grants: [] };
  const own = [...facts.values()].filter(({ employmentNo }) => employmentNo === employment.employmentNo);
  return {
    outdated: own.flatMap((fact) => outdatedOf(fact, grounds.today)),
    grants: own.flatMap((fact) => grantsFor(fact, grounds)),
  };
}

/** Grants for the versions before the one that holds, and for a withdrawn fact. */
function outdatedOf(fact: Fact, today: string): GrantName[] {
  const { factId, attribute, versions, isWithdrawn } = fact;
  const outdated = isWithdrawn ? versions : versions.slice(0, -1);
  return outdated.flatMap(({ version, since }) =>
    occasions(attribute, since, today).map(({ year }) => ({ factId, version, year })),
  );
}

function grantsFor(fact: Fact, grounds: Grounds): Grant[] {
  if (fact.isWithdrawn) return [];
  const { factId, attribute } = fact;
  const { version, value, since } = currentOf(fact);
  return occasions(attribute, since, grounds.today).flatMap(({ year, day }) => {
    const found = firstDayFor(fact, currentOf(fact), day, grounds);
    return found === undefined ? [] : [{ factId, version, year, attribute, value, since, ...found }];
  });
}

/** The days on which a fact gives a right to points: that since when it holds, or each on which a year is completed. */
export function occasions(
  attribute: FactAttribute,
  since: string,
  today: string,
): { readonly year: number; readonly day: string }[] {
  if (since > today) return [];
  if (attribute !== 'service') return [{ year: 0, day: since }];
  const all: { year: number; day: string }[] = [];
  for (let year = 1, day = yearsAfter(since, 1); day <= today; day = yearsAfter(since, ++year))
    all.push({ year, day });
  return all;
}

/** 29 February is completed on the 28th where there is none. */
export function yearsAfter(since: string, years: number): string {
  const year = String(Number(since.slice(0, 4)) + years).padStart(4, '0');
  const isLeapYear = new Date(`${year}-02-29T00:00:00Z`).getUTCDate() === 29;
  return since.endsWith('-02-29') && !isLeapYear ? `${year}-02-28` : `${year}${since.slice(4)}`;
}

/**
 * The first day after joining on which the edition in force grants an item for it and its category is live for the
 * employee's office: points given in trial would count nowhere, for ever.
 */
function firstDayFor(
  { attribute }: Fact,
  { value }: FactVersion,
  since: string,
  { employment, editions, rollout, today }: Grounds,
): Pick<Grant, 'itemCode' | 'points' | 'occurredOn'> | undefined {
  if (employment === undefined) return undefined;
  const { joinedOn, moves } = employment;
  const first = since < joinedOn ? joinedOn : since;
  const changes = [
    first,
    ...editions.map(({ inForceFrom }) => inForceFrom),
    ...[...rollout.values()].flatMap((steps) => steps.map(({ from }) => from)),
    ...moves.map(({ effectiveOn }) => effectiveOn),
  ];
  for (const day of [...new Set(changes)].filter((one) => one >= first && one <= today).sort()) {
    const edition = editions.findLast(({ inForceFrom }) => inForceFrom <= day);
    const item = edition && itemFor(edition, factKey({ attribute, value }));
    if (item === undefined) continue;
    const scope = { officeId: officeOn(moves, day), category: item.category };
    if (stateOn(rollout, scope, day) !== 'live') continue;
    return { itemCode: item.code, points: item.points.from, occurredOn: day };
  }
  return undefined;
}

const itemFor = ({ items }: AdoptedEdition, key: string) =>
  [...items.values()].find(({ grantedFor }) => grantedFor !== undefined && factKey(grantedFor) === key);
