import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Audience } from './audiences.js';
import type { Parties } from './fold.js';

/** A notice to all of an audience. */
export interface ToldToMany {
  readonly kind: string;
  readonly to: Audience;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Whether an event is told to others than the person that it is about. */
export const isForMany = ({ event }: RecordedEvent): boolean => Object.hasOwn(FOR_MANY, event.type);

const FOR_MANY = {
  EditionAdopted: true,
  ProposalMade: true,
  CaseOpened: true,
  CaseEscalated: true,
  CaseTakenFurther: true,
  CaseReopened: true,
} as const;

/** The parties of the case, where the event is of one. */
export function toldToMany({ event }: RecordedEvent, parties: Parties | undefined): ToldToMany | undefined {
  switch (event.type) {
    case 'EditionAdopted': {
      const { editionId, inForceFrom } = event.data;
      return { kind: 'edition.adopted', to: { of: 'everybody' }, about: { editionId, inForceFrom } };
    }
    case 'ProposalMade':
      return ofProposal(event.data);
    case 'CaseOpened': {
      const { caseId, kind, about, answerUntil, decideUntil, first, near } = event.data;
      const of = first === 'leading-group' ? 'group' : 'first';
      const told = { caseId, kind, about, answerUntil, decideUntil };
      return { kind: 'case.waiting', to: { of, besides: near }, about: told };
    }
    case 'CaseEscalated':
    case 'CaseTakenFurther':
    case 'CaseReopened': {
      const { caseId, decideUntil } = event.data;
      const to = { of: 'group', besides: parties?.near ?? [] } as const;
      return { kind: 'case.waiting', to, about: { caseId, decideUntil } };
    }
    default:
      return undefined;
  }
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
