import { describe, expect, it } from '@jest/globals';
import { SharedAnswer } from './shared-answer.js';

describe('a question that many ask', () => {
  it('is asked once for all who come while it is under way, after they came', async () => {
    const asked: ((answer: number) => void)[] = [];
    const shared = new SharedAnswer(() => new Promise<number>((resolve) => asked.push(resolve)), 0);
    const first = shared.answer();
    await Promise.resolve();
    const later = Array.from({ length: 100 }, () => shared.answer());
    expect(asked).toHaveLength(1);

    asked[0]?.(1);
    expect(await first).toBe(1);
    void later[0]?.then(() => undefined);
    const untilAsked = async (times: number): Promise<void> => {
      while (asked.length < times) await new Promise((resolve) => setImmediate(resolve));
    };
    await untilAsked(2);
    const latest = shared.answer();
    asked[1]?.(2);

    expect(new Set(await Promise.all(later))).toEqual(new Set([2]));
    expect(asked).toHaveLength(2);
    await untilAsked(3);
    asked[2]?.(3);
    expect(await latest).toBe(3);
  });

  it('is asked again after it was not answered', async () => {
    let times = 0;
    const shared = new SharedAnswer(async () => {
      times += 1;
      if (times === 1) throw new Error('away');
      return Promise.resolve(times);
    }, 0);

    await expect(shared.answer()).rejects.toThrow('away');
    expect(await shared.answer()).toBe(2);
  });
});
