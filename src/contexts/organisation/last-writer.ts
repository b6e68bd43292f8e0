import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import { ORGANISATION_STREAM, type VersionStarted } from './domain/events.js';
import { isSameBuild, whyTooOld, type Build } from './domain/versions.js';

/** The log was last written by a later build. */
export class OlderBuild extends Error {
  override readonly name = 'OlderBuild';
}

/** @throws OlderBuild, LogUnavailable */
export async function refuseOlderBuild(log: EventLog, build: Build): Promise<void> {
  refuseOlder(build, await lastWriterOf(log));
}

/**
 * Recorded before this build writes anything else; of several that start at once, each looks again. @throws OlderBuild,
 * LogUnavailable
 */
export async function recordWriter(
  log: EventLog,
  build: Build,
  recordedAt: Date,
  commandId: string,
): Promise<void> {
  const meta = { commandId, digest: '', recordedAt: recordedAt.toISOString(), recordedBy: 'system' };
  const event: VersionStarted = { type: 'VersionStarted', data: build };
  for (let isWritten = false; !isWritten;) {
    // The place is read before the last writer is: if another process writes in between, the append fails.
    const tail = await log.tail(ORGANISATION_STREAM);
    const lastWriter = await lastWriterOf(log);
    refuseOlder(build, lastWriter);
    if (lastWriter !== undefined && isSameBuild(lastWriter, build)) return;
    isWritten = (await log.append(ORGANISATION_STREAM, [{ event, meta }], tail)).written;
  }
}

function refuseOlder(build: Build, lastWriter: Build | undefined): void {
  const why = lastWriter === undefined ? undefined : whyTooOld(build, lastWriter);
  if (why !== undefined) throw new OlderBuild(`This log ${why}`);
}

/** Whether a build that stores something of this name has ever written. @throws LogUnavailable */
export async function wasWrittenWith(log: EventLog, name: string): Promise<boolean> {
  for await (const { type, data } of log.storedIn(ORGANISATION_STREAM))
    if (type === 'VersionStarted' && (data as Build).stores.includes(name)) return true;
  return false;
}

/** Reads the stored form: a later build may have written what this one cannot read. */
async function lastWriterOf(log: EventLog): Promise<Build | undefined> {
  let last: Build | undefined;
  for await (const { type, data } of log.storedIn(ORGANISATION_STREAM))
    if (type === 'VersionStarted') last = data as Build;
  return last;
}
