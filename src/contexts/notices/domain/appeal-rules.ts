import type { Rules } from '../../cases/domain/last-day.js';

/** What the last day for an appeal follows from, beside the closes and today. */
export type AppealRulesSeen = Pick<Rules, 'on' | 'plus' | 'publicity'>;

/** Looks up policies, working days and the windows of published boards. */
export abstract class AppealRules {
  /** @throws DatabaseUnavailable */
  abstract now(): Promise<AppealRulesSeen>;
}
