import { randomUUID } from 'node:crypto';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../infrastructure/event-store/recorded-event.js';

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
