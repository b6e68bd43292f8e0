import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ComparedBoardsInPostgres } from '../../projections/boards/compared-boards.js';
import { boards } from '../../projections/boards/projection.js';
import { SCHEMA } from '../../projections/boards/schema.js';
import { ComparedBalancesInPostgres } from '../../projections/employees/compared-balances.js';
import { employees, SCHEMA as EMPLOYEES } from '../../projections/employees/projection.js';
import { ReadModels } from '../../projections/runtime/read-models.js';
import type { Difference } from '../../src/contexts/comparison/domain/differences.js';
import { LastComparison } from '../../src/contexts/comparison/last-comparison.js';
import { TableComparison } from '../../src/contexts/comparison/table-comparison.js';
import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { exported } from '../support/sealed-log.js';
import { ClockAt, ReadModelUnderTest } from '../support/read-model.js';
import { EVENTFUL, histories, TODAY } from './histories.js';

type History = readonly (readonly DomainEvent[])[];

const RUNS = 40;

let model: { readonly boards: ReadModelUnderTest; readonly balances: ReadModelUnderTest };
let recorded: RecordedEvent[] = [];

beforeAll(async () => {
  model = {
    boards: await ReadModelUnderTest.create(boards),
    balances: await ReadModelUnderTest.create(employees),
  };
});
afterAll(async () => {
  await model.boards.drop();
  await model.balances.drop();
});

async function given(history: History): Promise<void> {
  recorded = [];
  await model.boards.clear();
  await model.balances.clear();
  for (const batch of history) {
    recorded.push(...(await model.boards.given(...batch)));
    await model.balances.given(...batch);
  }
}

/** The part of an event store that is read. */
const log = {
  setAsides: { newest: () => Promise.resolve(), at: () => undefined },
  async *stored(after: bigint | null) {
    await Promise.resolve();
    for (const event of recorded) if (event.position > (after ?? -1n)) yield exported(event);
  },
} as unknown as EventLog;

async function differences(): Promise<readonly Difference[]> {
  const parts = (under: ReadModelUnderTest) => [under.postgres, new ReadModels(under.postgres, log)] as const;
  const comparison = new TableComparison(
    log,
    new ComparedBoardsInPostgres(...parts(model.boards)),
    new ComparedBalancesInPostgres(...parts(model.balances)),
    new LastComparison(model.boards.postgres),
    new ClockAt(TODAY),
  );
  const result = await comparison.run(new AbortController().signal);
  expect(result.differenceCount).toBe(result.differences.length);
  return result.differences;
}

describe('whatever happens, the tables', () => {
  it('are what the events give', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history: History) => {
        await given(history);
        expect(await differences()).toEqual([]);
      }),
      { numRuns: RUNS, examples: [[EVENTFUL]] },
    );
  });
});

describe('a row that somebody changed', () => {
  const first = (table: string, where = 'true'): string =>
    `ctid = (SELECT ctid FROM ${table} WHERE ${where} ORDER BY 1 LIMIT 1)`;
  const changed = (table: string, set: string, where?: string): string =>
    `UPDATE ${SCHEMA}.${table} SET ${set} WHERE ${first(`${SCHEMA}.${table}`, where)}`;
  const gone = (table: string, where?: string): string =>
    `DELETE FROM ${SCHEMA}.${table} WHERE ${first(`${SCHEMA}.${table}`, where)}`;

  it.each([
    ['people', changed('people', 'active = NOT active')],
    ['people', changed('people', `joined_on = '2020-01-01'`)],
    ['people', gone('people')],
    ['moves', changed('moves', `office_id = 'elsewhere'`)],
    ['scores', changed('scores', 'score = score + 1', `period = 'total'`)],
    ['scores', gone('scores', `period = 'total' AND score <> 0`)],
    ['ranked', changed('ranked', 'score = score + 1')],
    ['ranked', changed('ranked', `until_month = '2030-01'`)],
    ['ranked', gone('ranked')],
    ['score_counts', changed('score_counts', 'people = people + 1', `period = 'total'`)],
    ['member_counts', changed('member_counts', 'people = people + 1')],
    ['closed_rows', changed('closed_rows', 'score = score + 1')],
    ['closed_rows', changed('closed_rows', 'rank = rank + 1')],
    ['closed_rows', gone('closed_rows')],
    ['closed_counts', changed('closed_counts', 'count = count + 1')],
    ['closed_periods', changed('closed_periods', 'position = position + 1')],
    ['restated', changed('restated', 'score = score + 1')],
    ['restated', changed('restated', 'sealed = sealed + 1')],
    ['restated', gone('restated')],
  ])('in %s is named (%#)', async (table, statement) => {
    await given(EVENTFUL);
    expect(await model.boards.postgres.execute(statement)).toBe(1);
    expect(await differences()).toContainEqual(expect.objectContaining({ table: `boards.${table}` }));
  });

  it('as a balance is named with what the events give', async () => {
    await given(EVENTFUL);
    const [row] = await model.balances.postgres.query<{ employee_id: string }>(
      `UPDATE ${EMPLOYEES}.employments SET behaviour = behaviour + 7
       WHERE ${first(`${EMPLOYEES}.employments`)} RETURNING employee_id`,
    );
    expect(await differences()).toEqual([
      {
        table: 'employees.employments',
        employeeId: row?.employee_id,
        period: 'total',
        events: expect.stringMatching(/^a balance of -?\d+$/),
        found: expect.stringMatching(/^a balance of -?\d+$/),
      },
    ]);
  });

  it('in the log is named with its place', async () => {
    await given(EVENTFUL);
    const at = recorded.findIndex(({ event }) => event.type === 'PointAwarded');
    const event = recorded[at]!;
    const { data } = event.event as Extract<DomainEvent, { type: 'PointAwarded' }>;
    recorded[at] = { ...event, event: { type: 'PointAwarded', data: { ...data, points: data.points + 1 } } };
    expect(await differences()).toContainEqual(
      expect.objectContaining({
        table: 'log',
        employeeId: data.employeeId,
        found: expect.stringContaining(`at place ${event.position}`),
      }),
    );
  });
});
