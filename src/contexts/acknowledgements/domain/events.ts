/** What an employee says that they know: a storage format, see src/contexts/employees/domain/events.ts. */
export const NOTICES_STREAM_PREFIX = 'notices-of-';
export const noticesStream = (employeeId: string): string => `${NOTICES_STREAM_PREFIX}${employeeId}`;

/** They know all that they were told up to a place in the log. */
export interface NoticesAcknowledged {
  readonly type: 'NoticesAcknowledged';
  readonly data: { readonly employeeId: string; /** A decimal string. */ readonly upTo: string };
}

/** They have signed for an edition of the rulebook. */
export interface EditionAcknowledged {
  readonly type: 'EditionAcknowledged';
  readonly data: { readonly employeeId: string; readonly editionId: string };
}

export type AcknowledgementEvent = NoticesAcknowledged | EditionAcknowledged;
