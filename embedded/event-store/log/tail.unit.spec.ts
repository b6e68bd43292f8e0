import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from './stored-event.js';
import { Tail } from './tail.js';

const PLENTY = 1_000_000;

function event(position: number, stream = 's', revision = position, size = 0): StoredEvent {
  const empty = Buffer.alloc(0);
  const id = Buffer.alloc(16);
  return {
    position,
    stream,
    revision,
    id,
    type: 't',
    json: true,
    createdUs: 0,
    data: Buffer.alloc(size),
    metadata: empty,
  };
}

const positions = (events: readonly StoredEvent[] | undefined): number[] | undefined =>
  events?.map(({ position }) => position);

describe('The tail of the log', () => {
  it('knows all since it began, and says so of what it does not know', () => {
    const tail = new Tail(100, 10, PLENTY);
    tail.add([event(100), event(130), event(170)]);
    expect(positions(tail.from(100, 10, PLENTY))).toEqual([100, 130, 170]);
    expect(positions(tail.from(101, 10, PLENTY))).toEqual([130, 170]);
    expect(positions(tail.from(171, 10, PLENTY))).toEqual([]);
    expect(tail.from(99, 10, PLENTY)).toBeUndefined();
  });

  it('hands out so many events and bytes at a time, but at least one', () => {
    const tail = new Tail(0, 10, PLENTY);
    tail.add([event(0, 's', 0, 5000), event(1, 's', 1, 5000), event(2, 's', 2, 5000)]);
    expect(positions(tail.from(0, 2, PLENTY))).toEqual([0, 1]);
    expect(positions(tail.from(0, 10, 100))).toEqual([0]);
  });

  it('forgets the oldest beyond its number of events', () => {
    const tail = new Tail(0, 4, PLENTY);
    for (let position = 0; position < 11; position++)
      tail.add([event(position, position % 2 ? 'odd' : 'even', position >> 1)]);
    expect(positions(tail.from(7, 10, PLENTY))).toEqual([7, 8, 9, 10]);
    expect(tail.from(6, 10, PLENTY)).toBeUndefined();
    expect(positions(tail.ofStream('even', 4, 10, PLENTY))).toEqual([8, 10]);
    expect(tail.ofStream('even', 3, 10, PLENTY)).toBeUndefined();
  });

  it('forgets the oldest beyond its bytes', () => {
    const tail = new Tail(0, 100, 10_000);
    for (let position = 0; position < 5; position++) tail.add([event(position, 's', position, 4000)]);
    expect(tail.from(2, 10, PLENTY)).toBeUndefined();
    expect(positions(tail.from(3, 10, PLENTY))).toEqual([3, 4]);
  });

  it('knows a stream from the first revision that it has seen', () => {
    const tail = new Tail(0, 10, PLENTY);
    tail.add([event(0, 'a', 7), event(1, 'b', 0), event(2, 'a', 8)]);
    expect(positions(tail.ofStream('a', 7, 10, PLENTY))).toEqual([0, 2]);
    expect(positions(tail.ofStream('a', 8, 10, PLENTY))).toEqual([2]);
    expect(positions(tail.ofStream('a', 9, 10, PLENTY))).toEqual([]);
    expect(tail.ofStream('a', 6, 10, PLENTY)).toBeUndefined();
    expect(tail.ofStream('c', 0, 10, PLENTY)).toBeUndefined();
  });
});
