import { TOMBSTONE, TOMBSTONE_ON_WIRE } from '../log/stored-event.js';
import { scanTopLevel, type TopLevelValue } from './json-scanner.js';

/** The part of a stream's metadata that decides which of its events are shown. */
export interface StreamMetadata {
  readonly maxCount?: number;
  readonly maxAgeS?: number;
  readonly truncateBefore?: number;
  readonly softDeleted: boolean;
}

export const NO_METADATA: StreamMetadata = { softDeleted: false };
/** Only the last event of a metadata stream counts. */
export const METADATA_OF_META_STREAM: StreamMetadata = { maxCount: 1, softDeleted: false };

const MAX_LONG = TOMBSTONE_ON_WIRE;
const MIN_LONG = -(2n ** 63n);
const INTEGERS = ['$maxCount', '$maxAge', '$tb', '$cacheControl'];

/** Reads the last event of a metadata stream; a document that is malformed in any part counts as no metadata at all. */
export function parseMetadata(json: boolean, data: Buffer): StreamMetadata {
  if (!json || data.length === 0) return NO_METADATA;
  try {
    return fromMembers(scanTopLevel(data.toString('utf8')));
  } catch {
    return NO_METADATA;
  }
}

function fromMembers(members: Map<string, TopLevelValue>): StreamMetadata {
  const integers = INTEGERS.map((name) => integer(members.get(name)));
  requireShapes(members);
  const [maxCount, maxAgeS, truncateBefore] = integers;
  return {
    ...(maxCount !== undefined && maxCount > 0n && { maxCount: clamp(maxCount) }),
    ...(maxAgeS !== undefined && maxAgeS > 0n && { maxAgeS: clamp(maxAgeS) }),
    ...(truncateBefore !== undefined && truncateBefore >= 0n && { truncateBefore: clamp(truncateBefore) }),
    softDeleted: truncateBefore === MAX_LONG,
  };
}

function integer(value: TopLevelValue | undefined): bigint | undefined {
  if (value === undefined) return undefined;
  if (value.kind !== 'integer' || value.value > MAX_LONG || value.value < MIN_LONG) {
    throw new SyntaxError('not an integer of 64 bits');
  }
  return value.value;
}

function requireShapes(members: Map<string, TopLevelValue>): void {
  const temporary = members.get('$tmp');
  if (temporary && temporary.kind !== 'boolean') throw new SyntaxError('$tmp is not a boolean');
  const acl = members.get('$acl');
  if (acl && !(acl.kind === 'other' && acl.text.startsWith('{')))
    throw new SyntaxError('$acl is not an object');
}

function clamp(value: bigint): number {
  return value > BigInt(TOMBSTONE) ? TOMBSTONE : Number(value);
}

/** The lowest revision shown of a stream that ends at `last`; beyond `last` when none is. */
export function firstVisible(metadata: StreamMetadata, last: number): number {
  const byCount = metadata.maxCount === undefined ? 0 : last - metadata.maxCount + 1;
  return Math.max(0, byCount, metadata.truncateBefore ?? 0);
}

/** Microseconds since 1970 before which an event is too old to be shown; undefined when none is. */
export function oldestVisibleUs(metadata: StreamMetadata, nowMs: number): number | undefined {
  return metadata.maxAgeS === undefined ? undefined : (nowMs - metadata.maxAgeS * 1000) * 1000;
}

/** The whole document that a soft delete writes. */
export const SOFT_DELETED_JSON: Buffer = Buffer.from(`{"$tb":${MAX_LONG}}`);

/**
 * The same metadata with `$tb` at the revision from which a soft-deleted stream begins anew; undefined where it is no
 * JSON object, and nothing else, so that it cannot be changed.
 */
export function undeleted(data: Buffer, truncateBefore: bigint): Buffer | undefined {
  const text = data.toString('utf8');
  if (!isJsonObject(text)) return undefined;
  const members = scanTopLevel(text);
  members.set('$tb', { kind: 'integer', value: truncateBefore });
  const texts = [...members].map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`);
  return Buffer.from(`{${texts.join(',')}}`);
}

function isJsonObject(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null && !Array.isArray(document);
  } catch {
    return false;
  }
}

function textOf(value: TopLevelValue): string {
  return value.kind === 'other' ? JSON.stringify(JSON.parse(value.text)) : value.value.toString();
}
