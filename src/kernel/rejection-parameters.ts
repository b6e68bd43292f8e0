import type { RejectionCode } from './rejections.js';

/**
 * The values that a refusal brings beside its sentence, so that a page can say it in its own language. `why` tells apart the
 * reasons that share a code.
 */
export const REJECTION_PARAMETERS = {
  'alert.unfit': ['why', 'measure', 'field', 'least', 'most'],
  'authority.ambiguous': ['why', 'grade'],
  'authority.exceeded': ['why', 'grade'],
  'authority.in-force-too-early': ['from', 'after'],
  'authority.out-of-order': ['from', 'after'],
  'budget.exceeded': ['budgetId', 'left', 'amount'],
  'case.replacement-unfit': ['why', 'given', 'would'],
  'case.too-late': ['why', 'until', 'today', 'days'],
  'delegation.impossible': ['why', 'from', 'until', 'days', 'most'],
  'edition.comments-open': ['editionId', 'until'],
  'edition.full': ['why', 'most'],
  'edition.out-of-order': ['from', 'after', 'editionId'],
  'employee.joined': ['employeeId', 'joinedInto'],
  'erasure.too-early': ['from', 'months'],
  'evidence.unknown': ['field', 'sha256'],
  'inspection.not-recommended': ['why', 'share', 'entitledMin', 'entitled', 'present', 'votesFor'],
  'item.grant-unfit': ['why', 'itemCode'],
  'item.not-for-role': ['itemCode', 'roles'],
  'item.points-out-of-range': ['why', 'itemCode', 'from', 'to', 'points'],
  'joining.after-entry': ['on', 'itemCode'],
  'joining.after-transfer': ['on', 'officeId'],
  'leading-group.unfit': ['principalId'],
  'logo.other-type': ['mediaType'],
  'logo.too-large': ['most', 'bytes'],
  'office.has-members': ['officeId', 'on', 'employees', 'more'],
  'persons.doubles': ['entries', 'more'],
  'principal.unfit': ['why', 'principalId'],
  'programme.unfit': ['why', 'atLeast', 'months'],
  'proposal.closed': ['why', 'status', 'until'],
  'registration.on-closed-board': ['period'],
  'rollout.off': ['why', 'category', 'officeId', 'day', 'from'],
  'round.unfit': ['why', 'from', 'until'],
  'run.unfit': ['why', 'employeeId', 'period', 'joinedOn', 'runId', 'grade'],
  'scheme.unfit': ['field'],
  'stand-in.unfit': ['why', 'from', 'until', 'today'],
  'working-days.unfit': ['why', 'day', 'year'],
} as const satisfies Partial<Record<RejectionCode, readonly string[]>>;

type Table = typeof REJECTION_PARAMETERS;
export type ParameterValue = string | number | readonly string[];
export type RejectionParameters = Readonly<Record<string, ParameterValue>>;

/** What has to be told with a code: its parameters, all or those that go with their `why`; nothing where it has none. */
export type Told<Code extends RejectionCode> = Code extends keyof Table
  ? [parameters: Readonly<Partial<Record<Table[Code][number], ParameterValue>>>]
  : [];
