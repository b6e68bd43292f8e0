import { randomUUID } from 'node:crypto';
import { ORGANISATION_STREAM } from '../../contexts/organisation/domain/events.js';
import { recordWriter } from '../../contexts/organisation/last-writer.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../infrastructure/event-store/recorded-event.js';
import { BUILD } from '../../server/version.js';

/**
 * Appends what somebody at the machine declares. When two append at once, one is first, and the other one looks again.
 * @param isDeclared whether it stands there already @returns false where it does @throws LogUnavailable
 */
export async function recordDeclared(
  log: EventLog,
  stream: string,
  event: DomainEvent,
  now: Date,
  isDeclared: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<boolean> {
  const who = { recordedBy: 'system', sentBy: 'system' };
  const meta = { commandId: randomUUID(), digest: '', recordedAt: now.toISOString(), ...who };
  for (;;) {
    const tail = await log.tail(stream);
    if (await isDeclared()) return false;
    if ((await log.append(stream, [{ event, meta }], tail)).written) return true;
  }
}

/**
 * Records this build as the last writer: an older one, which would not pass the event over, may then not start. A log that nobody
 * has founded yet says nothing of builds.
 */
export async function writtenByThisBuild(log: EventLog, now: Date): Promise<void> {
  if ((await log.tail(ORGANISATION_STREAM)).revision >= 0) await recordWriter(log, BUILD, now, randomUUID());
}
