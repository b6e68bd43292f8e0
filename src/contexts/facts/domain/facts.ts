import type { EventPosition } from '../../../kernel/decision.js';
import type { FactEvent } from './events.js';

/** The facts of one person. */
export interface Facts {
  /** Empty before the first fact. */
  readonly digestKey: string;
  readonly facts: ReadonlyMap<string, Fact>;
}

export interface Fact {
  readonly factId: string;
  readonly employmentNo: number;
  readonly attribute: string;
  readonly isWithdrawn: boolean;
  /** Every version, the first one first. */
  readonly versions: readonly FactVersion[];
  /** The place of its recording. */
  readonly place: EventPosition;
  /** The place of its last change. */
  readonly changed: EventPosition;
}

export interface FactVersion {
  /** 1 as it was recorded, one more for each correction. */
  readonly version: number;
  readonly value: string | null;
  readonly since: string;
}

export const initialState = (): Facts => ({ digestKey: '', facts: new Map() });

export function evolve(state: Facts, event: FactEvent, place: EventPosition): Facts {
  if (event.type === 'FactsOpened') return { ...state, digestKey: event.data.personal.digestKey };
  return { ...state, facts: new Map(state.facts).set(event.data.factId, changed(state, event, place)) };
}

function changed(
  { facts }: Facts,
  event: Exclude<FactEvent, { type: 'FactsOpened' }>,
  place: EventPosition,
): Fact {
  if (event.type === 'FactRecorded') {
    const { factId, employmentNo, attribute, since, personal } = event.data;
    const versions = [{ version: 1, value: personal.value, since }];
    return { factId, employmentNo, attribute, isWithdrawn: false, versions, place, changed: place };
  }
  const known = facts.get(event.data.factId);
  if (known === undefined) throw new Error(`${event.type} before FactRecorded of ${event.data.factId}`);
  if (event.type === 'FactWithdrawn') return { ...known, isWithdrawn: true, changed: place };
  const { version, since, personal } = event.data;
  const versions = [...known.versions, { version, value: personal.value, since }];
  return { ...known, versions, changed: place };
}

/** The version that holds. */
export function currentOf({ factId, versions }: Fact): FactVersion {
  const current = versions.at(-1);
  if (current === undefined) throw new Error(`Fact ${factId} has no version`);
  return current;
}
