import type { RunApproved, RunCancelled, RunPlanned } from '../../contexts/benefits/domain/events.js';
import type {
  AuthorityExceeded,
  AuthorityReserved,
  AuthorityReturning,
  Settlement,
} from '../../contexts/authority/domain/events.js';
import type { BatchReversed } from '../../contexts/batches/domain/events.js';
import type { PersonsJoined } from '../../contexts/employees/domain/events.js';
import type { ClaimConfirmed } from '../../contexts/claims/domain/events.js';
import type { CaseRefused, CaseUpheld } from '../../contexts/cases/domain/events.js';
import type {
  DomainEvent,
  EventMeta,
  RecordedEvent,
} from '../../infrastructure/event-store/recorded-event.js';
import type {
  OfficeEntryRecorded,
  OfficeEntryReversed,
} from '../../contexts/office-entries/domain/events.js';
import type { OfficesMerged } from '../../contexts/offices/domain/events.js';
import type {
  ProposalAccepted,
  ProposalDeclined,
  ProposalExpired,
  ProposalWithdrawn,
} from '../../contexts/proposals/domain/events.js';

/** The prefixes of the event types that it looks at. */
export const LOOKED_AT: readonly string[] = [
  'Authority',
  'Proposal',
  'Office',
  'Batch',
  'PersonsJoin',
  'Case',
  'Run',
  'Claim',
];

type Step =
  | AuthorityReserved
  | AuthorityExceeded
  | AuthorityReturning
  | ProposalAccepted
  | OfficeEntryRecorded
  | OfficeEntryReversed
  | OfficesMerged
  | BatchReversed
  | PersonsJoined
  | CaseUpheld
  | CaseRefused
  | RunPlanned
  | RunCancelled
  | RunApproved
  | ClaimConfirmed;

/** Something begun whose outcome does not stand in the log yet. */
export interface PendingProcess {
  readonly step: Step;
  readonly meta: EventMeta;
  readonly position: bigint;
  /** The time at which this process heard of it, on the clock of `performance.now()`. */
  readonly heardAt: number;
}

/** What the log has begun and not ended, and until when each open proposal may be decided. */
export class PendingProcesses {
  private readonly steps = new Map<string, PendingProcess>();
  private readonly open = new Map<string, string>();

  apply({ event, meta, position }: RecordedEvent, heardAt: number): void {
    if (isStep(event)) this.steps.set(stepKey(event), { step: event, meta, position, heardAt });
    else for (const key of endedBy(event)) this.steps.delete(key);
    if (event.type === 'ProposalMade') this.open.set(event.data.proposalId, event.data.openUntil);
    else if (isEnd(event)) this.open.delete(event.data.proposalId);
  }

  /** Those heard of before then that are still without an end, the oldest first. */
  before(heardAt: number): PendingProcess[] {
    return [...this.steps.values()].filter((unfinished) => unfinished.heardAt < heardAt);
  }

  /** The proposals that nobody may decide any more on a day. */
  expiredOn(today: string): string[] {
    return [...this.open].filter(([, openUntil]) => openUntil < today).map(([proposalId]) => proposalId);
  }
}

type Ends = {
  readonly [Type in DomainEvent['type']]?: (event: Extract<DomainEvent, { type: Type }>) => readonly string[];
};

/** The keys of the steps that an event brings to their end. */
const ENDS_OF_STEPS: Ends = {
  AuthoritySettled: ({ data: { principalId, settled } }) =>
    settled.map((settlement) => matterKey(principalId, settlement)),
  ProposalCarriedOut: ({ data }) => [data.proposalId],
  OfficeEntryCarriedOut: ({ data }) => [data.officeEntryId],
  OfficeReversalCarriedOut: ({ data }) => [data.officeEntryId],
  OfficesMergeCarriedOut: ({ data }) => [data.mergeId],
  BatchReversalCarriedOut: ({ data }) => [data.batchId],
  PersonsJoinCarriedOut: ({ data }) => [joinKey(data)],
  CaseCarriedOut: ({ data }) => [data.caseId],
  RunComputed: ({ data }) => [data.runId],
  RunSettled: ({ data }) => [data.runId],
  ClaimCarriedOut: ({ data }) => [data.claimId],
};

function endedBy(event: DomainEvent): readonly string[] {
  const keysOf = ENDS_OF_STEPS[event.type] as ((event: DomainEvent) => readonly string[]) | undefined;
  return keysOf?.(event) ?? [];
}

const STEPS: readonly string[] = [
  'AuthorityReserved',
  'AuthorityExceeded',
  'AuthorityReturning',
  'ProposalAccepted',
  'OfficeEntryRecorded',
  'OfficeEntryReversed',
  'OfficesMerged',
  'BatchReversed',
  'PersonsJoined',
  'CaseUpheld',
  'CaseRefused',
  'RunPlanned',
  'RunCancelled',
  'RunApproved',
  'ClaimConfirmed',
] satisfies Step['type'][];
const isStep = (event: DomainEvent): event is Step => STEPS.includes(event.type) && !isWords(event as Step);

/** A case that changes no entry is at its end with its decision. */
const isWords = (step: Step): boolean =>
  'reverses' in step.data &&
  step.data.reverses === null &&
  (step.type === 'CaseUpheld' ? step.data.replacement : (step as CaseRefused).data.restores) === null;

type End = ProposalAccepted | ProposalDeclined | ProposalWithdrawn | ProposalExpired;
const ENDS: readonly string[] = [
  'ProposalAccepted',
  'ProposalDeclined',
  'ProposalWithdrawn',
  'ProposalExpired',
] satisfies End['type'][];
const isEnd = (event: DomainEvent): event is End => ENDS.includes(event.type);

/** Only the last step of one office entry or proposal may be without an end. */
function stepKey(step: Step): string {
  if (step.type === 'OfficesMerged') return step.data.mergeId;
  if (step.type === 'BatchReversed') return step.data.batchId;
  if (step.type === 'PersonsJoined') return joinKey(step.data);
  if (step.type === 'CaseUpheld' || step.type === 'CaseRefused') return step.data.caseId;
  if (isOfRun(step)) return step.data.runId;
  if (step.type === 'ClaimConfirmed') return step.data.claimId;
  if (step.type === 'ProposalAccepted') return step.data.proposalId;
  if (step.type === 'OfficeEntryRecorded' || step.type === 'OfficeEntryReversed')
    return step.data.officeEntryId;
  return matterKey(step.data.principalId, step.data);
}

export type StepOfRun = RunPlanned | RunCancelled | RunApproved;

export const isOfRun = (step: Step): step is StepOfRun => step.type.startsWith('Run');

const joinKey = ({ employeeId, giveUp }: Pick<PersonsJoined['data'], 'employeeId' | 'giveUp'>): string =>
  `${employeeId} ${giveUp}`;

const matterKey = (
  principalId: string,
  { employeeId, entryId }: Pick<Settlement, 'employeeId' | 'entryId'>,
): string => `${principalId} ${employeeId} ${entryId}`;
