import fc from 'fast-check';
import { FINDINGS, RHYTHMS, type RoundEvent } from '../../src/contexts/checks/domain/events.js';

const text = fc.string({ unit: 'binary', maxLength: 200 });
const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
const ids = fc.array(id, { maxLength: 5 });
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

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
