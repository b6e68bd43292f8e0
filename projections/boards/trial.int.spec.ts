import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import {
  awarded,
  deducted,
  monthClosed,
  officeOpened,
  registered,
  reversed,
} from '../../test/support/events.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { boards } from './projection.js';
import { BoardQueries } from './queries.js';

describe('what is in trial', () => {
  let model: ReadModelUnderTest;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(boards);
  });

  afterAll(() => model.drop());

  it('is on no board, open or closed, of a month or of a year, nor is its reversal', async () => {
    const queries = new BoardQueries(
      model.postgres,
      new Organisation('Asia/Shanghai', 500),
      new ClockAt('2025-03-15'),
    );
    const rows = async (period: string, officeId?: string) =>
      (await queries.page(period, officeId, undefined, 100)).items.map(
        ({ employeeId, score }) => `${employeeId} ${score}`,
      );
    const trial = { trial: true };
    const [mistake, slip] = [
      awarded('E1', 64, '2025-02-02', trial),
      deducted('E1', 128, '2025-02-02', trial),
    ];
    await model.given(
      officeOpened('production'),
      registered('E1', 'production', '2025-02-01'),
      registered('E2', 'production', '2025-02-01'),
      awarded('E1', 1, '2025-02-02'),
      awarded('E1', 2, '2025-02-02', trial),
      deducted('E2', 4, '2025-02-02', trial),
      mistake,
      slip,
      reversed(mistake),
      monthClosed('2025-02'),
      awarded('E1', 8, '2025-02-03', trial),
      awarded('E2', 16, '2025-03-03'),
      awarded('E2', 32, '2025-03-03', trial),
      reversed(slip),
    );

    for (const officeId of [undefined, 'production']) {
      expect(await rows('2025-02', officeId)).toEqual(['E1 1', 'E2 0']);
      expect(await rows('2025-03', officeId)).toEqual(['E2 16', 'E1 0']);
      expect(await rows('2025', officeId)).toEqual(['E2 16', 'E1 1']);
    }
  });
});
