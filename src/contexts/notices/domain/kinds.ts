/** The kinds of notices, as the inbox has them. */
export const NOTICE_KINDS = [
  'entry.awarded',
  'entry.deducted',
  'entry.reversed',
  'entries.imported',
  'fact.granted',
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
  'claim.made',
  'claim.confirmed',
  'claim.declined',
  'claim.lapsed',
  'claim.waiting',
  'claim.unanswered',
  'run.published',
  'run.approved',
  'inspection.opened',
  'inspection.measured',
  'inspection.decided',
  'inspection.ended',
  'alert.raised',
  'edition.adopted',
  'announcement',
  'proposal.waiting',
  'duty',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The inbox keeps telling these, whatever somebody has muted: it is the one place that counts as told. */
const TOLD_BY_LAW: ReadonlySet<string> = new Set<NoticeKind>([
  'entry.deducted',
  'entry.reversed',
  'case.upheld',
  'case.refused',
  'edition.adopted',
  'run.published',
  'run.approved',
]);

/** The kinds that an inbox leaves out for somebody who has muted some. */
export const mutedInInbox = (mute: readonly string[]): readonly string[] =>
  mute.filter((kind) => !TOLD_BY_LAW.has(kind));
