import { nextMonth, type LocalDate, type NaturalMonth } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type {
  Extension,
  InspectionDecided,
  InspectionEvent,
  InspectionMeasured,
  InspectionOpened,
  Outcome,
} from './events.js';

export type Inspection = NeverOpened | Opened;

export interface NeverOpened {
  readonly status: 'unknown';
}

export type InspectionStatus = 'open' | 'measured' | 'passed' | 'cancelled' | 'ended';

/** The months that are to be measured together: the first so many from one on that are not excused. */
export interface Round {
  readonly from: NaturalMonth;
  readonly count: number;
  readonly excused: readonly NaturalMonth[];
}

export interface Opened {
  readonly status: InspectionStatus;
  readonly opened: InspectionOpened['data'];
  readonly round: Round;
  /** The months that were ever excused, and where. */
  readonly excused: ReadonlyMap<NaturalMonth, EventPosition>;
  /** How often it was extended. */
  readonly extended: number;
  /** The last finding, as long as it is not decided. */
  readonly measured: InspectionMeasured['data'] | undefined;
  /** The day on which it was last measured or decided; undefined before that. */
  readonly lastOn: LocalDate | undefined;
  readonly outcome: Outcome | null;
  readonly places: {
    readonly opened: EventPosition;
    /** The event that brought it to its present state. */
    readonly stands: EventPosition;
  };
}

export const neverOpened = (): Inspection => ({ status: 'unknown' });

/** In their order. */
export function monthsOf({ from, count, excused }: Round): readonly NaturalMonth[] {
  const months: NaturalMonth[] = [];
  for (let month = from; months.length < count; month = nextMonth(month))
    if (!excused.includes(month)) months.push(month);
  return months;
}

export const isRunning = ({ status }: Pick<Opened, 'status'>): boolean =>
  status === 'open' || status === 'measured';

export const hasExtension = ({ opened, extended }: Opened): boolean =>
  extended < opened.terms.extension.times;

export function inspectionAfter(state: Inspection, event: InspectionEvent, place: EventPosition): Inspection {
  if (event.type === 'InspectionOpened') return openedAnew(state, event.data, place);
  if (state.status === 'unknown') throw new Error(`${event.type} before InspectionOpened`);
  const places = { ...state.places, stands: place };
  switch (event.type) {
    case 'MonthExcused':
      return excused(state, event.data.month, place);
    case 'InspectionMeasured':
      return { ...state, status: 'measured', measured: event.data, lastOn: event.data.on, places };
    case 'InspectionDecided':
      return decided({ ...state, places }, event.data);
    case 'InspectionEnded':
      return { ...state, status: 'ended', measured: undefined, places };
  }
}

/** A new one begins anew, but keeps the digest key, by which commands sent before are recognised. */
function openedAnew(before: Inspection, data: InspectionOpened['data'], place: EventPosition): Opened {
  const { digestKey } = (before.status === 'unknown' ? data : before.opened).personal;
  return {
    status: 'open',
    opened: { ...data, personal: { ...data.personal, digestKey } },
    round: { from: data.from, count: data.terms.months, excused: [] },
    excused: new Map(),
    extended: 0,
    measured: undefined,
    lastOn: undefined,
    outcome: null,
    places: { opened: place, stands: place },
  };
}

const excused = (state: Opened, month: NaturalMonth, place: EventPosition): Opened => ({
  ...state,
  round: { ...state.round, excused: [...state.round.excused, month].sort() },
  excused: new Map(state.excused).set(month, place),
});

function decided(state: Opened, { outcome, on }: InspectionDecided['data']): Opened {
  const after = { ...state, measured: undefined, lastOn: on, outcome };
  if (outcome !== 'extend') return { ...after, status: outcome === 'pass' ? 'passed' : 'cancelled' };
  return {
    ...after,
    status: 'open',
    round: extendedRound(state.round, state.opened.terms.extension),
    extended: state.extended + 1,
  };
}

/** The further months join the old ones, or are measured alone, none of them excused yet. */
export function extendedRound(round: Round, { measures, months }: Extension): Round {
  if (measures === 'whole') return { ...round, count: round.count + months };
  return { from: nextMonth(monthsOf(round).at(-1) ?? round.from), count: months, excused: [] };
}
