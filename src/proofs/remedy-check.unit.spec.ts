import { describe, expect, it } from '@jest/globals';
import { awarded, deducted, officeOpened, registered, reversed } from '../../test/support/events.js';
import { SealedLog } from '../../test/support/sealed-log.js';
import type { CaseAbout, CaseCarriedOut, CaseOpened } from '../contexts/cases/domain/events.js';
import type { DomainEvent } from '../infrastructure/event-store/recorded-event.js';
import { CarriedOutCases } from './carried-out.js';
import type { ExportedEvent } from './exported-event.js';
import { remediedBoards } from './remedied-boards.js';
import { RemedyCheck } from './remedy-check.js';

const CASE = 'a case';

const opened = (about: CaseAbout): DomainEvent =>
  ({ type: 'CaseOpened', data: { caseId: CASE, about } }) as unknown as CaseOpened;
/** What the service does in the name of a case. */
const ofCase = <Event extends DomainEvent>(event: Event, replaces?: string): Event => ({
  ...event,
  data: { ...event.data, caseId: CASE, ...(replaces === undefined ? {} : { replaces }) },
});

/** E1's deduction of January is upheld in February: reversed, and replaced by a smaller one. */
function upheld(change: (data: CaseCarriedOut['data']) => object = (data) => data): readonly ExportedEvent[] {
  const log = new SealedLog();
  const wrong = deducted('E1', 7, '2025-01-09');
  const instead = deducted('E1', 2, '2025-01-09');
  log.append(
    officeOpened('o'),
    registered('E1', 'o', '2025-01-01'),
    registered('E2', 'o', '2025-01-01'),
    awarded('E1', 5, '2025-01-05'),
    awarded('E2', 1, '2025-01-06'),
    wrong,
    opened({ entry: { employeeId: 'E1', entryId: wrong.data.entryId } }),
  );
  log.close('2025-01');
  const placeOf = (event: DomainEvent): string => {
    log.append(event);
    return log.events.at(-1)!.position;
  };
  const [reversedAt, recordedAt] = [
    placeOf(ofCase(reversed(wrong))),
    placeOf(ofCase(instead, wrong.data.entryId)),
  ];
  const done = { refusedFor: null, countsIn: '2025-02' };
  const data: CaseCarriedOut['data'] = {
    caseId: CASE,
    employeeId: 'E1',
    employmentNo: 1,
    month: '2025-01',
    results: [
      { ...done, entryId: wrong.data.entryId, as: 'reversed', points: 7, position: reversedAt },
      { ...done, entryId: instead.data.entryId, as: 'recorded', points: -2, position: recordedAt },
    ],
  };
  log.append({ type: 'CaseCarriedOut', data: change(data) } as DomainEvent);
  log.close('2025-02');
  return log.events;
}

const [FIRST, SECOND] = [0, 1];
/** A result of the case says something else. */
const otherResult =
  (at: number, other: object) =>
  (data: CaseCarriedOut['data']): object => ({
    ...data,
    results: data.results.map((result, index) => (index === at ? { ...result, ...other } : result)),
  });

async function derived(events: readonly ExportedEvent[]) {
  const cases = new CarriedOutCases();
  for (const event of events) cases.take(event);
  const check = new RemedyCheck(cases);
  const boards: string[] = [];
  const all = async function* () {
    yield* await Promise.resolve(events);
  };
  for await (const { remedied } of remediedBoards(all(), cases, check))
    if (remedied !== undefined)
      boards.push(
        `${remedied.period}: ${remedied.rows.map(({ rank, employeeId, score }) => `${rank} ${employeeId} ${score}`).join(', ')}`,
      );
  return { boards, findings: check.findings().map(({ code, detail }) => `${code}: ${detail}`) };
}

describe('remedies, derived from the log alone', () => {
  it('count in the month that they are about, and nothing is found where the case says what the entries say', async () => {
    expect(await derived(upheld())).toEqual({
      boards: ['2025-01: 1 E1 3, 2 E2 1', '2025-02: 1 E1 0, 1 E2 0'],
      findings: [],
    });
  });

  it.each([
    ['other points', otherResult(FIRST, { points: 9 }), 'it counts 7 in 2025-02, and is said to count 9'],
    ['another month', otherResult(SECOND, { countsIn: '2025-01' }), 'it counts -2 in 2025-02'],
    ['no month', otherResult(SECOND, { countsIn: null }), 'is said to count in no month'],
    ['another place', otherResult(FIRST, { position: '1' }), 'it is not reversed at place 1'],
    ['an entry that is not there', otherResult(SECOND, { entryId: 'none' }), 'it is not recorded at place'],
    ['another employment', (data: object) => ({ ...data, employmentNo: 2 }), 'it is of employment 1'],
    [
      'another matter',
      (data: object) => ({ ...data, month: '2024-12' }),
      'it says that the case is about 2024-12, and its entry counted in 2025-01',
    ],
    [
      'less than was done',
      (data: CaseCarriedOut['data']) => ({ ...data, results: data.results.slice(0, 1) }),
      'it leaves out what the case did at place',
    ],
    [
      'an end that was refused',
      otherResult(SECOND, { as: 'refused', position: null, countsIn: null, points: 0 }),
      'it leaves out what the case did at place',
    ],
  ])('are a finding where a case says %s', async (_, change, told) => {
    const { findings } = await derived(upheld(change));
    expect(findings).toEqual([expect.stringContaining(told)]);
    expect(findings[0]).toMatch(/^remedy\.other: /);
  });
});
