import { describe, it } from '@jest/globals';
import { bookBegun, clockConfirmed, closingSet } from '../../../../test/support/events.js';
import { given } from '../../../../test/support/given.js';
import { calendarDecider, type CalendarCommand } from './decisions.js';
import type { CalendarEvent } from './events.js';

const close = (month: string): CalendarCommand => ({ type: 'CloseMonth', month });
const closeByJob = (month: string): CalendarCommand => ({
  type: 'CloseMonth',
  month,
  byJob: { graceDays: 3, automatic: true },
});
const closed = (month: string): CalendarEvent => ({ type: 'MonthClosed', data: { month } });
const started = (runId: string, importId: string | null = null): CalendarEvent => ({
  type: 'ImportStarted',
  data: { runId, importId },
});
const ended = (how: 'read' | 'ended', ...runIds: string[]): CalendarEvent => ({
  type: 'ImportEnded',
  data: { runIds, how },
});
const on = (today: string, firstJoinedMonth: string | undefined = '2025-01') => ({ today, firstJoinedMonth });
const calendar = (...events: CalendarEvent[]) => given(calendarDecider, ...events);

describe('closing a month', () => {
  it('begins with the month of the earliest joining', () => {
    calendar().when(close('2025-01'), on('2025-02-01')).then(closed('2025-01'));
    calendar().when(close('2025-02'), on('2025-03-01')).isRejected('month.out-of-order');
  });

  it('goes on in order', () => {
    calendar(closed('2024-12')).when(close('2025-01'), on('2025-02-01')).then(closed('2025-01'));
    calendar(closed('2024-12')).when(close('2025-02'), on('2025-03-01')).isRejected('month.out-of-order');
  });

  it('is a repeat for a closed month, and for every month before the first close', () => {
    calendar(closed('2025-01'), closed('2025-02')).when(close('2025-02'), on('2025-05-01')).repeats(1);
    calendar(closed('2025-01'), closed('2025-02')).when(close('2019-07'), on('2025-05-01')).repeats(0);
  });

  it('is rejected before the month has ended, whether in turn or not', () => {
    calendar().when(close('2025-01'), on('2025-01-31')).isRejected('month.not-ended');
    calendar(closed('2025-01')).when(close('2025-09'), on('2025-03-01')).isRejected('month.not-ended');
  });

  it('is rejected while nobody was ever registered', () => {
    calendar()
      .when(close('2025-01'), { today: '2025-02-01', firstJoinedMonth: undefined })
      .isRejected('month.out-of-order');
  });

  it('waits for imports when the job asks, and only then', () => {
    const begun = closed('2024-12');
    calendar(begun, started('a'))
      .when(closeByJob('2025-01'), on('2025-02-04'))
      .isRejected('import.under-way');
    calendar(begun, started('a')).when(close('2025-01'), on('2025-02-01')).then(closed('2025-01'));
    calendar(begun, started('a'), ended('read', 'a'))
      .when(closeByJob('2025-01'), on('2025-02-04'))
      .then(closed('2025-01'));
  });

  it('is not for the job before the book has begun, nor before its grace is over, nor when closing is set off', () => {
    const begun = closed('2024-12');
    calendar().when(closeByJob('2025-01'), on('2025-02-04')).isRejected('month.not-due');
    calendar(begun).when(closeByJob('2025-01'), on('2025-02-03')).isRejected('month.not-due');
    calendar(begun, closingSet(10, true))
      .when(closeByJob('2025-01'), on('2025-02-10'))
      .isRejected('month.not-due');
    calendar(begun, closingSet(10, true))
      .when(closeByJob('2025-01'), on('2025-02-11'))
      .then(closed('2025-01'));
    calendar(begun, closingSet(0, false))
      .when(closeByJob('2025-01'), on('2025-06-01'))
      .isRejected('month.not-due');
    calendar(begun, closingSet(0, false)).when(close('2025-01'), on('2025-02-01')).then(closed('2025-01'));
  });
});

describe('a book', () => {
  const begin = (month: string): CalendarCommand => ({ type: 'BeginBook', month });
  const today = on('2026-07-01', '1998-03');

  it('begins once, before anything was closed', () => {
    calendar().when(begin('2026-07'), today).then(bookBegun('2026-07'));
    calendar(bookBegun('2026-07'), closed('2026-07')).when(begin('2026-07'), today).repeats(0);
    calendar(bookBegun('2026-07')).when(begin('2026-08'), today).isRejected('book.begun');
    calendar(closed('2026-06')).when(begin('2026-06'), today).isRejected('month.closed');
  });

  it('does not begin after an entry that counts', () => {
    const before = { ...today, firstEntryBefore: '2026-06-30' };
    calendar().when(begin('2026-07'), before).isRejected('book.has-entries');
  });

  it('has its first month closed first, and the job closes it when it is due', () => {
    const begun = calendar(bookBegun('2026-07'));
    begun.when(close('2026-06'), on('2026-08-05')).repeats(0);
    begun.when(close('1998-03'), on('2026-08-05', '1998-03')).repeats(0);
    begun.when(close('2026-08'), on('2026-09-05')).isRejected('month.out-of-order');
    begun.when(close('2026-07'), on('2026-08-01', '1998-03')).then(closed('2026-07'));
    begun.when(closeByJob('2026-07'), on('2026-08-03')).isRejected('month.not-due');
    begun.when(closeByJob('2026-07'), on('2026-08-04')).then(closed('2026-07'));
  });
});

describe('closing', () => {
  const set = (graceDays: number, automatic: boolean): CalendarCommand => ({
    type: 'SetClosing',
    graceDays,
    automatic,
  });

  it('is set anew, and what holds already is a repeat', () => {
    calendar().when(set(3, true), on('2025-02-01')).then(closingSet(3, true));
    calendar(closingSet(3, true), closed('2025-01')).when(set(3, true), on('2025-02-01')).repeats(0);
    calendar()
      .when(
        { ...set(3, true), before: { graceDays: 3, automatic: true } } as CalendarCommand,
        on('2025-02-01'),
      )
      .repeats(0);
    calendar(closingSet(5, true))
      .when(
        { ...set(3, true), before: { graceDays: 3, automatic: true } } as CalendarCommand,
        on('2025-02-01'),
      )
      .then(closingSet(3, true));
    calendar(closingSet(3, true)).when(set(3, false), on('2025-02-01')).then(closingSet(3, false));
    calendar(closingSet(3, true), closingSet(5, true))
      .when(set(3, true), on('2025-02-01'))
      .then(closingSet(3, true));
  });
});

describe('the clock', () => {
  const confirm: CalendarCommand = { type: 'ConfirmClock' };

  it('is confirmed once for a day', () => {
    calendar().when(confirm, on('2025-02-01')).then(clockConfirmed('2025-02-01'));
    calendar(clockConfirmed('2025-02-01')).when(confirm, on('2025-02-01')).repeats(0);
    calendar(clockConfirmed('2025-02-01')).when(confirm, on('2025-02-02')).then(clockConfirmed('2025-02-02'));
  });
});

describe('an import', () => {
  const finish = (runId: string, importId: string | null, ...stillReading: string[]): CalendarCommand => ({
    type: 'FinishImport',
    runId,
    importId,
    stillReading,
  });
  const today = on('2025-02-01');

  it('starts once, however often its sender has to ask for an answer', () => {
    const start: CalendarCommand = { type: 'StartImport', runId: 'a', importId: 'book' };
    calendar().when(start, today).then(started('a', 'book'));
    calendar(started('a', 'book')).when(start, today).then();
  });

  it('ends what was cut off under the same name', () => {
    calendar(started('a', 'book'), started('b', 'book'))
      .when(finish('b', 'book'), today)
      .then(ended('read', 'a', 'b'));
  });

  it('leaves what was cut off under another name', () => {
    calendar(started('a', 'book'), started('b', 'other'))
      .when(finish('b', 'other'), today)
      .then(ended('read', 'b'));
  });

  it('ends what was cut off without a name, whatever its own', () => {
    calendar(started('a'), started('b', 'book'))
      .when(finish('b', 'book'), today)
      .then(ended('read', 'a', 'b'));
    calendar(started('a')).when(finish('b', null), today).then(ended('read', 'a'));
  });

  it('leaves what is still being read elsewhere', () => {
    calendar(started('a'), started('b'))
      .when(finish('b', null, 'a'), today)
      .then(ended('read', 'b'));
  });

  it('has nothing to end when none was begun', () => {
    calendar().when(finish('b', null), today).then();
  });

  it('is ended by an administrator, by name or altogether', () => {
    const end = (importId?: string): CalendarCommand => ({ type: 'EndImport', importId });
    calendar(started('a', 'book'), started('b')).when(end('book'), today).then(ended('ended', 'a'));
    calendar(started('a', 'book'), started('b'))
      .when(end(), today)
      .then(ended('ended', 'a', 'b'));
    calendar(started('a', 'book')).when(end('other'), today).isRejected('import.unknown');
    calendar().when(end(), today).isRejected('import.unknown');
  });
});
