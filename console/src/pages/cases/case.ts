import type { components } from '../../../../clients/typescript/src/index.js';
import { may, type Who } from '../../app/session.js';
import { pointbook } from '../../service/service.js';

export type Case = components['schemas']['CaseView'];
export type Act = Case['acts'][number];
export type Kind = 'appeal' | 'objection' | 'problem';

export const STATUSES = ['open', 'upheld', 'refused', 'withdrawn', 'lapsed'] as const;
export const KINDS = ['appeal', 'objection', 'problem'] as const;
export const CAUSES = [
  'wrong-person',
  'wrong-fact',
  'wrong-item',
  'wrong-points',
  'unclear-rule',
  'unequal',
  'technical',
  'unfounded',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The subject of a case: one of these fields. */
export interface About {
  readonly entry?: { readonly employeeId: string; readonly entryId: string };
  readonly board?: { readonly employeeId: string; readonly period: string };
  readonly run?: object;
  readonly inspection?: object;
  readonly claim?: object;
  readonly item?: string;
  readonly office?: string;
  readonly practice?: true;
}

export const aboutOf = ({ about }: Case): About => about;

const COMMANDS: Readonly<Record<Act, string>> = {
  state: 'state-in-case',
  decide: 'decide-case',
  vote: 'vote-on-case',
  escalate: 'escalate-case',
  'take-further': 'take-case-further',
  withdraw: 'withdraw-case',
  reopen: 'reopen-case',
};

/** Whether the user may do it: the case allows it, and so do their roles. */
export const mayDo = (who: Who, { acts }: Case, act: Act): boolean =>
  acts.includes(act) && may(who, `POST /v1/commands/${COMMANDS[act]}`);

/** Whether the user is shown all cases: those who decide, and those who oversee them. */
export const mayReadAll = (who: Who): boolean =>
  ['POST /v1/commands/decide-case', 'POST /v1/commands/vote-on-case', 'GET /v1/accesses'].some((route) =>
    may(who, route),
  );

/** Waits until the list of cases includes a position. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/cases', { query: { limit: 1, minPosition } });

const DAY_MS = 86_400_000;

/** The number of days from one day to another; below zero where that is over. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
