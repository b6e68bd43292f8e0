import { officeOn, type Move } from '../../employees/domain/office-moves.js';
import { SERVICE, type GrantedEvery, type RulebookItem } from '../../rulebook/domain/events.js';
import { everyOf, factKey } from '../../rulebook/domain/items.js';
import type { AdoptedEdition } from '../../rulebook/domain/rulebook.js';
import { firstDayOf, lastDayOf, monthOf, monthsFrom, yearOf } from '../../../kernel/natural-month.js';
import { stateOn, type Rollout } from '../../rollout/domain/rollout.js';
import { currentOf, type Fact, type Facts } from './facts.js';

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
  readonly occasion: string;
}

/** The occasion of what is granted once. */
export const ONCE = '0';

/** A right to points: once for a fact, or for one of the periods in which it holds. */
export interface Occasion {
  /** The completed year of service, as `3`; the natural month or year; `ONCE`. */
  readonly name: string;
  /** The first day on which it may be granted, and the last, if there is one. */
  readonly from: string;
  readonly until?: string;
  readonly every: GrantedEvery;
}

export interface Grant extends GrantName {
  readonly attribute: string;
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
    outdated: own.flatMap((fact) => outdatedOf(fact, employment, grounds.today)),
    grants: own.flatMap((fact) => grantsFor(fact, employment, grounds)),
  };
}

type Employment = NonNullable<Grounds['employment']>;

/** Grants for the versions before the one that holds, and for a withdrawn fact. */
function outdatedOf(fact: Fact, { joinedOn }: Employment, today: string): GrantName[] {
  const { factId, attribute, versions, isWithdrawn } = fact;
  const outdated = isWithdrawn ? versions : versions.slice(0, -1);
  return outdated.flatMap(({ version, since }) =>
    occasions(attribute, since, joinedOn, today).map(({ name }) => ({ factId, version, occasion: name })),
  );
}

function grantsFor(fact: Fact, employment: Employment, grounds: Grounds): Grant[] {
  if (fact.isWithdrawn) return [];
  const { factId, attribute } = fact;
  const { version, value, since } = currentOf(fact);
  const standards = standardsFor(factKey({ attribute, value }), grounds.editions);
  return occasions(attribute, since, employment.joinedOn, grounds.today).flatMap((occasion) => {
    const found = firstDayFor(standards, occasion, employment, grounds);
    return found === undefined
      ? []
      : [{ factId, version, occasion: occasion.name, attribute, value, since, ...found }];
  });
}

/**
 * What a fact gives a right to by a day: something once, something in each period in which it holds for the employment, or
 * something for each year that is completed.
 */
export function occasions(attribute: string, since: string, joinedOn: string, today: string): Occasion[] {
  if (since > today) return [];
  if (attribute === SERVICE) return yearsOfService(since, today);
  const from = since < joinedOn ? joinedOn : since;
  const once: Occasion = { name: ONCE, from: since, every: 'once' };
  if (from > today) return [once];
  const months = [...monthsFrom(monthOf(from), monthOf(today))];
  const years = [...new Set(months.map(yearOf))];
  const later = (day: string): string => (day < from ? from : day);
  return [
    once,
    ...months.map((name) => {
      return { name, from: later(firstDayOf(name)), until: lastDayOf(name), every: 'month' } as const;
    }),
    ...years.map((name) => {
      return { name, from: later(`${name}-01-01`), until: `${name}-12-31`, every: 'year' } as const;
    }),
  ];
}

function yearsOfService(since: string, today: string): Occasion[] {
  const all: Occasion[] = [];
  for (let year = 1, day = yearsAfter(since, 1); day <= today; day = yearsAfter(since, ++year))
    all.push({ name: String(year), from: day, every: 'once' });
  return all;
}

/** 29 February is completed on the 28th where there is none. */
export function yearsAfter(since: string, years: number): string {
  const year = String(Number(since.slice(0, 4)) + years).padStart(4, '0');
  const isLeapYear = new Date(`${year}-02-29T00:00:00Z`).getUTCDate() === 29;
  return since.endsWith('-02-29') && !isLeapYear ? `${year}-02-28` : `${year}${since.slice(4)}`;
}

/**
 * The first day of an occasion, after joining, on which the edition in force grants an item for the fact and its category is live for
 * the employee's office: points given in trial would count nowhere, for ever.
 */
function firstDayFor(
  standards: readonly Standard[],
  { from, until, every }: Occasion,
  { joinedOn, moves }: Employment,
  { rollout, today }: Grounds,
): Pick<Grant, 'itemCode' | 'points' | 'occurredOn'> | undefined {
  if (!standards.some(({ item }) => item !== undefined && everyOf(item) === every)) return undefined;
  const first = from < joinedOn ? joinedOn : from;
  const last = until === undefined || until > today ? today : until;
  const changes = [
    first,
    ...standards.map(({ inForceFrom }) => inForceFrom),
    ...[...rollout.values()].flatMap((steps) => steps.map((step) => step.from)),
    ...moves.map(({ effectiveOn }) => effectiveOn),
  ];
  for (const day of [...new Set(changes)].filter((one) => one >= first && one <= last).sort()) {
    const item = standards.findLast(({ inForceFrom }) => inForceFrom <= day)?.item;
    if (item === undefined || everyOf(item) !== every) continue;
    const scope = { officeId: officeOn(moves, day), category: item.category };
    if (stateOn(rollout, scope, day) !== 'live') continue;
    return { itemCode: item.code, points: item.points.from, occurredOn: day };
  }
  return undefined;
}

/** What an edition grants for a fact, if anything. */
interface Standard {
  readonly inForceFrom: string;
  readonly item: RulebookItem | undefined;
}

/** Looked up once for a fact: an edition has thousands of items, and a fact hundreds of months. */
const standardsFor = (key: string, editions: readonly AdoptedEdition[]): readonly Standard[] =>
  editions.map(({ inForceFrom, items }) => ({ inForceFrom, item: itemFor(items, key) }));

const itemFor = (items: AdoptedEdition['items'], key: string): RulebookItem | undefined =>
  [...items.values()].find(({ grantedFor }) => grantedFor !== undefined && factKey(grantedFor) === key);
