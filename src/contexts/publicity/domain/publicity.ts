import type { LocalDate } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { PublicityEvent } from './events.js';

/** The published boards, by period, in their order. */
export type Publicity = ReadonlyMap<string, Window>;

export interface Window {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly place: EventPosition;
  /** The event that confirmed it. */
  readonly confirmed: EventPosition | undefined;
}

export const nothingPublished = (): Publicity => new Map();

export function publicityAfter(publicity: Publicity, event: PublicityEvent, place: EventPosition): Publicity {
  const { period } = event.data;
  if (event.type === 'BoardPublished') {
    const { from, until } = event.data;
    return new Map(publicity).set(period, { from, until, place, confirmed: undefined });
  }
  const known = publicity.get(period);
  if (known === undefined) throw new Error(`${period} confirmed before it was published`);
  return new Map(publicity).set(period, { ...known, confirmed: place });
}
