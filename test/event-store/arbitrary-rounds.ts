import fc from 'fast-check';
import { FINDINGS, RHYTHMS, type RoundEvent } from '../../src/contexts/checks/domain/events.js';
import { date, id, text } from './arbitrary-parts.js';

const ids = fc.array(id, { maxLength: 5 });

/** Arbitrary data of rounds of checks. */
export const ROUND_DATA: {
  readonly [Type in RoundEvent['type']]: fc.Arbitrary<Extract<RoundEvent, { type: Type }>['data']>;
} = {
  RoundPlanned: fc.record({
    roundId: id,
    title: text,
    itemCodes: ids,
    offices: ids,
    every: fc.constantFrom(...RHYTHMS),
    weekday: fc.option(fc.integer({ min: 1, max: 7 })),
    inspectors: ids,
    from: date,
    until: fc.option(date),
  }),
  CheckRecorded: fc.record({
    roundId: id,
    officeId: id,
    on: date,
    finding: fc.constantFrom(...FINDINGS),
    officeEntryId: fc.option(fc.uuid()),
    by: id,
    personal: fc.record({ note: fc.option(text) }),
  }),
  RoundEnded: fc.record({ roundId: id, on: date }),
};
