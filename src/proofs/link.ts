import { canonical } from './canonical.js';
import { sha256, toHex } from './platform.js';

/** An event as it is stored; its link is made of it. */
export interface StoredEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  /** With the link or without: a link does not cover itself. */
  readonly metadata: object;
}

/** What an event says of people, sealed by the key of its subject. */
export interface Sealed {
  readonly sealed: string;
  readonly subject: string;
}

/** Are hashed with the event, so that the digest is that of nothing else: the second of one whose `personal` is sealed. */
const FORMAT = 'pointbook-event/1';
const SEALED_FORMAT = 'pointbook-event/2';
const LINK = /^[0-9a-f]{64}$/;

export function sealedIn(data: unknown): Sealed | undefined {
  const { personal } = (data ?? {}) as { readonly personal?: Partial<Sealed> | null };
  const { sealed, subject } = personal ?? {};
  return typeof sealed === 'string' && typeof subject === 'string' ? { sealed, subject } : undefined;
}

export const isLink = (value: unknown): value is string => typeof value === 'string' && LINK.test(value);

/**
 * The digest of an event and, by the link before it, of everything before it in its stream: SHA-256 of their canonical JSON,
 * as 64 hexadecimal digits. It stands in the event's metadata as `link` (docs/proofs.md).
 * @param previous of the event one revision before; null for the first of a stream
 */
export function linkOf(
  { stream, revision, id, type, data, metadata }: StoredEvent,
  previous: string | null,
): string {
  const { link: _, ...rest } = metadata as { readonly link?: unknown };
  const format = sealedIn(data) === undefined ? FORMAT : SEALED_FORMAT;
  const content = { format, previous, stream, revision, id, type, data, metadata: rest };
  return toHex(sha256(canonical(content)));
}

/** The link that the next event of its stream continues; for an event from before there were links it is derived from the event itself. */
export function linkIn(event: StoredEvent): string {
  const { link } = event.metadata as { readonly link?: unknown };
  return isLink(link) ? link : linkOf(event, null);
}
