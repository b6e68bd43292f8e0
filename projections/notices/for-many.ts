import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { NoticeKind } from '../../src/contexts/notices/domain/kinds.js';
import type { Audience } from './audiences.js';
import type { Parties } from './fold.js';

/** A notice to all of an audience. */
export interface ToldToMany {
  readonly kind: NoticeKind;
  readonly to: Audience;
  readonly about: Readonly<Record<string, unknown>>;
}

/** By the type of the event; of an event of a case its parties are known. */
type ForMany = {
  readonly [Type in DomainEvent['type']]?: (
    data: Extract<DomainEvent, { type: Type }>['data'],
    parties: Parties | undefined,
    by: string,
  ) => ToldToMany;
};

const FOR_MANY: ForMany = {
  EditionAdopted: ({ editionId, inForceFrom }) => ({
    kind: 'edition.adopted',
    to: { of: 'everybody' },
    about: { editionId, inForceFrom },
  }),
  AnnouncementMade: ({ announcementId, officeId, mustAcknowledge, personal: { title } }, _, by) => ({
    kind: 'announcement',
    to: officeId === null ? { of: 'everybody' } : { of: 'office', officeId },
    about: {
      ...{ announcementId, title, mustAcknowledge, by },
      ...(officeId === null ? {} : { officeId }),
    },
  }),
  ProposalMade: ofProposal,
  CaseOpened: ({ caseId, kind, about, answerUntil, decideUntil, first, near }) => ({
    kind: 'case.waiting',
    to: { of: first === 'leading-group' ? 'group' : 'first', besides: near },
    about: { caseId, kind, about, answerUntil, decideUntil },
  }),
  CaseEscalated: ofGroup,
  CaseTakenFurther: ofGroup,
  CaseReopened: ofGroup,
  ClaimMade: ({ claimId, employeeId, itemCode, points, occurredOn, answerBy }) => ({
    kind: 'claim.waiting',
    to: { of: 'claim', about: [{ employeeId, occurredOn }], besides: [employeeId] },
    about: { claimId, employeeId, itemCode, points, occurredOn, answerBy },
  }),
  ClaimUnanswered: ({ claimId, employeeId, lapses }) => ({
    kind: 'claim.unanswered',
    to: { of: 'above', besides: [employeeId] },
    about: { claimId, employeeId, lapses },
  }),
};

/** Whether an event is told to others than the person that it is about. */
export const isForMany = ({ event }: RecordedEvent): boolean => Object.hasOwn(FOR_MANY, event.type);

export function toldToMany(
  { event, meta }: RecordedEvent,
  parties: Parties | undefined,
): ToldToMany | undefined {
  const tell = FOR_MANY[event.type] as
    ((data: unknown, parties: Parties | undefined, by: string) => ToldToMany) | undefined;
  return tell?.(event.data, parties, meta.recordedBy);
}

function ofGroup(
  { caseId, decideUntil }: { readonly caseId: string; readonly decideUntil: string },
  parties: Parties | undefined,
): ToldToMany {
  const to = { of: 'group', besides: parties?.near ?? [] } as const;
  return { kind: 'case.waiting', to, about: { caseId, decideUntil } };
}

type Made = Extract<RecordedEvent['event'], { type: 'ProposalMade' }>['data'];

function ofProposal(data: Made): ToldToMany {
  const { proposalId, principalId, principalEmployeeId, delegate, entries, sufficientGrade } = data;
  const makers = [
    principalEmployeeId ?? principalId,
    ...(delegate === undefined ? [] : [delegate.employeeId ?? delegate.principalId]),
  ];
  const about = entries.map(({ employeeId, occurredOn }) => ({ employeeId, occurredOn }));
  const besides = [...makers, ...entries.map(({ employeeId }) => employeeId)];
  const told = entries.map(({ employeeId, direction, itemCode, points, occurredOn }) => ({
    ...{ employeeId, direction, itemCode, points, occurredOn },
  }));
  return {
    kind: 'proposal.waiting',
    to: { of: 'proposal', sufficientGrade, about, besides },
    about: {
      ...{ proposalId, by: principalId, entries: told, reason: data.personal.reason },
      openUntil: data.openUntil,
    },
  };
}
