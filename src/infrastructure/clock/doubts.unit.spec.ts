import { describe, expect, it } from '@jest/globals';
import { doubtsOf, isBehind } from './doubts.js';
import { NO_TIMES, seen, type LogTimes, type Timed } from './log-times.js';

const recorded = (recordedAt: string, more: Partial<Timed> = {}): Timed => ({
  type: 'PointAwarded',
  recordedBy: 'zhang.min',
  recordedAt: `${recordedAt}T09:00:00.000Z`,
  ...more,
});
const confirmed = (day: string): Timed => recorded(day, { type: 'ClockConfirmed', day });
const logOf = (...events: Timed[]): LogTimes => events.reduce(seen, NO_TIMES);

const MINUTE = 60_000;
/** The doubts about a clock that says this on a day; the other clocks agree unless they are given. */
function doubted(log: LogTimes, at: string, others: { driftMs?: number; beforeDatabaseMs?: number } = {}) {
  const now = new Date(at);
  const reading = { now, today: at.slice(0, 10), log, driftMs: 0, beforeDatabaseMs: 0, ...others };
  return doubtsOf(reading).map(({ code }) => code);
}

describe('a clock is believed', () => {
  it('as long as a log holds nothing, and by one that has only just begun', () => {
    expect(doubted(NO_TIMES, '2026-11-30T09:00:00Z')).toEqual([]);
    expect(doubted(logOf(recorded('2026-11-30')), '2026-11-30T09:00:00Z')).toEqual([]);
  });

  it('unless it is more than 5 minutes behind the newest that was recorded, wherever in the log that stands', () => {
    const log = logOf(recorded('2026-11-30'), recorded('2026-11-01'));
    expect(doubted(log, '2026-11-30T08:55:00Z')).toEqual([]);
    expect(doubted(log, '2026-11-30T08:54:59Z')).toEqual(['clock.behind']);
  });

  it('unless it has drifted by more than 10 minutes, to whichever side', () => {
    for (const side of [1, -1]) {
      expect(doubted(NO_TIMES, '2026-11-30T09:00:00Z', { driftMs: side * 10 * MINUTE })).toEqual([]);
      expect(doubted(NO_TIMES, '2026-11-30T09:00:00Z', { driftMs: side * (10 * MINUTE + 1) })).toEqual([
        'clock.drifted',
      ]);
    }
  });

  it('unless it differs by more than 5 minutes from that of the database, to whichever side', () => {
    for (const side of [1, -1]) {
      expect(doubted(NO_TIMES, '2026-11-30T09:00:00Z', { beforeDatabaseMs: side * 5 * MINUTE })).toEqual([]);
      expect(
        doubted(NO_TIMES, '2026-11-30T09:00:00Z', { beforeDatabaseMs: side * (5 * MINUTE + 1) }),
      ).toEqual(['clock.other-than-database']);
    }
  });

  it('unless it is more than 100 days later than the log', () => {
    const log = logOf(recorded('2026-01-01'));
    expect(doubted(log, '2026-04-11T09:00:00Z')).toEqual([]);
    expect(doubted(log, '2026-04-11T09:00:01Z')).toEqual(['clock.far-ahead']);
  });
});

describe('a clock that leapt', () => {
  it('does not bear itself out by what is recorded by it', () => {
    const log = logOf(recorded('2026-11-30'), recorded('2028-01-04'), recorded('2028-01-05'));
    expect(doubted(log, '2028-01-05T10:00:00Z')).toEqual(['clock.far-ahead']);
    expect(doubted(log, '2026-12-01T09:00:00Z')).toEqual(['clock.behind']);
  });

  it('is believed once it was confirmed, and goes on from there', () => {
    const log = logOf(recorded('2026-01-01'), recorded('2026-08-20'), confirmed('2026-08-21'));
    expect(doubted(log, '2026-08-21T10:00:00Z')).toEqual([]);
    expect(doubted(log, '2026-11-29T09:00:00Z')).toEqual([]);
    expect(doubted(log, '2026-12-01T09:00:00Z')).toEqual(['clock.far-ahead']);
  });

  it('was believed by whoever ran before there were doubts: the job has closed a month by it', () => {
    const closed = recorded('2026-08-20', { type: 'MonthClosed', recordedBy: 'closing-job' });
    expect(doubted(logOf(recorded('2026-01-01'), closed), '2026-08-21T10:00:00Z')).toEqual([]);
    const byHand = recorded('2026-08-20', { type: 'MonthClosed' });
    expect(doubted(logOf(recorded('2026-01-01'), byHand), '2026-08-21T10:00:00Z')).toEqual([
      'clock.far-ahead',
    ]);
  });
});

describe('a clock that is behind', () => {
  it('is believed on the day that it is confirmed for, and on no other', () => {
    const log = logOf(recorded('2028-01-04'), confirmed('2026-11-30'));
    expect(doubted(log, '2026-11-30T10:00:00Z')).toEqual([]);
    expect(doubted(log, '2026-12-01T10:00:00Z')).toEqual(['clock.behind']);
    expect(isBehind(log, new Date('2026-12-01T10:00:00Z'), '2026-12-01')).toBe(true);
  });
});
