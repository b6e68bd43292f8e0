import { describe, expect, it } from '@jest/globals';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { linkOf } from '../../proofs/link.js';
import { BrokenLink, LinkWatch } from './link-watch.js';

const event = (revision: number, previous: string | null, stream = 'employee-E1'): ExportedEvent => {
  const plain = {
    stream,
    revision,
    id: `${stream}${revision}`,
    type: 'PointAwarded',
    data: {},
    metadata: {},
  };
  const link = linkOf(plain, previous);
  return { ...plain, metadata: { link }, position: String(revision) };
};
const linkOfEvent = ({ metadata }: ExportedEvent): string => (metadata as { link: string }).link;
const changed = (one: ExportedEvent): ExportedEvent => ({ ...one, data: { points: 9 } });

const first = event(0, null);
const second = event(1, linkOfEvent(first));
const third = event(2, linkOfEvent(second));

const taken = (events: readonly ExportedEvent[], maxStreams = 10, isSetAside = false): void => {
  const watch = new LinkWatch(maxStreams);
  for (const one of events) watch.check(one, isSetAside);
};

describe('links that are checked as they pass', () => {
  it('are right where nothing was changed, from wherever one begins', () => {
    taken([first, second, third]);
    taken([second, third]);
  });

  it.each([
    ['content of the first', [changed(first)]],
    ['content', [first, changed(second)]],
    ['content of the last', [second, changed(third)]],
    ['an event before it', [first, event(1, '0'.repeat(64))]],
    ['no link any more', [first, { ...second, metadata: {} }]],
    ['a link that is none', [first, { ...second, metadata: { link: 'x' } }]],
  ])('are broken by %s', (_, events) => {
    expect(() => {
      taken(events);
    }).toThrow(BrokenLink);
  });

  it('say where', () => {
    expect(() => {
      taken([first, changed(second)]);
    }).toThrow(expect.objectContaining({ stream: 'employee-E1', revision: '1', position: 1n }));
  });

  it('are no fault of an event that is set aside, nor of one from before there were links', () => {
    taken([first, changed(second)], 10, true);
    const old = { ...first, metadata: {} };
    taken([old, event(1, linkOf(old, null))]);
  });

  it('are not known of a stream that was forgotten', () => {
    taken([first, event(0, null, 'employee-E2'), changed(second)], 1);
  });
});
