import type { LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import type { Resolution } from '../../rulebook/domain/events.js';
import { faultOfResolution } from '../../rulebook/domain/resolution.js';
import type { SchemeAdopted } from './events.js';
import { faultOfTerms, termsOf, type SentTerms } from './scheme-terms.js';

export const MAX_SCHEMES = 50;

export type SchemeVersion = SchemeAdopted['data'] & { readonly place: EventPosition };

/** The versions of each scheme, in their order. */
export type Schemes = ReadonlyMap<string, readonly SchemeVersion[]>;

export interface AdoptScheme extends SentTerms {
  readonly type: 'AdoptScheme';
  readonly schemeId: string;
  readonly title: string;
  readonly inForceFrom: string;
  readonly resolution: Resolution;
}

export interface SchemesContext {
  readonly today: LocalDate;
  /** The last day for which recording may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
}

export const schemesDecider: Decider<Schemes, AdoptScheme, SchemeAdopted, SchemesContext> = {
  initialState: () => new Map(),
  evolve: (schemes, { data }, place) => {
    const before = schemes.get(data.schemeId) ?? [];
    return new Map(schemes).set(data.schemeId, [...before, { ...data, place }]);
  },
  decide: adopt,
  digestKey: () => '',
};

export const unfitScheme = ({ field, why }: { readonly field: string; readonly why: string }): Rejection =>
  rejected('scheme.unfit', `${field} ${why}.`, { field });

function adopt(
  schemes: Schemes,
  { type: _, schemeId, title, inForceFrom, resolution, ...sent }: AdoptScheme,
  { today, settledUntil }: SchemesContext,
): Decision<SchemeAdopted> {
  const unfit = faultOfTerms(sent);
  if (unfit !== undefined) return unfitScheme(unfit);
  const fault = faultOfResolution(resolution, today);
  if (fault !== undefined) return fault;
  const versions = schemes.get(schemeId) ?? [];
  const last = versions.at(-1);
  if (last !== undefined && inForceFrom <= last.inForceFrom)
    return rejected(
      'scheme.out-of-order',
      `${inForceFrom} must be later than ${last.inForceFrom}, from when the version before is in force.`,
    );
  if (inForceFrom <= settledUntil)
    return rejected(
      'scheme.in-force-too-early',
      `${inForceFrom} must be later than ${settledUntil}: a scheme is adopted for days yet to begin.`,
    );
  if (last === undefined && schemes.size >= MAX_SCHEMES)
    return rejected('scheme.too-many', `There are ${MAX_SCHEMES} schemes, and no more are taken.`);
  const version = versions.length + 1;
  const data = { schemeId, version, title, inForceFrom, resolution, terms: termsOf(sent) };
  return accepted({ type: 'SchemeAdopted', data });
}

/** The version of a scheme on a day; undefined where none is in force. */
export const schemeOn = (schemes: Schemes, schemeId: string, day: LocalDate): SchemeVersion | undefined =>
  schemes.get(schemeId)?.findLast(({ inForceFrom }) => inForceFrom <= day);

export const schemeVersion = (
  schemes: Schemes,
  schemeId: string,
  version: number,
): SchemeVersion | undefined => schemes.get(schemeId)?.[version - 1];
