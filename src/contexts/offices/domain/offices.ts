import type { LocalDate } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { OfficeEvent, OfficesMerged, SingleOfficeEvent } from './events.js';

/** Every office that was ever opened, and every merge, each by its id. */
export interface Offices {
  readonly byId: Map<string, Office>;
  readonly merges: Map<string, Merge>;
}

export interface Office {
  readonly name: string;
  /** The first day on which nobody is there; null while it is open. */
  readonly closedOn: LocalDate | null;
  /** The events that last set each of them. */
  readonly places: {
    readonly opened: EventPosition;
    readonly named: EventPosition;
    readonly openOrClosed: EventPosition;
  };
}

export interface Merge extends Readonly<OfficesMerged['data']> {
  /** Whether everybody was asked to move. */
  readonly isCarriedOut: boolean;
  readonly place: EventPosition;
}

export const initialState = (): Offices => ({ byId: new Map(), merges: new Map() });

export function evolve(offices: Offices, event: OfficeEvent, place: EventPosition): Offices {
  const { byId, merges } = offices;
  if (event.type === 'OfficesMerged') {
    const { mergeId, from, on, reason } = event.data;
    merges.set(mergeId, { ...event.data, isCarriedOut: false, place });
    for (const officeId of from) {
      const closing = { type: 'OfficeClosed', data: { officeId, on, reason } } as const;
      byId.set(officeId, officeAfter(byId.get(officeId), closing, place));
    }
  } else if (event.type === 'OfficesMergeCarriedOut') {
    const merge = merges.get(event.data.mergeId);
    if (merge === undefined) throw new Error(`${event.type} before OfficesMerged`);
    merges.set(event.data.mergeId, { ...merge, isCarriedOut: true });
  } else {
    const { officeId } = event.data;
    byId.set(officeId, officeAfter(byId.get(officeId), event, place));
  }
  return offices;
}

function officeAfter(office: Office | undefined, event: SingleOfficeEvent, place: EventPosition): Office {
  if (event.type === 'OfficeOpened') {
    const { name } = event.data;
    return { name, closedOn: null, places: { opened: place, named: place, openOrClosed: place } };
  }
  if (office === undefined) throw new Error(`${event.type} before OfficeOpened`);
  const { places } = office;
  switch (event.type) {
    case 'OfficeRenamed':
      return { ...office, name: event.data.name, places: { ...places, named: place } };
    case 'OfficeClosed':
      return { ...office, closedOn: event.data.on, places: { ...places, openOrClosed: place } };
    case 'OfficeReopened':
      return { ...office, closedOn: null, places: { ...places, openOrClosed: place } };
  }
}

/**
 * Whether an employee would be in the office on a day on which it is closed: from whenever on, until before a day, or
 * for good.
 */
export const isClosedTo = ({ closedOn }: Pick<Office, 'closedOn'>, until?: LocalDate): boolean =>
  closedOn !== null && (until === undefined || until > closedOn);
