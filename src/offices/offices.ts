import type { LocalDate } from '../calendar/natural-month.js';
import type { Place } from '../kernel/decision.js';
import type { OfficeEvent } from './events.js';

/** Every office that was ever opened, by id. */
export type Offices = Map<string, Office>;

export interface Office {
  readonly name: string;
  /** The first day on which nobody is there; null while it is open. */
  readonly closedOn: LocalDate | null;
  /** Where each of them was said last. */
  readonly places: { readonly opened: Place; readonly named: Place; readonly openOrClosed: Place };
}

export const initialState = (): Offices => new Map();

export function evolve(offices: Offices, event: OfficeEvent, place: Place): Offices {
  const { officeId } = event.data;
  return offices.set(officeId, officeAfter(offices.get(officeId), event, place));
}

function officeAfter(office: Office | undefined, event: OfficeEvent, place: Place): Office {
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

/** Whether somebody would be in it on a day on which nobody is any more: from whenever on, until before a day, or for good. */
export const isClosedTo = ({ closedOn }: Pick<Office, 'closedOn'>, until?: LocalDate): boolean =>
  closedOn !== null && (until === undefined || until > closedOn);
