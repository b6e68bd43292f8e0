import type { components } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

export type Programme = components['schemas']['ProgrammeView'];
export type Inspection = components['schemas']['InspectionView'];

export const STATUSES = ['open', 'measured', 'passed', 'cancelled', 'ended'] as const;
export const OUTCOMES = ['pass', 'extend', 'cancel'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a finding rests on: the sum of all months, or each single one. */
export interface Figures {
  readonly N?: number;
  readonly q?: number;
  readonly rank?: number;
  readonly months?: readonly { readonly within?: boolean }[];
}

/** Waits until inspections and programmes include a position. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/inspections', { query: { limit: 1, minPosition } });

/** Whether it is a month that the service would take. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
