import { ACCESSES_STREAM_PREFIX } from '../../src/contexts/access/domain/events.js';
import { LOG_HEADS_STREAM, SEALS_STREAM } from '../../src/contexts/seals/domain/events.js';

/** Whether a stream is written beside the lines, at moments of its own: seals, and the record of accesses. */
export const isBackground = (stream: string): boolean =>
  stream === SEALS_STREAM || stream === LOG_HEADS_STREAM || stream.startsWith(ACCESSES_STREAM_PREFIX);
