import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { OfficeEvent } from '../../src/contexts/offices/domain/events.js';

const TYPES: Readonly<Record<OfficeEvent['type'], true>> = {
  OfficeOpened: true,
  OfficeRenamed: true,
  OfficeClosed: true,
  OfficeReopened: true,
  OfficesMerged: true,
  OfficesMergeCarriedOut: true,
};

/** Whether it stands in the stream of the offices. */
export const isOfficeEvent = (event: DomainEvent): event is OfficeEvent => Object.hasOwn(TYPES, event.type);
