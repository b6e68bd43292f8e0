import type { EventPosition } from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { ClaimEvent, ClaimMade } from './events.js';

export type Claim = NeverMade | Made;

export interface NeverMade {
  readonly status: 'unknown';
}

export interface Made {
  readonly status: 'open' | 'confirmed' | 'declined' | 'lapsed';
  readonly made: ClaimMade['data'];
  /** The points and the entry of its confirmation. */
  readonly confirmed: { readonly points: number; readonly entryId: string } | undefined;
  /** Whether the entry of its confirmation is still to be recorded. */
  readonly isPending: boolean;
  readonly wasToldAbove: boolean;
  readonly declined: { readonly by: string; readonly on: LocalDate } | undefined;
  readonly places: {
    readonly made: EventPosition;
    /** The event that brought it to its present state. */
    readonly stands: EventPosition;
  };
}

export const neverMade = (): Claim => ({ status: 'unknown' });

export function claimAfter(state: Claim, event: ClaimEvent, place: EventPosition): Claim {
  if (event.type === 'ClaimMade') return madeBy(event.data, place);
  if (state.status === 'unknown') throw new Error(`${event.type} before ClaimMade`);
  const places = { ...state.places, stands: place };
  switch (event.type) {
    case 'ClaimConfirmed': {
      const { points, entryId } = event.data;
      return { ...state, status: 'confirmed', confirmed: { points, entryId }, isPending: true, places };
    }
    case 'ClaimCarriedOut':
      return event.data.as === 'refused'
        ? { ...state, status: 'open', confirmed: undefined, isPending: false, places }
        : { ...state, isPending: false };
    case 'ClaimDeclined': {
      const { by, on } = event.data;
      return { ...state, status: 'declined', declined: { by, on }, places };
    }
    case 'ClaimUnanswered':
      return { ...state, wasToldAbove: true };
    case 'ClaimLapsed':
      return { ...state, status: 'lapsed', places };
  }
}

const madeBy = (made: ClaimMade['data'], place: EventPosition): Made => ({
  status: 'open',
  made,
  confirmed: undefined,
  isPending: false,
  wasToldAbove: false,
  declined: undefined,
  places: { made: place, stands: place },
});
