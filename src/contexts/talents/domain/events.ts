/** Programmes for reserve talents, and inspections: storage formats, see src/contexts/employees/domain/events.ts. */
import type { Resolution } from '../../rulebook/domain/events.js';

export const PROGRAMMES_STREAM = 'programmes';
export const INSPECTION_STREAM_PREFIX = 'inspection-';
export const inspectionStream = ({ programmeId, employeeId }: OfInspection): string =>
  `${INSPECTION_STREAM_PREFIX}${programmeId}-of-${employeeId}`;

export const BOARDS_MEASURED = ['all', 'office'] as const;
export const TIES = ['up', 'down'] as const;
export const BARRED = ['no', 'extend', 'cancel'] as const;
export const EXTENSION_MEASURES = ['whole', 'extension'] as const;
export const OUTCOMES = ['pass', 'extend', 'cancel'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Extension {
  readonly months: number;
  readonly times: number;
  /** Whether the whole period is measured again, or the extension alone. */
  readonly measures: (typeof EXTENSION_MEASURES)[number];
}

/** What an inspection is measured and decided by. */
export interface Terms {
  readonly months: number;
  readonly board: (typeof BOARDS_MEASURED)[number];
  /** In so many single months; null: by the sum of them all. */
  readonly atLeast: number | null;
  /** Percent of those on the board. */
  readonly share: number;
  /** Whether those who share the last place are all within, or all not. */
  readonly ties: (typeof TIES)[number];
  /** What an entry of a bottom-line item leads to. */
  readonly barred: (typeof BARRED)[number];
  readonly extension: Extension;
  readonly decisionDays: number;
}

/** So many entitled at least, and that share in percent of those present for it. */
export interface RecommendationAsked {
  readonly entitledMin: number;
  readonly share: number;
}

export interface ProgrammeSet {
  readonly type: 'ProgrammeSet';
  readonly data: Terms & {
    readonly programmeId: string;
    readonly title: string;
    readonly inForceFrom: string;
    readonly recommendation: RecommendationAsked | null;
  };
}

export interface OfInspection {
  readonly programmeId: string;
  readonly employeeId: string;
}

/** The vote by which somebody was recommended. */
export interface Recommendation {
  readonly entitled: number;
  readonly present: number;
  readonly votesFor: number;
}

export interface InspectionOpened {
  readonly type: 'InspectionOpened';
  readonly data: OfInspection & {
    readonly employmentNo: number;
    /** Its first month. */
    readonly from: string;
    /** The version of the programme, counted from 1, whose terms it keeps. */
    readonly version: number;
    readonly terms: Terms;
    /** The person who opened it. */
    readonly openedBy: string;
    readonly recommendation: Recommendation | null;
    readonly personal: {
      readonly statement: string;
      /** Random; keys the digests of commands about it. */
      readonly digestKey: string;
    };
  };
}

export interface MonthExcused {
  readonly type: 'MonthExcused';
  readonly data: OfInspection & { readonly month: string; readonly personal: { readonly reason: string } };
}

/** A place among those measured together. */
export interface SumFigures {
  readonly N: number;
  readonly q?: number;
  readonly rank?: number;
  readonly equals?: number;
  readonly sum?: number;
}

export interface MonthFigures {
  readonly month: string;
  readonly N: number;
  readonly q: number;
  readonly rank: number;
  readonly equals: number;
  readonly within: boolean;
}

/** Of single months: those up to the first in which nobody can be measured. */
export type Figures = SumFigures | { readonly months: readonly MonthFigures[] };

export interface InspectionMeasured {
  readonly type: 'InspectionMeasured';
  readonly data: OfInspection & {
    readonly on: string;
    readonly months: readonly string[];
    readonly excused: readonly string[];
    /** The place in the log by which it was measured. */
    readonly position: string;
    readonly figures: Figures;
    /** Whether an entry of a bottom-line item counts in one of the months. */
    readonly barred: boolean;
    /** Null: nobody can be measured, people decide. */
    readonly finding: Outcome | null;
    readonly decideUntil: string;
  };
}

export interface InspectionDecided {
  readonly type: 'InspectionDecided';
  readonly data: OfInspection & {
    readonly on: string;
    readonly outcome: Outcome;
    /** The outcome is another than the finding. */
    readonly deviates: boolean;
    readonly by: string;
    readonly resolution: Resolution | null;
    /** Null where it is by the finding, and none was given. */
    readonly personal: { readonly reason: string | null };
  };
}

export interface InspectionEnded {
  readonly type: 'InspectionEnded';
  readonly data: OfInspection & { readonly because: 'left' | 'joined' };
}

export type InspectionEvent =
  InspectionOpened | MonthExcused | InspectionMeasured | InspectionDecided | InspectionEnded;
export type TalentEvent = ProgrammeSet | InspectionEvent;
