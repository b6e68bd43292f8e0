import type { LocalDate } from '../../../kernel/natural-month.js';
import type { DueProcessSet } from './events.js';

/** A policy, in force from its day on until that of the next. */
export type Policy = DueProcessSet['data'];

/** In the order of their days. */
export type Policies = readonly Policy[];

export const noPolicies = (): Policies => [];

export const policiesAfter = (policies: Policies, { data }: DueProcessSet): Policies => [...policies, data];

/** The policy on a day; undefined before the first. */
export const policyOn = (policies: Policies, day: LocalDate): Policy | undefined =>
  policies.findLast(({ inForceFrom }) => inForceFrom <= day);
