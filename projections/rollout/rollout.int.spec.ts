import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { registered, rolloutPlanned } from '../../test/support/events.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import { decodeCursor } from '../runtime/cursor.js';
import { rollout } from './projection.js';
import { RolloutQueries } from './queries.js';

describe('the roll-out plan', () => {
  let model: ReadModelUnderTest;
  let queries: RolloutQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(rollout);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    queries = new RolloutQueries(model.postgres);
  });

  const steps = async () =>
    (await queries.steps(undefined, 100)).items.map(
      ({ officeId, category, state, from, until }) =>
        `${officeId ?? 'all'} ${category ?? 'all'} ${state} ${from} ${until ?? '-'}`,
    );

  it('has no steps in the beginning', async () => {
    await model.given(registered('E1', 'production', '2025-03-01'));
    expect(await queries.steps(undefined, 100)).toEqual({ items: [], nextCursor: null });
  });

  it('tells of each step who planned it and when', async () => {
    await model.given(rolloutPlanned('trial', '2025-04-01'));
    expect((await queries.steps(undefined, 100)).items).toEqual([
      {
        officeId: null,
        category: null,
        state: 'trial',
        from: '2025-04-01',
        until: null,
        plannedBy: 'test',
        plannedAt: '2025-01-01T00:00:01.000Z',
      },
    ]);
  });

  it.each([
    ['in one batch', false],
    ['in a batch for each event', true],
  ])('holds what is planned by now, by office, category and day, %s', async (_, apart) => {
    const events = [
      rolloutPlanned('off', '2025-05-01'),
      rolloutPlanned('live', '2025-04-01', 'reception'),
      rolloutPlanned('trial', '2025-04-01'),
      rolloutPlanned('off', '2025-04-01', null, 'canteen'),
      rolloutPlanned('off', '2025-04-01', 'reception', 'canteen'),
      rolloutPlanned('live', '2025-05-01'),
    ];
    if (apart) for (const event of events) await model.given(event);
    else await model.given(...events);

    expect(await steps()).toEqual([
      'all all trial 2025-04-01 2025-04-30',
      'all all live 2025-05-01 -',
      'all canteen off 2025-04-01 -',
      'reception all live 2025-04-01 -',
      'reception canteen off 2025-04-01 -',
    ]);
  });

  it('comes page by page', async () => {
    await model.given(
      rolloutPlanned('trial', '2025-04-01'),
      rolloutPlanned('live', '2025-05-01'),
      rolloutPlanned('live', '2025-04-01', 'reception'),
    );
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await queries.steps(decodeCursor(cursor, 'string', 'string', 'string'), 1);
      seen.push(...page.items.map(({ officeId, from }) => `${officeId ?? 'all'} ${from}`));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['all 2025-04-01', 'all 2025-05-01', 'reception 2025-04-01']);
  });
});
