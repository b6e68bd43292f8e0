import { describe, expect, it } from '@jest/globals';
import { type CommandLine, type PointsEntry, REJECTION_CODES, type Verdict } from './book.js';
import { monthOf } from './calendar.js';
import { type BookOptions, bookLines, generateBook, plannedLines } from './generator.js';
import { judge, PlainBook } from './oracle.js';

const DAY_MS = 86_400_000;

const small: BookOptions = {
  seed: 1,
  employees: 12,
  offices: 3,
  startMonth: '2023-11',
  months: 5,
  entriesPerEmployeeMonth: 8,
  mischief: 0.4,
  churn: 0.3,
};

const books: BookOptions[] = [
  ...Array.from({ length: 30 }, (_, seed) => ({ ...small, seed })),
  { ...small, seed: 100, employees: 1, offices: 1, mischief: 0.9 },
  { ...small, seed: 101, startMonth: '1986-03', months: 8 },
  { ...small, seed: 102, startMonth: '2024-02', months: 1, mischief: 1 },
  { ...small, seed: 103, startMonth: '2026-01', months: 9 },
  { ...small, seed: 104, employees: 200, mischief: 0.02, churn: 0.02 },
  { ...small, seed: 105, timeZone: 'America/New_York' },
  { ...small, seed: 106, timeZone: 'Pacific/Apia', startMonth: '2011-11', months: 3 },
];

type Judged = { line: CommandLine; judged: Verdict; meant: Verdict; closedBefore: string };

/** The oracle's verdict on each line, and the one that the generator intended. */
function judgeEach(options: BookOptions): Judged[] {
  const book = new PlainBook(options.timeZone === undefined ? {} : { timeZone: options.timeZone });
  return Array.from(plannedLines(options), ({ line, verdict }) => {
    const closedBefore = book.closedMonths.at(-1) ?? '';
    return { line, judged: book.send(line), meant: verdict, closedBefore };
  });
}

const judgedBooks = books.map((options) => ({ options, lines: judgeEach(options) }));
const acceptedLines = judgedBooks.flatMap(({ lines }) => lines.filter(({ judged }) => judged === 'accepted'));
const isBehaviourOf = (line: CommandLine): line is PointsEntry =>
  'points' in line && line.kind === 'behaviour';

describe('generated books', () => {
  it.each(judgedBooks)('lead where their author meant them to: $options', ({ lines }) => {
    expect(lines.filter(({ judged, meant }) => judged !== meant)).toEqual([]);
  });

  it('meet every rejection code', () => {
    const met = new Set(judgedBooks.flatMap(({ lines }) => lines.map(({ judged }) => judged)));
    expect([...met].sort()).toEqual(['accepted', ...REJECTION_CODES, 'repeated'].sort());
  });

  it('repeat every command by its id, and entries, offices and closes by what they are about', () => {
    const kinds = new Set<string>();
    for (const { lines } of judgedBooks) {
      const accepted = new Set<string>();
      for (const { line, judged } of lines) {
        const id = line.commandId.toLowerCase();
        if (judged === 'repeated') kinds.add(`${line.command} ${accepted.has(id) ? 'same' : 'other'} id`);
        if (judged === 'accepted') accepted.add(id);
      }
    }
    expect([...kinds].sort()).toEqual([
      'AwardPoints other id',
      'AwardPoints same id',
      'CloseMonth other id',
      'CloseMonth same id',
      'DeductPoints other id',
      'DeductPoints same id',
      'OpenOffice other id',
      'OpenOffice same id',
      'RecordDeparture same id',
      'RegisterEmployee same id',
      'ReverseEntry same id',
      'TransferEmployee same id',
    ]);
  });

  it('take up entries and reversals of months that are closed', () => {
    const entries = new Map(
      acceptedLines
        .filter(({ line }) => isBehaviourOf(line))
        .map(({ line }) => ['entryId' in line ? line.entryId.toLowerCase() : '', line as PointsEntry]),
    );
    const lateEntries = acceptedLines.filter(
      ({ line, closedBefore }) => isBehaviourOf(line) && monthOf(line.occurredOn ?? '9') <= closedBefore,
    );
    const lateReversals = acceptedLines.filter(({ line, closedBefore }) => {
      const entry = line.command === 'ReverseEntry' ? entries.get(line.entryId.toLowerCase()) : undefined;
      return entry?.occurredOn !== undefined && monthOf(entry.occurredOn) <= closedBefore;
    });
    expect(lateEntries.length).toBeGreaterThan(10);
    expect(lateReversals.length).toBeGreaterThan(10);
  });

  it('have people who come back, and moves whose effect lies in the past and in the future', () => {
    const days = acceptedLines.flatMap(({ line }) =>
      line.command === 'TransferEmployee' && line.effectiveOn !== undefined
        ? [Date.parse(line.effectiveOn) - Date.parse(line.recordedAt)]
        : [],
    );
    expect(Math.min(...days)).toBeLessThan(-20 * DAY_MS);
    expect(Math.max(...days)).toBeGreaterThan(20 * DAY_MS);
    const { employees } = judge(generateBook(small));
    expect(Object.values(employees).some(({ employmentNo }) => employmentNo > 1)).toBe(true);
  });

  it('leave dates out, write ids in both cases and instants in many offsets', () => {
    const lines = acceptedLines.map(({ line }) => line);
    expect(lines.some((line) => isBehaviourOf(line) && line.occurredOn === undefined)).toBe(true);
    expect(lines.some((line) => line.commandId !== line.commandId.toLowerCase())).toBe(true);
    const offsets = new Set(lines.map((line) => line.recordedAt.replace(/^.{19}(\.\d+)?/, '')));
    expect(offsets.size).toBeGreaterThan(8);
  });

  it('are the same for the same seed and others for another', () => {
    expect(generateBook(small)).toEqual(generateBook({ ...small }));
    expect(generateBook(small)).not.toEqual(generateBook({ ...small, seed: 2 }));
  });

  it.each(judgedBooks)('never go back in time, and end in the past: $options', ({ lines }) => {
    const instants = lines.map(({ line }) => Date.parse(line.recordedAt));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThan(Date.parse('2026-11-01T00:00:00Z'));
  });

  it('hold well-formed lines only', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
    const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
    const forms: Record<string, RegExp> = {
      commandId: uuid,
      entryId: uuid,
      recordedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?(Z|[+-]\d\d:\d\d)$/,
      occurredOn: date,
      joinedOn: date,
      effectiveOn: date,
      leftOn: date,
      month: /^\d{4}-(0[1-9]|1[0-2])$/,
      employeeId: /^[A-Za-z0-9._-]{1,64}$/,
      officeId: /^[A-Za-z0-9._-]{1,64}$/,
      itemCode: /^[A-Za-z0-9._-]{1,64}$/,
      kind: /^(fixed|behaviour)$/,
      points: /^([1-9]\d{0,4}|100000)$/,
    };
    const faults = judgedBooks.flatMap(({ lines }) =>
      lines.flatMap(({ line }) =>
        Object.entries(line).filter(([field, value]) => !(forms[field]?.test(String(value)) ?? value !== '')),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('hold nothing but accepted lines where there is no mischief', () => {
    const { rejected, repeated, closedMonths } = judge(bookLines({ ...small, mischief: 0, months: 14 }));
    expect({ rejected, repeated }).toEqual({ rejected: [], repeated: [] });
    expect(closedMonths).toContain('2023-12');
  });

  it.each([0.1, 0.5, 0.9])('go wrong in about the share that was asked for: %d', (mischief) => {
    const lines = judgeEach({ ...small, employees: 50, entriesPerEmployeeMonth: 20, churn: 0.05, mischief });
    const share = lines.filter(({ judged }) => judged !== 'accepted').length / lines.length;
    expect(Math.abs(share - mischief)).toBeLessThan(0.06);
  });

  it('refuse to reach into the future', () => {
    expect(() => generateBook({ ...small, startMonth: '2026-06', months: 6 })).toThrow(RangeError);
  });

  it('can be streamed without an end in sight', () => {
    const lines = bookLines({ ...small, employees: 50_000, entriesPerEmployeeMonth: 30, months: 24 });
    let taken = 0;
    for (const _line of lines) {
      taken += 1;
      if (taken === 5_000) break;
    }
    expect(taken).toBe(5_000);
  });
});
