import { describe, expect, it } from '@jest/globals';
import { SharedLook } from './shared-look.js';

describe('A shared look', () => {
  it('is one for all who ask before it begins, and another for whoever asks after that', async () => {
    let looks = 0;
    const shared = new SharedLook(() => Promise.resolve(++looks), 0);
    expect(await Promise.all([shared.ask(), shared.ask(), shared.ask()])).toEqual([1, 1, 1]);
    expect(await shared.ask()).toBe(2);
  });

  it('begins no sooner than its gap after the one before', async () => {
    const gapMs = 50;
    const began: number[] = [];
    const shared = new SharedLook(() => Promise.resolve(began.push(performance.now())), gapMs);
    for (let asked = 0; asked < 3; asked++) await shared.ask();
    for (const [index, at] of began.slice(1).entries())
      expect(at - began[index]!).toBeGreaterThanOrEqual(gapMs);
  });

  it('that fails, fails for those who asked for it, and the next one is begun', async () => {
    let looks = 0;
    const shared = new SharedLook(() => {
      looks += 1;
      return looks === 1 ? Promise.reject(new Error('dark')) : Promise.resolve('seen');
    }, 0);
    await expect(shared.ask()).rejects.toThrow('dark');
    expect(await shared.ask()).toBe('seen');
  });
});
