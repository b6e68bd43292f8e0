import type { StoredEvent } from './link.js';
import { isPlace } from './receipt.js';
import { isPlain } from './strict-reading.js';

/** An event of an export, in the order of the log. */
export interface ExportedEvent extends StoredEvent {
  /** Its place in the log, as a decimal string. */
  readonly position: string;
  /** For an event that is passed over: the position of the one that says so, later in the log. */
  readonly setAsideAt?: string;
}

/** A line of an export that is no event: somebody has cut a stream past the service, or made it whole again. */
export interface CutLine {
  readonly position: string;
  readonly stream: string;
  readonly cut: 'tombstoned' | 'truncated' | 'whole';
}

/** Fields beside these are refused: no link covers them. */
export function isExportedEvent(value: unknown): value is ExportedEvent {
  if (!isObject(value)) return false;
  const { position, stream, revision, id, type, data, metadata, setAsideAt, ...others } = value;
  return (
    isPlace(position) &&
    [stream, id, type].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(revision) &&
    (isObject(data) || (setAsideAt !== undefined && data !== undefined)) &&
    isObject(metadata) &&
    (setAsideAt === undefined || isPlace(setAsideAt)) &&
    Object.keys(others).length === 0 &&
    isPlain(value)
  );
}

const CUTS: ReadonlySet<unknown> = new Set(['tombstoned', 'truncated', 'whole']);

export function isCutLine(value: unknown): value is CutLine {
  if (!isObject(value)) return false;
  const { position, stream, cut, ...others } = value;
  return isPlace(position) && typeof stream === 'string' && CUTS.has(cut) && Object.keys(others).length === 0;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
