import { expect, it } from '@jest/globals';
import { until } from '../../../../test/support/eventually.js';
import type { HistoryRead } from '../domain/events.js';
import { Readings } from './readings.js';

type Read = HistoryRead['data'];
const FACTS: Read = { principalId: 'li.wei', what: 'GET /v1/employees/:employeeId/facts', whom: 'E1' };

it('are kept once a day, by principal, route and file', () => {
  const kept: Read[] = [];
  let day = '2025-03-04';
  const readings = new Readings(
    (read) => Promise.resolve(void kept.push(read)),
    () => day,
    fail,
  );
  const others = [
    FACTS,
    { ...FACTS, whom: 'E2' },
    { ...FACTS, principalId: 'wang.fang' },
    { ...FACTS, what: 'GET /v1/employees/:employeeId' },
  ];
  for (let time = 1; time <= 1_000; time += 1) for (const read of others) readings.note(read);
  expect(kept).toEqual(others);
  day = '2025-03-05';
  readings.note(FACTS);
  readings.note(FACTS);
  expect(kept).toEqual([...others, FACTS]);
});

it('that could not be kept are tried again with the next one, and said', async () => {
  const kept: Read[] = [];
  const said: string[] = [];
  const answers = [Promise.reject(new Error('away')), Promise.resolve()];
  const keep = (read: Read): Promise<void> => {
    kept.push(read);
    return answers.shift()!;
  };
  const readings = new Readings(
    keep,
    () => '2025-03-04',
    (line) => said.push(line),
  );
  readings.note(FACTS);
  await until(() => said.length === 1);
  readings.note(FACTS);
  readings.note(FACTS);
  expect(kept).toEqual([FACTS, FACTS]);
});

it('of very many do not stay in memory', () => {
  let kept = 0;
  const readings = new Readings(
    () => Promise.resolve(void (kept += 1)),
    () => '2025-03-04',
    fail,
    3,
  );
  for (const whom of ['E1', 'E2', 'E3', 'E4', 'E4']) readings.note({ ...FACTS, whom });
  expect(kept).toBe(4);
});

function fail(line: string): void {
  throw new Error(line);
}
