import type { Resolution } from '../../rulebook/domain/events.js';
import type { OfInspection, Outcome, Recommendation } from './events.js';

export type InspectionCommand =
  OpenInspection | ExcuseMonth | MeasureInspection | DecideInspection | EndInspection;

export interface OpenInspection extends OfInspection {
  readonly type: 'OpenInspection';
  readonly from: string;
  readonly statement: string;
  readonly recommendation: Recommendation | null;
}

export interface ExcuseMonth extends OfInspection {
  readonly type: 'ExcuseMonth';
  readonly month: string;
  readonly reason: string;
}

/** Sent by the job. */
export interface MeasureInspection extends OfInspection {
  readonly type: 'MeasureInspection';
}

export interface DecideInspection extends OfInspection {
  readonly type: 'DecideInspection';
  readonly outcome: Outcome;
  readonly reason: string | undefined;
  readonly resolution: Resolution | null;
}

/** Sent by the job. */
export interface EndInspection extends OfInspection {
  readonly type: 'EndInspection';
}
