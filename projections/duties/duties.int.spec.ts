import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awarded, deducted, reversed } from '../../test/support/events.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import type { EntryData, Ground } from '../../src/contexts/employees/domain/events.js';
import type { PrincipalEvent } from '../../src/contexts/access/domain/events.js';
import type { MonthRecords } from '../../src/contexts/duties/duty-records.js';
import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { ReadModels } from '../runtime/read-models.js';
import { DutyRecordsInPostgres } from './duty-records.js';
import { duties } from './projection.js';

const RULE: Ground = { by: 'rule' };
const AUTHORITY: Ground = { by: 'authority', principalId: 'test', grade: 'low' };
const award = (day: string, ground?: Ground, changes: Partial<EntryData> = {}) => {
  const { type, data } = awarded('E1', 1, day);
  return { type, data: { ...data, ...(ground === undefined ? {} : { ground }), ...changes } };
};
const deduct = (day: string, ground: Ground) => {
  const { type, data } = deducted('E1', 1, day);
  return { type, data: { ...data, ground } };
};

describe('what managers recorded themselves', () => {
  let model: ReadModelUnderTest;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(duties);
  });

  afterAll(() => model.drop());

  beforeEach(() => model.clear());

  const records = (month: string): Promise<MonthRecords> =>
    new DutyRecordsInPostgres(
      model.postgres,
      new ReadModels(model.postgres, { reaches: () => Promise.resolve(true) } as unknown as EventLog),
      new Organisation('Asia/Shanghai', 500),
    ).of(month, 0n);
  const doneIn = async (month: string) => (await records(month)).done.get('test');

  it('is counted by the month in which it occurred, awards and deductions apart', async () => {
    await model.given(
      award('2025-03-31', AUTHORITY),
      award('2025-04-01', RULE),
      deduct('2025-04-30', AUTHORITY),
    );
    expect(await doneIn('2025-03')).toEqual({ awards: 1, deductions: 0 });
    expect(await doneIn('2025-04')).toEqual({ awards: 1, deductions: 1 });
    expect(await doneIn('2025-05')).toBeUndefined();
  });

  it('is not what others decided, what counts for nobody, or what was given to a whole office', async () => {
    await model.given(
      award('2025-03-01'),
      award('2025-03-01', { by: 'import' }),
      award('2025-03-01', { by: 'proposal', proposalId: 'p', principalId: 'test' }),
      award('2025-03-01', { by: 'fact', factId: 'f', version: 1 }),
      award('2025-03-01', RULE, { trial: true }),
      award('2025-03-01', RULE, { officeEntryId: 'o' }),
    );
    expect(await doneIn('2025-03')).toBeUndefined();
  });

  it('counts no more once it is reversed, in the same batch or a later one', async () => {
    const [one, other] = [award('2025-03-01', RULE), award('2025-03-02', RULE)];
    await model.given(one, other, reversed(one));
    expect(await doneIn('2025-03')).toEqual({ awards: 1, deductions: 0 });
    await model.given(reversed(other));
    expect(await doneIn('2025-03')).toBeUndefined();
  });

  it('knows whoever was ever a manager, since when and until when, and leaves out who had gone before', async () => {
    const person = (principalId: string, employeeId: string | null): PrincipalEvent => ({
      type: 'PrincipalRegistered',
      data: {
        principalId,
        kind: 'person',
        employeeId,
        lastDay: null,
        personal: { name: 'N', digestKey: 'k' },
      },
    });
    const roles = (principalId: string, ...grades: readonly string[]): PrincipalEvent => ({
      type: 'RolesAssigned',
      data: { principalId, roles: grades.map((grade) => ({ role: 'manager', grade, officeId: null })) },
    });
    await model.given(person('a', 'E1'), roles('a', 'low'), person('b', null));
    await model.given(roles('a'), {
      type: 'PrincipalEnded',
      data: { principalId: 'a', lastDay: '2025-03-31' },
    });
    expect((await records('2025-03')).people).toEqual([
      {
        principalId: 'a',
        employeeId: 'E1',
        lastDay: '2025-03-31',
        assignments: [
          { on: '2025-01-01', grades: ['low'] },
          { on: '2025-01-01', grades: [] },
        ],
      },
    ]);
    expect((await records('2025-04')).people).toEqual([]);
  });
});
