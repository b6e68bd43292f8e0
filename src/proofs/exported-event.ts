import type { StoredEvent } from './link.js';

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

/** Other fields are not looked at. */
export function isExportedEvent(value: unknown): value is ExportedEvent {
  if (!isObject(value)) return false;
  const { position, stream, revision, id, type, data, metadata } = value;
  return (
    typeof position === 'string' &&
    /^\d{1,20}$/.test(position) &&
    [stream, id, type].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(revision) &&
    (isObject(data) || (value['setAsideAt'] !== undefined && data !== undefined)) &&
    isObject(metadata)
  );
}

const CUTS: ReadonlySet<unknown> = new Set(['tombstoned', 'truncated', 'whole']);

export function isCutLine(value: unknown): value is CutLine {
  if (!isObject(value)) return false;
  return (
    typeof value['position'] === 'string' && typeof value['stream'] === 'string' && CUTS.has(value['cut'])
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
