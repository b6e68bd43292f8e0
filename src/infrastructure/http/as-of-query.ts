import type { AsOf } from '../../contexts/employees/domain/as-of.js';
import { DateFilterField } from './query-fields.js';

/** The fields by which a query asks for the state as known at a time, or as of a day. */
export interface AsOfFields {
  readonly knownAt?: string | undefined;
  readonly effectiveOn?: string | undefined;
}

export const EffectiveOnField = (): PropertyDecorator =>
  DateFilterField('Only what had happened by then: entries, joining, leaving and moves by their own dates.');

export const asOfIn = ({ knownAt, effectiveOn }: AsOfFields): AsOf => ({
  knownAt: knownAt === undefined ? undefined : /^\d+$/.test(knownAt) ? BigInt(knownAt) : new Date(knownAt),
  effectiveOn,
});
