import {
  BARRED,
  BOARDS_MEASURED,
  EXTENSION_MEASURES,
  OUTCOMES,
  TIES,
  type TalentEvent,
} from '../../contexts/talents/domain/events.js';
import {
  date,
  integer,
  listOf,
  month,
  object,
  positive,
  text,
  yesOrNo,
  type Check,
  type Shape,
  oneOf,
  orNull,
} from './checks.js';
import { reason, resolution, textOrNull } from './schema-parts.js';

const terms = {
  months: positive,
  board: oneOf(BOARDS_MEASURED),
  atLeast: orNull(positive),
  share: positive,
  ties: oneOf(TIES),
  barred: oneOf(BARRED),
  extension: object({ months: positive, times: integer, measures: oneOf(EXTENSION_MEASURES) }),
  decisionDays: positive,
};
const ofInspection = { programmeId: text, employeeId: text };
const outcome = oneOf(OUTCOMES);
const ofMonth = object({ month, N: integer, q: integer, rank: positive, equals: positive, within: yesOrNo });
const figures: Check = (value) =>
  object({ months: listOf(ofMonth) })(value) ||
  object({ N: integer, q: positive, rank: positive, equals: positive, sum: integer })(value) ||
  (object({ N: integer })(value) && Object.keys(value as object).length === 1);

/** The stored shapes of the events of programmes and inspections. */
export const TALENT_SHAPES: Readonly<Record<TalentEvent['type'], Shape>> = {
  ProgrammeSet: {
    programmeId: text,
    title: text,
    inForceFrom: date,
    ...terms,
    recommendation: orNull(object({ entitledMin: positive, share: positive })),
  },
  InspectionOpened: {
    ...ofInspection,
    employmentNo: positive,
    from: month,
    version: positive,
    terms: object(terms),
    openedBy: text,
    recommendation: orNull(object({ entitled: integer, present: integer, votesFor: integer })),
    personal: object({ statement: text, digestKey: text }),
  },
  MonthExcused: { ...ofInspection, month, ...reason },
  InspectionMeasured: {
    ...ofInspection,
    on: date,
    months: listOf(month),
    excused: listOf(month),
    position: text,
    figures,
    barred: yesOrNo,
    finding: orNull(outcome),
    decideUntil: date,
  },
  InspectionDecided: {
    ...ofInspection,
    on: date,
    outcome,
    deviates: yesOrNo,
    by: text,
    resolution: orNull(object(resolution)),
    personal: object({ reason: textOrNull }),
  },
  InspectionEnded: { ...ofInspection, because: oneOf(['left', 'joined']) },
};
