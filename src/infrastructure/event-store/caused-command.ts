import { createHmac, randomUUID } from 'node:crypto';
import type { Sender } from '../../contexts/access/domain/actor.js';
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
