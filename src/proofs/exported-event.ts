import type { StoredEvent } from './link.js';

/** An event of an export, in the order of the log. */
export interface ExportedEvent extends StoredEvent {
  /** Its place in the log, as a decimal string. */
  readonly position: string;
}

/** Whatever else it says of itself is not looked at. */
export function isExportedEvent(value: unknown): value is ExportedEvent {
  if (!isObject(value)) return false;
  const { position, stream, revision, id, type, data, metadata } = value;
  return (
    typeof position === 'string' &&
    /^\d{1,20}$/.test(position) &&
    [stream, id, type].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(revision) &&
    isObject(data) &&
    isObject(metadata)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
