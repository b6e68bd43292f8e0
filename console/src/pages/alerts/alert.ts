import type { components } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

export type Rule = components['schemas']['AlertRuleView'];
export type Raised = components['schemas']['RaisedAlertView'];

export const MEASURES = [
  'month-below',
  'average-below',
  'bottom-share',
  'fall',
  'balance-below',
  'deductions-above',
  'silent',
  'office-silent',
  'bottom-line',
] as const;
export type Measure = (typeof MEASURES)[number];

export const TOLD = ['self', 'manager', 'points-officer', 'leadership'] as const;
export const ANSWERS = ['talk', 'help', 'training', 'other-work', 'none'] as const;
export const STATUSES = ['standing', 'unanswered', 'overdue', 'lifted'] as const;

/** Waits until what was raised and answered includes a position. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/alerts/raised', { query: { limit: 1, minPosition } });

/** Waits until the rules include a position. */
export const seenInRules = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/alerts', { query: { minPosition } });
