import type { ExportedEvent } from '../../proofs/exported-event.js';
import { isLink, linkIn, linkOf } from '../../proofs/link.js';
import { BrokenEvent } from './codec.js';

/** An event that is not what was appended at its place: its link is not that of its content after the one before it. */
export class BrokenLink extends BrokenEvent {}

interface End {
  readonly revision: number;
  readonly link: string;
  readonly isLinked: boolean;
}

/**
 * Checks the links of events as they pass, of each that comes right after the one before it in its stream. Remembers the ends of so many
 * streams, the latest ones: the first event of a stream that is not among them is taken as it is, and the next is checked.
 */
export class LinkWatch {
  private readonly ends = new Map<string, End>();

  constructor(private readonly maxStreams: number) {}

  /** @throws BrokenLink; an event that is set aside counts for nothing, and is not at fault */
  check(event: ExportedEvent, isSetAside: boolean): void {
    const { link } = event.metadata as { readonly link?: unknown };
    const before = this.ends.get(event.stream);
    const fault = isSetAside ? undefined : faultIn(event, link, before);
    if (fault !== undefined)
      throw new BrokenLink(event.stream, String(event.revision), fault, BigInt(event.position));
    this.keep(event, { revision: event.revision, link: linkIn(event), isLinked: link !== undefined });
  }

  private keep({ stream }: ExportedEvent, end: End): void {
    this.ends.delete(stream);
    this.ends.set(stream, end);
    if (this.ends.size <= this.maxStreams) return;
    const [oldest] = this.ends.keys();
    if (oldest !== undefined) this.ends.delete(oldest);
  }
}

/** Events from before there were links have none; after one that has, each has one. */
function faultIn(event: ExportedEvent, link: unknown, before: End | undefined): string | undefined {
  const { type, revision } = event;
  if (link === undefined) return before?.isLinked === true ? `${type} has lost its link` : undefined;
  if (!isLink(link)) return `${type} has a link that is none`;
  const previous = previousOf(revision, before);
  if (previous === undefined || linkOf(event, previous) === link) return undefined;
  return `${type} is not what was appended there: its link is that of another event`;
}

/** Undefined: the one before it is not known. */
function previousOf(revision: number, before: End | undefined): string | null | undefined {
  if (revision === 0) return null;
  return before?.revision === revision - 1 ? before.link : undefined;
}
