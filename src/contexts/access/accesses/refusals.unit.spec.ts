import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../../test/support/eventually.js';
import type { AccessDenied } from '../domain/events.js';
import { Refusals } from './refusals.js';

type Denied = AccessDenied['data'];
const HOUR_MS = 3_600_000;

describe('refusals', () => {
  const refused = (more: Partial<Denied> = {}): Denied => ({
    principalId: 'li.wei',
    what: 'POST /v1/commands/open-office',
    whom: null,
    code: 'not-allowed',
    ...more,
  });
  const keeping = (windowMs: number) => {
    const kept: Denied[] = [];
    let seconds = 0;
    const keep = (denied: Denied): Promise<void> => Promise.resolve(void kept.push(denied));
    const refusals = new Refusals(keep, () => new Date((seconds += 1) * 1_000), windowMs);
    return { kept, refusals };
  };

  it('of one kind, thousands of them, are two events: the first, and a count with first and last instant', async () => {
    const { kept, refusals } = keeping(HOUR_MS);
    for (let time = 1; time <= 32_857; time += 1) await refusals.note(refused());
    expect(kept).toEqual([refused()]);
    await refusals.keepCounted();
    const [, repeats] = kept;
    expect(kept).toHaveLength(2);
    expect(repeats).toEqual({
      ...refused(),
      repeated: {
        count: 32_856,
        firstAt: '1970-01-01T00:00:01.000Z',
        lastAt: new Date(32_856_000).toISOString(),
      },
    });
  });

  it('of another principal, route or reason are told apart, and about several people name none', async () => {
    const { kept, refusals } = keeping(HOUR_MS);
    const others = [{ principalId: 'wang.fang' }, { what: 'GET /v1/accesses' }, { code: 'entry.on-oneself' }];
    for (const other of [{}, ...others]) await refusals.note(refused(other));
    expect(kept).toHaveLength(4);
    for (const whom of ['E0001', 'E0001', 'E0002']) await refusals.note(refused({ whom }));
    await refusals.note(refused({ ...others[0], whom: 'E0003' }));
    await refusals.keepCounted();
    expect(kept.slice(4).map(({ whom, repeated }) => [whom, repeated?.count])).toEqual([
      [null, 3],
      ['E0003', 1],
    ]);
  });

  it('that go on are kept again and again, without anybody who reads them', async () => {
    const { kept, refusals } = keeping(1);
    await eventually(
      async () => {
        for (let time = 1; time <= 3; time += 1) await refusals.note(refused());
        return kept.filter(({ repeated }) => repeated !== undefined).length;
      },
      (windows) => windows >= 2,
    );
  });

  it('of very many kinds do not stay in memory', async () => {
    const { kept, refusals } = keeping(HOUR_MS);
    for (let time = 1; time <= 2; time += 1)
      for (let route = 1; route <= 1_001; route += 1) await refusals.note(refused({ what: `GET /${route}` }));
    expect(kept.length).toBeGreaterThan(1_001);
  });
});
