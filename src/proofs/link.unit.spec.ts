import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLink, linkOf, type StoredEvent } from './link.js';

const EVENT: StoredEvent = {
  stream: 'employee-E1',
  revision: 3,
  id: '11111111-1111-8111-8111-111111111111',
  type: 'PointAwarded',
  data: { points: 5, personal: { reason: 'swept the yard' } },
  metadata: { recordedBy: 'li', recordedAt: '2025-03-01T00:00:00.000Z' },
};
const BEFORE = 'ab'.repeat(32);

describe('the link of an event', () => {
  it('is the SHA-256 of its canonical JSON, as the documentation gives it', () => {
    expect(linkOf(EVENT, BEFORE)).toBe('4c7480e9431ae870d208270e434bd7a6478032c836e873cb96ed8155620b488c');
  });

  it.each<[string, Partial<StoredEvent>]>([
    ['stream', { stream: 'employee-E2' }],
    ['revision', { revision: 4 }],
    ['id', { id: '21111111-1111-8111-8111-111111111111' }],
    ['type', { type: 'PointDeducted' }],
    ['data', { data: { points: 6, personal: { reason: 'swept the yard' } } }],
    ['metadata', { metadata: { recordedBy: 'wu', recordedAt: '2025-03-01T00:00:00.000Z' } }],
  ])('is another one with another %s', (_, change) => {
    expect(linkOf({ ...EVENT, ...change }, BEFORE)).not.toBe(linkOf(EVENT, BEFORE));
  });

  it('is another one after another event, and as the first', () => {
    expect(new Set([BEFORE, 'cd'.repeat(32), null].map((before) => linkOf(EVENT, before))).size).toBe(3);
  });

  it('covers neither itself nor the order in which fields are written', () => {
    const { recordedBy, recordedAt } = EVENT.metadata as { recordedBy: string; recordedAt: string };
    const again = { ...EVENT, metadata: { recordedAt, link: BEFORE, recordedBy } };
    expect(linkOf(again, BEFORE)).toBe(linkOf(EVENT, BEFORE));
  });

  it('is the same for what JSON keeps the same, whatever the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const stored = JSON.parse(JSON.stringify({ ...EVENT, data })) as StoredEvent;
        expect(linkOf(stored, null)).toBe(linkOf({ ...EVENT, data }, null));
        expect(isLink(linkOf(stored, null))).toBe(true);
      }),
    );
  });
});
