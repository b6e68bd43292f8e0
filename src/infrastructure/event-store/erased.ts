import { ERASED } from '../../kernel/erased.js';
import type { DomainEvent } from './recorded-event.js';

type EventOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>;
/** The types of events that name a person or tell about them. */
export type PersonalType = {
  [Type in DomainEvent['type']]: 'personal' extends keyof EventOf<Type>['data'] ? Type : never;
}[DomainEvent['type']];
export type PersonalOf<Type extends PersonalType> = Exclude<
  (EventOf<Type>['data'] & { readonly personal?: unknown })['personal'],
  undefined
>;

const reason = { reason: ERASED };
const digestKey = '';

/** What stands in the place of what cannot be read any more. Where there need be no text, there is none. */
const LEFT: { readonly [Type in PersonalType]: PersonalOf<Type> } = {
  EmployeeRegistered: { name: ERASED, digestKey },
  EmployeeRenamed: { name: ERASED, ...reason },
  PointAwarded: reason,
  PointDeducted: reason,
  EntryReversed: reason,
  EmployeeLeft: reason,
  OpeningRecorded: { source: ERASED },
  OpeningWithdrawn: reason,
  ErasureProposed: reason,
  JoiningCorrected: reason,
  DepartureUndone: reason,
  RegistrationUndone: reason,
  TransferUndone: reason,
  PersonsJoined: reason,
  FactsOpened: { digestKey },
  FactRecorded: { value: null },
  FactCorrected: { value: null, ...reason },
  FactWithdrawn: reason,
  ContactSet: {
    email: null,
    wecom: null,
    dingtalk: null,
    feishu: null,
    digest: 'each',
    mute: [],
    language: 'zh',
    digestKey,
  },
  PrincipalRegistered: { name: ERASED, digestKey },
  PrincipalCorrected: { name: ERASED },
  AccountOpened: { digestKey },
  AuthorityReserved: reason,
  AuthorityExceeded: reason,
  ProposalMade: { ...reason, digestKey },
  ProposalDiscussed: { text: ERASED },
  ProposalDeclined: { reason: null },
  OfficeEntryRecorded: { ...reason, digestKey },
  OfficeEntryReversed: reason,
  BatchReversed: { ...reason, digestKey },
  ClaimMade: { statement: ERASED, digestKey },
  ClaimDeclined: reason,
  CaseOpened: { statement: ERASED, digestKey },
  CaseStated: { text: ERASED },
  CaseVotedOn: reason,
  CaseUpheld: reason,
  CaseRefused: reason,
  CaseTakenFurther: { statement: ERASED },
  CaseReopened: reason,
  InspectionOpened: { statement: ERASED, digestKey },
  MonthExcused: reason,
  InspectionDecided: { reason: null },
  AlertAnswered: { text: ERASED },
  BudgetChanged: reason,
  RunPlanned: reason,
  RunBegun: reason,
  RunRowOverridden: reason,
  RunCancelled: reason,
  CheckRecorded: { note: null },
  BoardConfirmed: reason,
  EditionDrafted: { digestKey },
  EditionCommented: { text: ERASED },
  CommentAnswered: { text: ERASED },
  AnnouncementMade: { title: ERASED, text: ERASED, digestKey },
  LeadingGroupSet: { answersFor: [] },
  StatementVoided: { ...reason, by: ERASED },
  AnotherLogDeclared: { ...reason, by: ERASED },
  EventSetAside: { ...reason, by: ERASED },
};

export const leftOf = (type: DomainEvent['type']): object =>
  Object.hasOwn(LEFT, type) ? LEFT[type as PersonalType] : {};
