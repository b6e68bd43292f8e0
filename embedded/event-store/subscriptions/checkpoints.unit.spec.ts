import { describe, expect, it } from '@jest/globals';
import { Checkpoints } from './checkpoints.js';

/** Considers positions from `from` to `to` in history, of which those in `matching` match; returns the checkpoints. */
function history(checkpoints: Checkpoints, from: number, to: number, matching: number[]): number[] {
  const due: number[] = [];
  for (let position = from; position <= to; position++) {
    const checkpoint = checkpoints.considerHistory(position, matching.includes(position));
    if (checkpoint !== undefined) due.push(checkpoint);
  }
  return due;
}

function live(checkpoints: Checkpoints, from: number, to: number): number[] {
  const due: number[] = [];
  for (let position = from; position <= to; position++) {
    const checkpoint = checkpoints.considerLive(position);
    if (checkpoint !== undefined) due.push(checkpoint);
  }
  return due;
}

describe('Checkpoints', () => {
  it('in history name the last match of a window', () => {
    expect(history(new Checkpoints(10, 10), 0, 29, [0, 4, 8, 12, 16, 20, 24, 28])).toEqual([8, 16, 28]);
  });

  it('in history name the first event of a window without a match', () => {
    expect(history(new Checkpoints(4, 4), 0, 11, [5])).toEqual([0, 5, 8]);
  });

  it('in history come once in as many windows as the interval has', () => {
    expect(history(new Checkpoints(4, 12), 0, 23, [11, 23])).toEqual([11, 23]);
  });

  it('live name each event at which the interval is full', () => {
    expect(live(new Checkpoints(4, 4), 0, 11)).toEqual([3, 7, 11]);
  });

  it('live go on counting from what history left over', () => {
    const checkpoints = new Checkpoints(4, 4);
    expect(history(checkpoints, 0, 5, [])).toEqual([0]);
    checkpoints.goLive();
    expect(live(checkpoints, 6, 11)).toEqual([7, 11]);
  });

  it('come six or seven times in 384 events at an interval of two windows of 32', () => {
    const all = Array.from({ length: 384 }, (_, position) => position);
    expect(history(new Checkpoints(32, 64), 0, 383, all)).toHaveLength(6);
  });
});
