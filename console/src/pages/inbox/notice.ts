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
  readonly text?: string;
}

export const aboutOf = ({ about }: Notice): AboutNotice => about;

/** The kinds whose titles the page has. */
const KINDS = [
  'entry.awarded',
  'entry.deducted',
  'fact.granted',
  'entry.reversed',
  'entries.imported',
  'persons.joined',
  'employment.ended',
  'month.closed',
  'board.published',
  'case.opened',
  'case.stated',
  'case.upheld',
  'case.refused',
  'case.escalated',
  'case.taken-further',
  'case.withdrawn',
  'case.reopened',
  'case.lapsed',
  'case.waiting',
  'proposal.waiting',
  'edition.adopted',
  'duty',
] as const;

/** The kind, or `other` where the page has no title for it. */
export const kindOf = ({ kind }: Notice): (typeof KINDS)[number] | 'other' =>
  KINDS.find((known) => known === kind) ?? 'other';
