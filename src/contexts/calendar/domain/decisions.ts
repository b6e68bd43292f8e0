import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import {
  closeOf,
  dueMonth,
  evolve,
  initialState,
  nextToClose,
  type Calendar,
  type Closing,
} from './calendar.js';
import type { CalendarEvent } from './events.js';
import { hasEnded, type LocalDate, type NaturalMonth } from '../../../kernel/natural-month.js';

export type CalendarCommand =
  CloseMonth | BeginBook | StartImport | FinishImport | EndImport | SetClosing | ConfirmClock;

export interface CloseMonth {
  readonly type: 'CloseMonth';
  readonly month: NaturalMonth;
  /**
   * Set by the job, which waits for imports to end and closes what is due; it closes like this as long as nothing was
   * set in the log. People and imported data close when they say so.
   */
  readonly byJob?: Closing | undefined;
}

export interface BeginBook {
  readonly type: 'BeginBook';
  readonly month: NaturalMonth;
}

/** A body with `recordedAt`s of its own has begun. */
export interface StartImport {
  readonly type: 'StartImport';
  readonly runId: string;
  readonly importId: string | null;
}

/** A body has been read to its end. */
export interface FinishImport {
  readonly type: 'FinishImport';
  readonly runId: string;
  readonly importId: string | null;
  /** Runs whose bodies are being read elsewhere right now: they end themselves. */
  readonly stillReading: readonly string[];
}

/** An administrator ends imports that were cut off: one by its name, or all. */
export interface EndImport {
  readonly type: 'EndImport';
  readonly importId: string | undefined;
}

export interface SetClosing extends Closing {
  readonly type: 'SetClosing';
  /** How months are closed as long as nothing was set in the log. */
  readonly before?: Closing;
}

/** The clock is right today. */
export interface ConfirmClock {
  readonly type: 'ConfirmClock';
}

export interface CalendarContext {
  /** The local date of `recordedAt`. */
  readonly today: LocalDate;
  /** The month of the earliest `joinedOn` in the log; needed only until the first close. */
  readonly firstJoinedMonth: NaturalMonth | undefined;
  /** The day of the first entry, not reversed, before the month that a book is to begin with. */
  readonly firstEntryBefore?: LocalDate | undefined;
}

type Ruling = Decision<CalendarEvent>;

export const calendarDecider: Decider<Calendar, CalendarCommand, CalendarEvent, CalendarContext> = {
  initialState,
  evolve,
  decide,
  digestKey: () => '',
};

export function decide(calendar: Calendar, command: CalendarCommand, context: CalendarContext): Ruling {
  switch (command.type) {
    case 'CloseMonth':
      return closeMonth(calendar, command, context);
    case 'BeginBook':
      return beginBook(calendar, command, context);
    case 'StartImport':
      return startImport(calendar, command);
    case 'FinishImport':
      return finishImport(calendar, command);
    case 'EndImport':
      return endImport(calendar, command);
    case 'SetClosing':
      return setClosing(calendar, command);
    case 'ConfirmClock':
      return confirmClock(calendar, context);
  }
}

/** Checks rule 9 in its order: closed already, not ended, out of turn. */
function closeMonth(calendar: Calendar, command: CloseMonth, context: CalendarContext): Ruling {
  const { month } = command;
  const close = closeOf(calendar, month);
  if (close !== undefined) return repeated(close.place);
  if (!hasEnded(month, context.today)) {
    return rejected('month.not-ended', `${month} has not ended: it is ${context.today}.`);
  }
  const next = nextToClose(calendar, context.firstJoinedMonth);
  if (next !== month) return outOfOrder(month, next);
  const hold = command.byJob && holdOf(calendar, command.byJob, month, context.today);
  if (hold !== undefined) return hold;
  return accepted({ type: 'MonthClosed', data: { month } });
}

/** The reason that holds the job back: something was set or begun since it looked. */
function holdOf(
  calendar: Calendar,
  before: Closing,
  month: NaturalMonth,
  today: LocalDate,
): Rejection | undefined {
  if (calendar.imports.size > 0)
    return rejected('import.under-way', `${month} stays open while an import is under way.`);
  if (dueMonth(calendar, today, before) === month) return undefined;
  return rejected('month.not-due', `${month} is not due to be closed by the job.`);
}

const outOfOrder = (month: NaturalMonth, next: NaturalMonth | undefined): Ruling =>
  rejected(
    'month.out-of-order',
    next === undefined
      ? `${month} cannot be closed: nobody has been registered yet.`
      : `${month} is out of turn: ${next} is the next to close.`,
  );

function beginBook(
  { begun, closed }: Calendar,
  { month }: BeginBook,
  { firstEntryBefore }: CalendarContext,
): Ruling {
  if (begun?.month === month) return repeated(begun.place);
  if (begun !== undefined) return rejected('book.begun', `The book begins with ${begun.month} already.`);
  const first = closed[0];
  if (first !== undefined)
    return rejected('month.closed', `The book began with ${first.month}, which was closed by hand.`);
  if (firstEntryBefore !== undefined)
    return rejected(
      'book.has-entries',
      `The book cannot begin with ${month}: there is an entry of ${firstEntryBefore}. Reverse what lies before it first.`,
    );
  return accepted({ type: 'BookBegun', data: { month } });
}

/** Nothing more, where the run has started: its sender had no answer and tries again. */
const startImport = ({ imports }: Calendar, { runId, importId }: StartImport): Ruling =>
  imports.has(runId) ? accepted() : accepted({ type: 'ImportStarted', data: { runId, importId } });

/** Ends the run itself and those cut off under the same name; runs without a name are ended by any body. */
function finishImport(calendar: Calendar, command: FinishImport): Ruling {
  const runIds = [...calendar.imports]
    .filter(
      ([runId, importId]) =>
        runId === command.runId ||
        (!command.stillReading.includes(runId) && (importId === null || importId === command.importId)),
    )
    .map(([runId]) => runId);
  return runIds.length === 0 ? accepted() : accepted({ type: 'ImportEnded', data: { runIds, how: 'read' } });
}

function endImport(calendar: Calendar, { importId }: EndImport): Ruling {
  const runIds = [...calendar.imports]
    .filter(([, name]) => importId === undefined || name === importId)
    .map(([runId]) => runId);
  if (runIds.length === 0) {
    return rejected(
      'import.unknown',
      importId === undefined ? 'No import is under way.' : `No import ${importId} is under way.`,
    );
  }
  return accepted({ type: 'ImportEnded', data: { runIds, how: 'ended' } });
}

/**
 * A setting that holds already is a repeat, whether by the log or, before anything was set there, by the configuration.
 */
function setClosing(
  { closing, last = BEFORE_ALL }: Calendar,
  { graceDays, automatic, before }: SetClosing,
): Ruling {
  const held = closing ?? before;
  if (held?.graceDays === graceDays && held.automatic === automatic) return repeated(closing?.place ?? last);
  return accepted({ type: 'ClosingSet', data: { graceDays, automatic } });
}

const BEFORE_ALL: EventPosition = { revision: 0, position: 0n };

function confirmClock({ clockConfirmed }: Calendar, { today }: CalendarContext): Ruling {
  if (clockConfirmed?.day === today) return repeated(clockConfirmed.place);
  return accepted({ type: 'ClockConfirmed', data: { day: today } });
}
