import { describe, expect, it } from '@jest/globals';
import { until } from '../../../../test/support/eventually.js';
import type { WrongKeysSent } from '../domain/events.js';
import { WrongKeys, type WrongKeyLimits } from './wrong-keys.js';

const HOUR_MS = 3_600_000;
const LIMITS: WrongKeyLimits = {
  windowMs: HOUR_MS,
  free: 3,
  delayMs: 1_000,
  waiting: { ofOne: 2, inAll: 3 },
};

function counting(limits: Partial<WrongKeyLimits> = {}) {
  const kept: WrongKeysSent['data'][] = [];
  const held: (() => void)[] = [];
  let seconds = 0;
  const wrongKeys = new WrongKeys(
    (noted) => Promise.resolve(void kept.push(noted)),
    () => new Date((seconds += 1) * 1_000),
    { ...LIMITS, ...limits },
    () => new Promise<void>((answer) => held.push(answer)),
  );
  return { kept, held, wrongKeys };
}

describe('wrong keys', () => {
  it('are one event, with how many came from which address, whatever their number', async () => {
    const { kept, wrongKeys } = counting({ free: HOUR_MS });
    for (let time = 1; time <= 5_000; time += 1)
      await wrongKeys.note(time % 5 === 0 ? '10.0.0.2' : '10.0.0.1');
    for (let host = 1; host <= 50; host += 1) await wrongKeys.note(`10.1.0.${host}`);
    expect(kept).toEqual([]);
    await wrongKeys.keepCounted();
    await wrongKeys.keepCounted();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      count: 5_050,
      firstAt: '1970-01-01T00:00:01.000Z',
      lastAt: new Date(5_050_000).toISOString(),
    });
    expect(kept[0]!.addresses).toHaveLength(20);
    expect(kept[0]!.addresses.slice(0, 2)).toEqual([
      { address: '10.0.0.1', count: 4_000 },
      { address: '10.0.0.2', count: 1_000 },
    ]);
  });

  it('are kept without anybody who reads them, and counted anew afterwards', async () => {
    const { kept, wrongKeys } = counting({ windowMs: 1 });
    await until(async () => {
      await wrongKeys.note('10.0.0.1');
      return kept.length >= 2;
    });
  });

  it('are answered late beyond some, and those that come meanwhile are told to come later', async () => {
    const { held, wrongKeys } = counting();
    for (let time = 1; time <= 3; time += 1) expect(await wrongKeys.note('10.0.0.1')).toBe('refused');
    const waiting = [wrongKeys.note('10.0.0.1'), wrongKeys.note('10.0.0.1')];
    expect(held).toHaveLength(2);
    expect(await wrongKeys.note('10.0.0.1')).toBe('too-many');
    expect(await wrongKeys.note('10.0.0.2')).toBe('refused');
    held.splice(0).forEach((answer) => {
      answer();
    });
    expect(await Promise.all(waiting)).toEqual(['refused', 'refused']);
    const next = wrongKeys.note('10.0.0.1');
    expect(held).toHaveLength(1);
    held.forEach((answer) => {
      answer();
    });
    expect(await next).toBe('refused');
  });
});
