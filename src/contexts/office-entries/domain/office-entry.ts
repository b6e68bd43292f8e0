import type { EventPosition } from '../../../kernel/decision.js';
import type { OfficeEntryEvent, OfficeEntryRecorded, RefusedMember } from './events.js';

export type OfficeEntry = NeverRecorded | Recorded;

export interface NeverRecorded {
  readonly status: 'unknown';
}

export interface Recorded extends Readonly<OfficeEntryRecorded['data']> {
  readonly status: 'carrying-out' | 'carried-out' | 'reversing' | 'reversed';
  /** The members who never got their entry. */
  readonly refused: readonly RefusedMember[];
  readonly reversalReason: string | undefined;
  readonly place: EventPosition;
}

export const initialState = (): OfficeEntry => ({ status: 'unknown' });

export function evolve(entry: OfficeEntry, event: OfficeEntryEvent, place: EventPosition): OfficeEntry {
  if (event.type === 'OfficeEntryRecorded')
    return { ...event.data, status: 'carrying-out', refused: [], reversalReason: undefined, place };
  if (entry.status === 'unknown') throw new Error(`${event.type} before OfficeEntryRecorded`);
  switch (event.type) {
    case 'OfficeEntryCarriedOut':
      return { ...entry, status: 'carried-out', refused: event.data.refused };
    case 'OfficeEntryReversed':
      return { ...entry, status: 'reversing', reversalReason: event.data.personal.reason };
    case 'OfficeReversalCarriedOut':
      return { ...entry, status: 'reversed' };
  }
}
