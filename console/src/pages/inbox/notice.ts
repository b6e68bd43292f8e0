import type { components } from '../../../../clients/typescript/src/index.js';

export type Notice = components['schemas']['NoticeView'];

/** What notices of the kinds that the page knows tell. */
export interface AboutNotice {
  readonly entryId?: string;
  readonly itemCode?: string;
  readonly editionId?: string;
  readonly item?: { readonly title: string; readonly regulation: string | null };
  readonly points?: number;
  readonly occurredOn?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly countsIn?: string | null;
  readonly lateFor?: string;
  readonly appealUntil?: string | null;
  readonly period?: string;
  readonly rank?: number;
  readonly score?: number;
  readonly until?: string;
  readonly caseId?: string;
  readonly answerUntil?: string;
  readonly decideUntil?: string;
  readonly furtherUntil?: string | null;
  readonly proposalId?: string;
  readonly openUntil?: string;
  readonly inForceFrom?: string;
  readonly title?: string;
  /** What it is about, where that has a name of its own: a scheme, a programme, an alert, an edition. */
  readonly name?: string;
  readonly lapses?: string;
  readonly claimId?: string;
  readonly runId?: string;
  readonly programmeId?: string;
  readonly alertId?: string;
  readonly outcome?: 'pass' | 'extend' | 'cancel';
  /** One's own row of a run. */
  readonly row?: {
    readonly rank: number | null;
    readonly tier?: string | null;
    readonly grade?: string | null;
    readonly place?: boolean;
  };
  readonly value?: number;
  readonly threshold?: number;
  readonly on?: string;
  readonly answerBy?: string;
  readonly text?: string;
}

export const aboutOf = ({ about }: Notice): AboutNotice => about;
