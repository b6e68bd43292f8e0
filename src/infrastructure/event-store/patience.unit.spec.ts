import { describe, expect, it } from '@jest/globals';
import { BrokenEvent } from './codec.js';
import { LogUnavailable } from './event-log.js';
import { Patience } from './patience.js';

describe('whoever starts', () => {
  const lines: string[] = [];
  const stopping = new AbortController();
  const patience = (seconds: number): Patience => {
    lines.length = 0;
    return new Patience(seconds, (line) => lines.push(line), stopping.signal);
  };
  /** A store that comes and goes: here, gone, and so on. */
  const store = (...isThere: boolean[]) => {
    return () =>
      isThere.shift() === true ? Promise.resolve('answer') : Promise.reject(new LogUnavailable('gone'));
  };

  it('waits for a store that comes and goes, and says so once', async () => {
    const patient = patience(3_600);
    const asked = store(false, true, false, false, true);

    expect(await patient.until(asked)).toBe('answer');
    expect(await patient.until(asked)).toBe('answer');
    expect(lines).toEqual(['The event store does not answer yet; waiting for it, up to 3600 s.']);
  });

  it('says nothing where it is there, nor waits where it may not', async () => {
    expect(await patience(60).until(store(true))).toBe('answer');
    await expect(patience(0).until(store(false, true))).rejects.toThrow('gone');
    expect(lines).toEqual([]);
  });

  it('gives up when the time is over', async () => {
    await expect(patience(0.1).until(store())).rejects.toThrow('gone');
  });

  it('does not wait for what no time mends', async () => {
    const broken = (): Promise<never> => Promise.reject(new BrokenEvent('offices', '0', 'unknown type'));
    await expect(patience(60).until(broken)).rejects.toThrow(BrokenEvent);
  });

  it('gives up when it is to stop', async () => {
    const waiting = patience(3_600).until(store());
    stopping.abort();
    await expect(waiting).rejects.toThrow('gone');
  });
});
