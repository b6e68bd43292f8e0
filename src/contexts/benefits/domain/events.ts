/** Budgets, schemes and runs of benefits: a storage format, see src/contexts/employees/domain/events.ts. */
import type { Resolution } from '../../rulebook/domain/events.js';
import type { RunRow } from './rows.js';
import type { Terms } from './scheme.js';

export const SCHEMES_STREAM = 'schemes';
export const BUDGET_STREAM_PREFIX = 'budget-';
export const RUN_STREAM_PREFIX = 'run-';
/** The runs of one scheme: what was begun under it, so that of two that begin at once one comes after the other. */
export const SCHEME_RUNS_STREAM_PREFIX = 'runs-of-';

export const budgetStream = (budgetId: string): string => `${BUDGET_STREAM_PREFIX}${budgetId}`;
export const runStream = (runId: string): string => `${RUN_STREAM_PREFIX}${runId}`;
export const schemeRunsStream = (schemeId: string): string => `${SCHEME_RUNS_STREAM_PREFIX}${schemeId}`;

/** Amounts are whole minor units of the budget's currency. */
export interface BudgetOpened {
  readonly type: 'BudgetOpened';
  readonly data: {
    readonly budgetId: string;
    readonly title: string;
    readonly currency: string;
    readonly amount: number;
    readonly from: string;
    readonly until: string;
    readonly resolution: Resolution;
  };
}

export interface BudgetChanged {
  readonly type: 'BudgetChanged';
  readonly data: {
    readonly budgetId: string;
    readonly amount: number;
    readonly resolution: Resolution;
    readonly personal: { readonly reason: string };
  };
}

interface OfReservation {
  readonly budgetId: string;
  readonly runId: string;
  readonly amount: number;
}

export interface BudgetReserved {
  readonly type: 'BudgetReserved';
  readonly data: OfReservation;
}

/** What a run that was approved gives; the rest of its reservation is released. */
export interface BudgetSpent {
  readonly type: 'BudgetSpent';
  readonly data: OfReservation;
}

export interface BudgetReleased {
  readonly type: 'BudgetReleased';
  readonly data: OfReservation;
}

export type BudgetEvent = BudgetOpened | BudgetChanged | BudgetReserved | BudgetSpent | BudgetReleased;

export interface SchemeAdopted {
  readonly type: 'SchemeAdopted';
  readonly data: {
    readonly schemeId: string;
    /** From 1 on. */
    readonly version: number;
    readonly title: string;
    readonly inForceFrom: string;
    readonly resolution: Resolution;
    readonly terms: Terms;
  };
}

/** Somebody whom a supplement counts as if they were on the board. */
export interface Included {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly joinedOn: string;
}

/** What a run is computed from: the same plan gives the same rows, whenever they are computed. */
export interface RunPlan {
  readonly runId: string;
  readonly schemeId: string;
  readonly version: number;
  readonly period: string;
  /** The place in the log up to which everything counts. */
  readonly position: string;
  /** Null of places and grades. */
  readonly budgetId: string | null;
  /** The amount to be split, as it was sent: null of prizes, places, grades and supplements. */
  readonly amount: number | null;
  /** What it takes of its budget; null of places and grades. */
  readonly reserves: number | null;
  /** The run that it supplements. */
  readonly of: string | null;
  readonly include: readonly Included[];
  /** Why there is a supplement. */
  readonly personal?: { readonly reason: string };
}

/** Said before anything else of a run is done. */
export interface RunPlanned {
  readonly type: 'RunPlanned';
  readonly data: RunPlan & {
    /** The command that asked for it, by which a repeat of it is known when it was cut off. */
    readonly command: { readonly id: string; readonly digest: string };
  };
}

/** What came of a run in the end: it was refused by its budget, cancelled, or approved. */
export interface RunSettled {
  readonly type: 'RunSettled';
  readonly data: {
    readonly runId: string;
    readonly schemeId: string;
    readonly as: 'refused' | 'cancelled' | 'approved';
  };
}

export type SchemeRunsEvent = RunPlanned | RunSettled;

export interface RunBegun {
  readonly type: 'RunBegun';
  readonly data: RunPlan;
}

/** At most a thousand rows, in the order of employeeIds. */
export interface RunRows {
  readonly type: 'RunRows';
  readonly data: { readonly runId: string; readonly rows: readonly RunRow[] };
}

/** Only with this the result is there. */
export interface RunComputed {
  readonly type: 'RunComputed';
  readonly data: {
    readonly runId: string;
    readonly count: number;
    readonly total: number | null;
    readonly rest: number | null;
    /** Of the RFC 6962 tree over the canonical JSON of the rows. */
    readonly root: string;
  };
}

/** The meeting decides otherwise about one row, which stays as it was computed. */
export interface RunRowOverridden {
  readonly type: 'RunRowOverridden';
  readonly data: {
    readonly runId: string;
    readonly employeeId: string;
    readonly grade: string | null;
    readonly place: boolean | null;
    readonly personal: { readonly reason: string };
  };
}

export interface RunPublished {
  readonly type: 'RunPublished';
  readonly data: {
    readonly runId: string;
    readonly from: string;
    /** The last day on which it may be objected to; null: no policy published boards that day. */
    readonly until: string | null;
  };
}

export interface RunApproved {
  readonly type: 'RunApproved';
  readonly data: {
    readonly runId: string;
    readonly resolution: Resolution;
    /** Who has left and forfeits what the run gave them. */
    readonly struck: readonly string[];
    /** What is spent; null of places and grades. */
    readonly spent: number | null;
  };
}

export interface RunCancelled {
  readonly type: 'RunCancelled';
  readonly data: { readonly runId: string; readonly personal: { readonly reason: string } };
}

export type RunEvent =
  RunBegun | RunRows | RunComputed | RunRowOverridden | RunPublished | RunApproved | RunCancelled;

export type BenefitEvent = BudgetEvent | SchemeAdopted | SchemeRunsEvent | RunEvent;
