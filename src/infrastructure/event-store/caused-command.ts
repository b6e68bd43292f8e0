import { createHmac, randomUUID } from 'node:crypto';
import { THE_SERVICE, type Sender } from '../../contexts/access/domain/actor.js';
import type { Envelope } from './outcome.js';
import { uuidOf } from './uuid.js';

/** The cause of a command: who caused it, and when. */
export interface Causation {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly sender: Sender;
}

/**
 * The envelope of a command that the service sends because of something that stands in the log. Its id follows from that,
 * so that it is carried out once, however often and from wherever it is sent.
 */
export function causedCommand(
  parts: readonly string[],
  { recordedAt, recordedBy, sender }: Causation,
): Envelope {
  const content = JSON.stringify(parts);
  return {
    commandId: uuidOf(content),
    requestId: randomUUID(),
    digestOf: (key) => createHmac('sha256', key).update(content).digest('base64url'),
    recordedAt,
    recordedBy,
    sender,
  };
}

/** When something was decided, and by whom: the service carries it out in their name. */
export type Decided = Pick<Causation, 'recordedAt' | 'recordedBy'>;

/**
 * As `causedCommand`, sent by the service itself with unlimited scope: what is carried out was looked at when it was
 * decided. Recorded in the name of the service unless somebody else has decided it.
 */
export const serviceCommand = (
  parts: readonly string[],
  { recordedAt, recordedBy = THE_SERVICE.actor.principalId }: Pick<Decided, 'recordedAt'> & Partial<Decided>,
): Envelope => causedCommand(parts, { recordedAt, recordedBy, sender: THE_SERVICE });
