import {
  addDays,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsFrom,
  type LocalDate,
} from '../../../kernel/natural-month.js';
import type { RoundPlanned } from './events.js';

/** The days within which one check of each office is due. */
export interface Term {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export type Plan = Pick<RoundPlanned['data'], 'every' | 'weekday' | 'from' | 'until'>;

/** The terms of a round that lie in the days from..to, whole or in part. */
export function termsOf(plan: Plan, from: LocalDate, to: LocalDate): readonly Term[] {
  const first = from > plan.from ? from : plan.from;
  const last = plan.until !== null && plan.until < to ? plan.until : to;
  return first > last ? [] : unbounded(plan, first, last).map((term) => within(plan, term));
}

/** Whether a check may be made on that day. */
export const isDueOn = (plan: Plan, day: LocalDate): boolean => termsOf(plan, day, day).length > 0;

/** 1 is Monday, 7 is Sunday. */
const weekdayOf = (day: LocalDate): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

function unbounded({ every, weekday }: Plan, first: LocalDate, last: LocalDate): readonly Term[] {
  if (every === 'month')
    return [...monthsFrom(monthOf(first), monthOf(last))].map((month) => ({
      from: firstDayOf(month),
      until: lastDayOf(month),
    }));
  if (every === 'week' && weekday === null) {
    const mondays = daysFrom(addDays(first, 1 - weekdayOf(first)), last, 7);
    return mondays.map((monday) => ({ from: monday, until: addDays(monday, 6) }));
  }
  return daysFrom(first, last, 1)
    .filter((day) => every === 'day' || weekdayOf(day) === weekday)
    .map((day) => ({ from: day, until: day }));
}

function daysFrom(first: LocalDate, last: LocalDate, step: number): readonly LocalDate[] {
  const days = [];
  for (let day = first; day <= last; day = addDays(day, step)) days.push(day);
  return days;
}

/** The first and the last term of a round may be shorter than others. */
const within = ({ from, until }: Plan, term: Term): Term => ({
  from: term.from < from ? from : term.from,
  until: until !== null && term.until > until ? until : term.until,
});

/** What became of the terms of one office. */
export interface Kept {
  readonly due: number;
  readonly made: number;
  /** The terms that are over without a check. */
  readonly missed: readonly Term[];
}

export interface Seen {
  /** The days of the checks of one office. */
  readonly checks: readonly LocalDate[];
  readonly today: LocalDate;
  /** The day on which the round was ended; null: it runs. */
  readonly endedOn: LocalDate | null;
}

/** A term is missed once it is over: before the round was ended, and before today. */
export function keptOf(terms: readonly Term[], { checks, today, endedOn }: Seen): Kept {
  const isMade = ({ from, until }: Term): boolean => checks.some((day) => from <= day && day <= until);
  const over = endedOn !== null && endedOn < today ? endedOn : today;
  const made = terms.filter(isMade);
  const missed = terms.filter((term) => term.until < over && !isMade(term));
  return { due: made.length + missed.length, made: made.length, missed };
}
