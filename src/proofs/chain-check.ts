import type { ExportedEvent } from './exported-event.js';
import { isLink, linkOf } from './link.js';
import type { Find } from './finding.js';

/** The link of an event as it is, and the one that it carries: the same, unless it was changed. */
export interface Links {
  readonly derived: string;
  readonly stored: string;
}

interface End {
  readonly revision: number;
  /** The links that the next event may continue: one of two where this one was changed. */
  readonly links: readonly string[];
}

/** Follows each stream, and finds events that are not those that were appended after the one before them. */
export class ChainCheck {
  private readonly ends = new Map<string, End>();
  private isLinked = false;

  check(event: ExportedEvent, find: Find): Links {
    const { stream, revision } = event;
    const end = this.ends.get(stream);
    const expected = (end?.revision ?? -1) + 1;
    if (revision !== expected) find(...misplaced(event, expected));
    const previous = revision === expected ? (end?.links ?? [null]) : undefined;
    const links = this.links(event, previous, find);
    // An event with an earlier revision than expected is not the one to which the next is linked.
    if (revision >= expected) this.ends.set(stream, { revision, links });
    const [derived = ''] = links;
    const { link } = event.metadata as { readonly link?: unknown };
    return { derived, stored: isLink(link) ? link : derived };
  }

  /** @param previous undefined: the one before it is not here */
  private links(
    event: ExportedEvent,
    previous: readonly (string | null)[] | undefined,
    find: Find,
  ): readonly string[] {
    const { link } = event.metadata as { readonly link?: unknown };
    if (link === undefined) return this.unlinked(event, find);
    this.isLinked = true;
    if (!isLink(link)) {
      find('event.changed', `${event.type} has a link that is none`);
      // A service that passed the event over linked the next one to this event by itself.
      if (event.setAsideAt !== undefined) return [linkOf(event, null)];
      return (previous ?? [null]).map((before) => linkOf(event, before));
    }
    // The missing events before it are a finding already; without them this one cannot be judged.
    if (previous === undefined) return [link];
    const derived = previous.map((before) => linkOf(event, before));
    if (derived.includes(link)) return [link];
    find('event.changed', `${event.type} is not what was appended there`);
    return [...derived, link];
  }

  /** Links came with a version of the service: before it no event has one, and after it every event. */
  private unlinked(event: ExportedEvent, find: Find): readonly string[] {
    if (this.isLinked) find('event.unlinked', `${event.type} carries no link, though events before it do`);
    return [linkOf(event, null)];
  }
}

function misplaced({ revision }: ExportedEvent, expected: number): Parameters<Find> {
  if (revision < expected) return ['event.out-of-order', `revision ${revision} comes after ${expected - 1}`];
  const missing =
    revision === expected + 1 ? `revision ${expected}` : `revisions ${expected} to ${revision - 1}`;
  return ['event.missing', `${missing} of this stream are not there`];
}
