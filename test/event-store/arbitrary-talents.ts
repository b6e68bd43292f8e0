import fc from 'fast-check';
import {
  BARRED,
  BOARDS_MEASURED,
  EXTENSION_MEASURES,
  OUTCOMES,
  TIES,
  type TalentEvent,
} from '../../src/contexts/talents/domain/events.js';
import { date, id, text } from './arbitrary-parts.js';

const count = fc.integer({ min: 1, max: 36 });
const month = date.map((day) => day.slice(0, 7));
const months = fc.array(month, { maxLength: 6 });
const reason = fc.record({ reason: text });
const ofInspection = { programmeId: id, employeeId: id };
const outcome = fc.constantFrom(...OUTCOMES);
const terms = {
  months: count,
  board: fc.constantFrom(...BOARDS_MEASURED),
  atLeast: fc.option(count),
  share: count,
  ties: fc.constantFrom(...TIES),
  barred: fc.constantFrom(...BARRED),
  extension: fc.record({
    months: count,
    times: fc.nat(5),
    measures: fc.constantFrom(...EXTENSION_MEASURES),
  }),
  decisionDays: count,
};
const counts = { entitled: count, present: count, votesFor: count };
const figures = fc.oneof(
  fc.record({ N: fc.nat(4) }),
  fc.record({ N: count, q: count, rank: count, equals: count, sum: fc.integer() }),
  fc.record({
    months: fc.array(
      fc.record({ month, N: count, q: count, rank: count, equals: count, within: fc.boolean() }),
      { maxLength: 3 },
    ),
  }),
);

/** Arbitrary data of the events of programmes and inspections. */
export const TALENT_DATA: {
  readonly [Type in TalentEvent['type']]: fc.Arbitrary<Extract<TalentEvent, { type: Type }>['data']>;
} = {
  ProgrammeSet: fc.record({
    programmeId: id,
    title: text,
    inForceFrom: date,
    ...terms,
    recommendation: fc.option(fc.record({ entitledMin: count, share: count })),
  }),
  InspectionOpened: fc.record({
    ...ofInspection,
    employmentNo: count,
    from: month,
    version: count,
    terms: fc.record(terms),
    openedBy: id,
    recommendation: fc.option(fc.record(counts)),
    personal: fc.record({ statement: text, digestKey: text }),
  }),
  MonthExcused: fc.record({ ...ofInspection, month, personal: reason }),
  InspectionMeasured: fc.record({
    ...ofInspection,
    on: date,
    months,
    excused: months,
    position: fc.nat().map(String),
    figures,
    barred: fc.boolean(),
    finding: fc.option(outcome),
    decideUntil: date,
  }),
  InspectionDecided: fc.record({
    ...ofInspection,
    on: date,
    outcome,
    deviates: fc.boolean(),
    by: id,
    resolution: fc.option(fc.record({ heldOn: date, ...counts, votesAgainst: fc.nat() })),
    personal: fc.record({ reason: fc.option(text) }),
  }),
  InspectionEnded: fc.record({
    ...ofInspection,
    because: fc.constantFrom('left' as const, 'joined' as const),
  }),
};
