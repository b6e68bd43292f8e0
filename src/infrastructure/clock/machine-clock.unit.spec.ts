import { afterEach, describe, expect, it } from '@jest/globals';
import { MachineClock } from './machine-clock.js';

const real = Date.now.bind(Date);
const DAY_MS = 86_400_000;
const setAhead = (ms: number): void => {
  Date.now = () => real() + ms;
};
afterEach(() => {
  Date.now = real;
});

describe('the clock of the machine', () => {
  it('drifts by as much as it is set while the process runs', () => {
    const clock = new MachineClock();
    setAhead(400 * DAY_MS);
    expect(Math.round(clock.driftMs() / DAY_MS)).toBe(400);
    setAhead(-2 * DAY_MS);
    expect(Math.round(clock.driftMs() / DAY_MS)).toBe(-2);
  });

  it('that stood elsewhere when the process began is one that a test has set, and the others with it', () => {
    expect(new MachineClock().setAheadMs).toBe(0);
    setAhead(400 * DAY_MS);
    const clock = new MachineClock();
    expect(Math.round(clock.setAheadMs / DAY_MS)).toBe(400);
    expect(Math.abs(clock.driftMs())).toBeLessThan(DAY_MS);
  });
});
