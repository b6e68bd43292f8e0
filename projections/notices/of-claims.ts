import type { ClaimEvent } from '../../src/contexts/claims/domain/events.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Told } from './fold.js';

const OF_CLAIMS = {
  ClaimMade: 'claim.made',
  ClaimConfirmed: 'claim.confirmed',
  ClaimDeclined: 'claim.declined',
  ClaimLapsed: 'claim.lapsed',
} as const;

type ToldOfClaim = Extract<ClaimEvent, { type: keyof typeof OF_CLAIMS }>;

const isTold = (event: DomainEvent): event is ToldOfClaim => Object.hasOwn(OF_CLAIMS, event.type);

/** What becomes of a claim is told to its maker. */
export const noticesOfClaim = ({ event }: RecordedEvent): readonly Told[] =>
  isTold(event) ? [ofClaim(event)] : [];

function ofClaim(event: ToldOfClaim): Told {
  const { claimId, employeeId } = event.data;
  return { kind: OF_CLAIMS[event.type], person: employeeId, about: { claimId, ...toldOfClaim(event) } };
}

function toldOfClaim(event: ToldOfClaim): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'ClaimMade': {
      const { itemCode, points, occurredOn, answerBy, lapses } = event.data;
      return { itemCode, points, occurredOn, answerBy, lapses };
    }
    case 'ClaimConfirmed':
      return { by: event.data.by, points: event.data.points, entryId: event.data.entryId };
    case 'ClaimDeclined':
      return { by: event.data.by, reason: event.data.personal.reason };
    case 'ClaimLapsed':
      return { because: event.data.because };
  }
}
