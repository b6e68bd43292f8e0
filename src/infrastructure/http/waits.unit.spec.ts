import { describe, expect, it } from '@jest/globals';
import { Waits } from './waits.js';

const NOT_REACHED = { problem: { code: 'position.not-reached', status: 503 }, retryAfterSeconds: 1 };

describe('who waits for a place in the log', () => {
  const open: (() => void)[] = [];
  const waiting = (waits: Waits, who: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waits.onBehalfOf(who, () => {
        waits.for(7n, () => new Promise<void>((end) => open.push(end))).then(resolve, reject);
      });
    });

  it('is refused beyond what one principal may have waiting, and not when it has ended', async () => {
    const waits = new Waits(10, 2);
    const two = [waiting(waits, 'a'), waiting(waits, 'a')];
    await expect(waiting(waits, 'a')).rejects.toMatchObject(NOT_REACHED);
    const others = waiting(waits, 'b');

    for (const end of open.splice(0)) end();
    await Promise.all([...two, others]);
    const again = waiting(waits, 'a');
    open.pop()?.();
    await again;
  });

  it('is refused beyond what may wait in all', async () => {
    const waits = new Waits(2, 2);
    const two = [waiting(waits, 'a'), waiting(waits, 'b')];

    await expect(waiting(waits, 'c')).rejects.toMatchObject(NOT_REACHED);

    for (const end of open.splice(0)) end();
    await Promise.all(two);
  });

  it('is not counted where it is the service itself', async () => {
    const waits = new Waits(0, 0);

    expect(await waits.for(7n, () => Promise.resolve('there'))).toBe('there');
  });
});
