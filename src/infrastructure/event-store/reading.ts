import {
  StreamDeletedError,
  StreamNotFoundError,
  type AllStreamRecordedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { metadataOf } from './codec.js';
import { StreamCut } from './cut-streams.js';
import { unavailable } from './log-unavailable.js';
import type { SilenceWatch } from './silence-watch.js';

/** Reads on as long as each next event comes in time; how long its consumer takes for one does not matter. */
export async function* readWithin<Resolved>(
  events: StreamingRead<Resolved>,
  watch: SilenceWatch,
): AsyncGenerator<Resolved> {
  watch.begin((error) => events.destroy(error));
  let isOver = false;
  try {
    for await (const resolved of events.iterator({ destroyOnReturn: false })) {
      watch.pause();
      yield resolved as Resolved;
      watch.heard();
    }
    isOver = true;
  } catch (error) {
    isOver = error instanceof StreamNotFoundError;
    if (isOver) return;
    if (error instanceof StreamDeletedError) throw new StreamCut(error.streamName, 'tombstoned');
    throw unavailable('read', error);
  } finally {
    watch.end();
    // A stream that has come to its end is not cancelled: servers end a connection with too many cancellations.
    if (!isOver) await events.cancel().catch(() => undefined);
    // Read to its end, even if nobody wants the rest: a stream that is left never ends, and the client waits for it.
    events.resume();
  }
}

export function exported(event: AllStreamRecordedEvent): ExportedEvent {
  const { streamId: stream, revision, id, type, data, metadata, position } = event;
  return {
    position: String(position.commit),
    stream,
    revision: Number(revision),
    id,
    type,
    data: data,
    metadata: metadataOf(metadata),
  };
}
