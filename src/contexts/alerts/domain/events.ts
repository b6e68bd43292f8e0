/** Alerts: the rules, and what each has raised. Storage formats, see src/contexts/employees/domain/events.ts. */
export const ALERTS_STREAM = 'alerts';
export const ALERT_REVIEWS_STREAM = 'alert-reviews';
export const ALERTS_OF_STREAM_PREFIX = 'alerts-of-';
export const OFFICE_ALERTS_OF_STREAM_PREFIX = 'office-alerts-of-';

/** By the remedied board of a closed month. */
export const MONTHLY_MEASURES = ['month-below', 'average-below', 'bottom-share', 'fall'] as const;
/** By a day that is over. */
export const DAILY_MEASURES = [
  'balance-below',
  'deductions-above',
  'silent',
  'office-silent',
  'bottom-line',
] as const;
export const MEASURES = [...MONTHLY_MEASURES, ...DAILY_MEASURES] as const;
export type MonthlyMeasure = (typeof MONTHLY_MEASURES)[number];
export type DailyMeasure = (typeof DAILY_MEASURES)[number];
export type Measure = MonthlyMeasure | DailyMeasure;

export const TOLD = ['self', 'manager', 'points-officer', 'leadership'] as const;
export type Told = (typeof TOLD)[number];

export const ANSWERS = ['talk', 'help', 'training', 'other-work', 'none'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface AlertSet {
  readonly type: 'AlertSet';
  readonly data: {
    readonly alertId: string;
    readonly title: string;
    readonly measure: Measure;
    readonly threshold: number | null;
    /** Percent. */
    readonly share: number | null;
    readonly months: number | null;
    /** Null: everybody. */
    readonly officeId: string | null;
    readonly tells: readonly Told[];
    readonly from: string;
  };
}

/** It raises nothing any more. */
export interface AlertEnded {
  readonly type: 'AlertEnded';
  readonly data: { readonly alertId: string };
}

/** The employee or the office that an alert is about. */
export type About = { readonly employeeId: string } | { readonly officeId: string };

export const alertsStream = (about: About): string =>
  'employeeId' in about
    ? `${ALERTS_OF_STREAM_PREFIX}${about.employeeId}`
    : `${OFFICE_ALERTS_OF_STREAM_PREFIX}${about.officeId}`;
export const idOf = (about: About): string => ('employeeId' in about ? about.employeeId : about.officeId);

/** What an alert is raised for once: a month, or a day. */
export interface Raised {
  readonly alertId: string;
  readonly about: About;
  readonly period: string;
}

export interface AlertRaised {
  readonly type: 'AlertRaised';
  readonly data: Raised & {
    /** The employment that ran then; of an office there is none. */
    readonly employmentNo: number | null;
    readonly measure: Measure;
    /** The day or the month that was looked at. */
    readonly on: string;
    readonly value: number;
    readonly threshold: number | null;
    readonly tells: readonly Told[];
    /** The place in the log by which it holds. */
    readonly position: string;
    /** The last day to answer it before it is told to the next above. */
    readonly answerUntil: string;
  };
}

/** It does not hold any more, by what the log says now. */
export interface AlertLifted {
  readonly type: 'AlertLifted';
  readonly data: Raised & { readonly position: string };
}

export interface AlertAnswered {
  readonly type: 'AlertAnswered';
  readonly data: Raised & {
    readonly measure: Answer;
    readonly by: string;
    readonly personal: { readonly text: string };
  };
}

/** A day or a month was looked at, and everything that stood before it. */
export interface AlertsReviewed {
  readonly type: 'AlertsReviewed';
  readonly data: { readonly period: string; readonly position: string };
}

export type AlertRuleEvent = AlertSet | AlertEnded;
export type AlertOfEvent = AlertRaised | AlertLifted | AlertAnswered;
export type AlertEvent = AlertRuleEvent | AlertOfEvent | AlertsReviewed;
