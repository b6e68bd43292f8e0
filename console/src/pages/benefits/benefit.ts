import type { components } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

export type Budget = components['schemas']['BudgetView'];
export type Run = components['schemas']['RunView'];
export type Row = components['schemas']['RunRowShownView'];
export type Scheme = components['schemas']['SchemeVersionView'];

export const STATUSES = ['computing', 'computed', 'published', 'approved', 'cancelled'] as const;
export const COLORS = {
  computing: 'yellow',
  computed: 'blue',
  published: 'blue',
  approved: 'green',
  cancelled: 'gray',
} as const;

/** Waits until runs include a position; budgets and schemes are in the same read model. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/runs', { query: { limit: 1, minPosition } });

/** How a scheme splits. */
export const kindOf = ({ terms }: Scheme): string =>
  (terms as { readonly split?: { readonly kind?: string } }).split?.kind ?? '';

/** Whether a run of it takes an amount of a budget: prizes have their own, places and grades cost nothing. */
export const takesAmount = (kind: string): boolean => ['tiers', 'score', 'equal'].includes(kind);
export const takesBudget = (kind: string): boolean => kind === 'prizes' || takesAmount(kind);

/** Of typed whole units, the minor ones. */
export const minorOf = (typed: number | string): number => Math.round(Number(typed) * 100);

/** The newest version of each scheme. */
export const newestOf = (schemes: readonly Scheme[]): readonly Scheme[] => [
  ...new Map(schemes.map((scheme) => [scheme.schemeId, scheme])).values(),
];
