import { faultsAt, forgetFaultsAt } from '../../../projections/runtime/checkpoints.js';
import { PRINCIPAL_STREAM_PREFIX } from '../../contexts/access/domain/events.js';
import { Directory } from '../../contexts/access/ring/directory.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import { dropSnapshotOf } from '../../infrastructure/event-store/snapshots.js';
import type { Postgres } from '../../infrastructure/postgres/postgres.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { SET_ASIDE_STREAM, type EventSetAside } from '../../contexts/set-aside/domain/events.js';
import { CannotDo } from '../terminal/exit.js';
import type { SaidOfEvent } from './at-the-machine.js';
import { recordDeclared, writtenByThisBuild } from './recorded.js';

export interface Result {
  readonly event: Pick<EventSetAside['data'], 'stream' | 'revision' | 'eventType'>;
  /** The event was set aside already. */
  readonly isRepeat: boolean;
  /** Some read models read the event before it stopped others: they have to be rebuilt. */
  readonly wasUnderstood: boolean;
}

/**
 * Records that an event is passed over, and lets the read models that stand still at it go on. Only for events that stop one: wrong
 * entries are put right by commands. @throws CannotDo, OlderBuild, BrokenEvent, LogUnavailable, DatabaseUnavailable
 */
export async function setAside(log: EventLog, postgres: Postgres, asked: SaidOfEvent): Promise<Result> {
  const { position, reason, by } = asked;
  const stored = await log.storedAt(position);
  if (stored === undefined) throw new CannotDo(`No event of this service stands at place ${position}.`);
  await log.setAsides.newest();
  const isRepeat = log.setAsides.at(position) !== undefined;
  const wasUnderstood = stored.isUnderstood;
  if (!isRepeat && wasUnderstood && !(await stops(log, postgres, stored)))
    throw new CannotDo(
      `${stored.type} at ${stored.stream}@${stored.revision} is understood, and nobody stands still at it. What was recorded wrongly is put right by commands.`,
    );
  const event = { stream: stored.stream, revision: stored.revision, eventType: stored.type };
  if (!isRepeat) {
    await writtenByThisBuild(log, asked.now);
    const data = { position: String(position), ...event, personal: { reason, by } };
    await recordDeclared(log, SET_ASIDE_STREAM, { type: 'EventSetAside', data }, asked.now);
    await log.setAsides.newest();
  }
  await dropSnapshotOf(postgres, event.stream);
  await forgetFaultsAt(postgres, event);
  return { event, isRepeat, wasUnderstood };
}

/** Whether a read model stands still at the event, or the list of principals would. */
async function stops(
  log: EventLog,
  postgres: Postgres,
  { stream, revision }: ExportedEvent,
): Promise<boolean> {
  if ((await faultsAt(postgres, { stream, revision })) > 0) return true;
  if (!stream.startsWith(PRINCIPAL_STREAM_PREFIX)) return false;
  const directory = new Directory();
  for await (const recorded of log.read(stream)) {
    try {
      directory.apply(recorded);
    } catch {
      return recorded.revision === revision;
    }
    if (recorded.revision >= revision) return false;
  }
  return false;
}
