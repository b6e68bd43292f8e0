import { accepted, rejected, repeated, type Decider, type Decision, type Place } from '../kernel/decision.js';
import { saysTheSame } from '../kernel/text.js';
import type { OfficeEvent } from './events.js';

/** Every office that was ever opened, by id; none is ever closed. */
export type Offices = Map<string, Office>;

export interface Office {
  readonly name: string;
  readonly place: Place;
}

export interface OpenOffice {
  readonly type: 'OpenOffice';
  readonly officeId: string;
  readonly name: string;
}

/** Rule 4: opening an office again under the same name is a repeat, under another name an error. */
export function decide(offices: Offices, command: OpenOffice): Decision<OfficeEvent> {
  const { officeId, name } = command;
  const open = offices.get(officeId);
  if (open === undefined) return accepted({ type: 'OfficeOpened', data: { officeId, name } });
  if (saysTheSame(open.name, name)) return repeated(open.place);
  return rejected('office.already-open', `Office ${officeId} is open already, as ${open.name}.`);
}

export const officesDecider: Decider<Offices, OpenOffice, OfficeEvent, undefined> = {
  initialState: () => new Map<string, Office>(),
  evolve: (offices, event, place) => offices.set(event.data.officeId, { name: event.data.name, place }),
  decide,
  digestKey: () => '',
};
