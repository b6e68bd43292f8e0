import { describe, expect, it } from '@jest/globals';
import type { ProjectionStatus } from '../../../projections/runtime/health.js';
import { Standstill } from './standstill.js';

const MINUTE_MS = 60_000;

function boards(position: string, behind: string): ProjectionStatus {
  return { name: 'boards', version: 1, position, behind, state: 'live', error: null };
}

describe('A read model stands still', () => {
  let nowMs = 0;
  const standing = (): ((position: string, behind: string) => boolean) => {
    nowMs = 0;
    const standstill = new Standstill(() => nowMs);
    return (position, behind) => standstill.among([boards(position, behind)]).length > 0;
  };

  it('when it is behind at the same place for long, until it moves', () => {
    const stands = standing();
    expect(stands('10', '5')).toBe(false);
    nowMs += MINUTE_MS;
    expect(stands('10', '9')).toBe(true);
    expect(stands('12', '7')).toBe(false);
    nowMs += MINUTE_MS;
    expect(stands('12', '7')).toBe(true);
  });

  it('not while it goes on, nor when it is behind again after it was not', () => {
    const stands = standing();
    expect(stands('10', '5')).toBe(false);
    nowMs += MINUTE_MS;
    expect(stands('11', '5')).toBe(false);
    expect(stands('16', '0')).toBe(false);
    nowMs += MINUTE_MS;
    expect(stands('16', '1')).toBe(false);
  });
});
