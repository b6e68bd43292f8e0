import { FINDINGS, RHYTHMS, type RoundEvent } from '../../contexts/checks/domain/events.js';
import { date, object, oneOf, orNull, positive, text, type Shape } from './checks.js';
import { dateOrNull, textOrNull, texts } from './schema-parts.js';

/** The stored shapes of rounds of checks. */
export const ROUND_SHAPES: Readonly<Record<RoundEvent['type'], Shape>> = {
  RoundPlanned: {
    roundId: text,
    title: text,
    itemCodes: texts,
    offices: texts,
    every: oneOf(RHYTHMS),
    weekday: orNull(positive),
    inspectors: texts,
    from: date,
    until: dateOrNull,
  },
  CheckRecorded: {
    roundId: text,
    officeId: text,
    on: date,
    finding: oneOf(FINDINGS),
    officeEntryId: textOrNull,
    by: text,
    personal: object({ note: textOrNull }),
  },
  RoundEnded: { roundId: text, on: date },
};
