import type { ExportedEvent } from '../../src/proofs/exported-event.js';
import {
  copyOf,
  EVENTS,
  lineOf,
  relinked,
  swap,
  withLine,
  type Changeable,
  type Lines,
} from './example-log.js';

/** What is found first, given the number of the event: its words, or null where nothing contradicts the log. */
type Expected = (at: number) => RegExp | null;

interface Kind {
  readonly what: string;
  /** @returns undefined where there is nothing to change */
  readonly tamper: (at: number) => Lines | undefined;
  readonly first: Expected;
}

const eventAt = (at: number): ExportedEvent => EVENTS[at]!;
export const placeOf = (at: number): string => `${eventAt(at).stream}@${eventAt(at).revision}`;
const here =
  (code: string): Expected =>
  (at) =>
    new RegExp(`^${code} ${placeOf(at)}$`);
const changing =
  (change: (event: Changeable) => void) =>
  (at: number): Lines => {
    const events = copyOf(EVENTS);
    change(events[at]!);
    return events.map(lineOf);
  };
const spelling = (before: string, after: string) => (at: number) =>
  withLine(at, lineOf(eventAt(at)).replace(before, after));
const signedUpTo = EVENTS.length - 1;
const nextOf = (at: number): number =>
  EVENTS.findIndex(({ stream }, index) => index > at && stream === eventAt(at).stream);
/** The first proof behind an event says that the log was another one. */
const NEXT_PROOF =
  '(head\\.other-log (log-heads|seals)|seal\\.(other-content|out-of-order) seals|key\\.wrong log-heads|event\\.set-aside set-aside)@\\d+';
const byNextProof: Expected = (at) => (at < signedUpTo ? new RegExp(`^${NEXT_PROOF}$`) : null);
/** Or the next event of its stream does, whichever comes first. */
const byNext: Expected = (at) =>
  nextOf(at) === -1
    ? byNextProof(at)
    : new RegExp(`^(event\\.missing ${placeOf(nextOf(at))}|${NEXT_PROOF})$`);

/** A field of its data says something else. */
function otherData(event: Changeable): void {
  const [[name, value] = ['', '']] = Object.entries(event.data as object) as [string, unknown][];
  event.data = { ...(event.data as object), [name]: typeof value === 'number' ? value + 1 : 'other' };
}

export const KINDS: readonly Kind[] = [
  {
    what: 'a field of the data is another',
    tamper: changing((event) => {
      (event.data as Record<string, unknown>)['other'] = 1;
    }),
    first: here('event.changed'),
  },
  {
    what: 'the first field of the data is another',
    tamper: changing(otherData),
    first: here('event.changed'),
  },
  {
    what: 'somebody else has recorded it',
    tamper: changing((event) => {
      event.metadata = { ...event.metadata, recordedBy: 'other' };
    }),
    first: here('event.changed'),
  },
  {
    what: 'it has another id',
    tamper: changing((event) => {
      event.id = 'other';
    }),
    first: here('event.changed'),
  },
  {
    what: 'it is of another type',
    tamper: changing((event) => {
      event.type = 'Other';
    }),
    first: here('event.changed'),
  },
  {
    what: 'it is of another stream',
    tamper: changing((event) => {
      event.stream = 'other';
    }),
    first: (at) =>
      new RegExp(
        `^event\\.${eventAt(at).revision === 0 ? 'changed' : 'missing'} other@${eventAt(at).revision}$`,
      ),
  },
  {
    what: 'it has a later revision',
    tamper: changing((event) => {
      event.revision += 100;
    }),
    first: (at) => new RegExp(`^event\\.missing ${eventAt(at).stream}@${eventAt(at).revision + 100}$`),
  },
  {
    what: 'it carries another link',
    tamper: changing((event) => {
      event.metadata = { ...event.metadata, link: 'ab'.repeat(32) };
    }),
    first: here('event.changed'),
  },
  {
    what: 'it carries no link',
    tamper: changing((event) => {
      const { link: _, ...metadata } = event.metadata as { readonly link: string };
      event.metadata = metadata;
    }),
    // Of the very first event none has a link before it: it says the same.
    first: (at) => (at === 0 ? null : here('event.unlinked')(at)),
  },
  {
    what: 'it is left out',
    tamper: (at) => EVENTS.map(lineOf).toSpliced(at, 1),
    first: byNext,
  },
  {
    what: 'it stands there twice',
    tamper: (at) => EVENTS.map(lineOf).toSpliced(at, 0, lineOf(eventAt(at))),
    first: here('event.out-of-order'),
  },
  {
    what: 'it has changed places with the next one',
    tamper: (at) => {
      if (at + 1 >= signedUpTo) return undefined;
      const events = copyOf(EVENTS);
      swap(events, at, at + 1);
      return events.map(lineOf);
    },
    first: (at) => (nextOf(at) === at + 1 ? here('event.missing')(at + 1) : /^(head|seal|event|key)\./),
  },
  {
    what: 'a field stands beside the known',
    tamper: spelling('"data":', '"other":1,"data":'),
    first: () => /^event\.unreadable$/,
  },
  {
    what: 'a name stands twice',
    tamper: spelling('"type"', '"type":"Other","type"'),
    first: () => /^event\.unreadable$/,
  },
  {
    what: 'a zero stands in front of the place',
    tamper: spelling('"position":"', '"position":"0'),
    first: () => /^event\.unreadable$/,
  },
  {
    what: 'a number is none',
    tamper: spelling('"data":', '"data":{"other":-1e999},"other":'),
    first: () => /^event\.unreadable$/,
  },
  {
    what: 'all links are made anew after a change',
    tamper: (at) => {
      const events = copyOf(EVENTS);
      (events[at]!.data as Record<string, unknown>)['other'] = 1;
      return relinked(events).map(lineOf);
    },
    first: byNextProof,
  },
];

export const CASES = KINDS.flatMap(({ what, tamper, first }, kind) =>
  EVENTS.flatMap((_, at) => {
    const lines = tamper(at);
    return lines === undefined ? [] : [{ name: `${kind}-${at}`, what, at, lines, first: first(at) }];
  }),
);
