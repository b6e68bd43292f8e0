import type {
  CaseEvent,
  CaseOpened,
  CaseRefused,
  CaseResult,
  CaseUpheld,
} from '../../src/contexts/cases/domain/events.js';
import type { Evidence } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** A case as it is read: all of it, for those who may. */
export interface CaseDoc {
  readonly caseId: string;
  readonly kind: CaseOpened['data']['kind'];
  readonly about: CaseOpened['data']['about'];
  readonly subject: string | null;
  readonly opener: string;
  /** The month that the case is about. */
  readonly month: string | null;
  readonly status: 'open' | 'upheld' | 'refused' | 'withdrawn' | 'lapsed';
  readonly instance: 'first' | 'group';
  readonly openedAt: string;
  readonly answerUntil: string;
  readonly decideUntil: string;
  readonly furtherUntil: string | null;
  readonly quorum: number;
  readonly wish: string | null;
  readonly cause: string | null;
  readonly escalated: string | null;
  /** The persons who are too near to decide it. */
  readonly near: readonly string[];
  /** The persons who have voted, since it came to the leading group. */
  readonly voters: readonly string[];
  /** The local day of the last decision. */
  readonly decidedOn: string | null;
  readonly wasReopened: boolean;
  /** It is open again, and was upheld before. */
  readonly upheldBefore: boolean;
  readonly results: readonly Pick<CaseResult, 'entryId' | 'as' | 'refusedFor'>[];
  readonly steps: readonly CaseStep[];
}

/** A statement or act in a case. */
export interface CaseStep {
  readonly step: string;
  readonly at: string;
  readonly by: string;
  readonly text?: string;
  readonly evidence?: readonly Evidence[];
  readonly vote?: 'for' | 'against';
  readonly replacement?: object | null;
}

export const isCaseEvent = (recorded: RecordedEvent): recorded is RecordedEvent<CaseEvent> =>
  Object.hasOwn(STEPS, recorded.event.type);

const STEPS: Readonly<Record<CaseEvent['type'], string>> = {
  CaseOpened: 'opened',
  CaseStated: 'stated',
  CaseVotedOn: 'voted',
  CaseUpheld: 'upheld',
  CaseRefused: 'refused',
  CaseTakenFurther: 'taken-further',
  CaseEscalated: 'escalated',
  CaseWithdrawn: 'withdrawn',
  CaseLapsed: 'lapsed',
  CaseReopened: 'reopened',
  CaseCarriedOut: 'carried-out',
};

export function caseDocAfter(doc: CaseDoc | undefined, recorded: RecordedEvent<CaseEvent>): CaseDoc {
  const { event } = recorded;
  const after = event.type === 'CaseOpened' ? opened(doc, event.data, recorded) : changed(doc, event);
  return { ...after, steps: [...after.steps, stepOf(recorded)] };
}

/** Opens a case; where one is opened again, its earlier steps stay. */
function opened(before: CaseDoc | undefined, data: CaseOpened['data'], { meta }: RecordedEvent): CaseDoc {
  const { caseId, kind, about, employeeId, openedBy, month, wish, answerUntil, decideUntil, quorum } = data;
  const { near } = data;
  return {
    caseId,
    kind,
    about,
    subject: employeeId,
    opener: openedBy,
    month,
    status: 'open',
    instance: data.first === 'leading-group' ? 'group' : 'first',
    openedAt: meta.recordedAt,
    answerUntil,
    decideUntil,
    furtherUntil: null,
    quorum,
    wish,
    cause: null,
    escalated: null,
    near,
    voters: [],
    decidedOn: null,
    wasReopened: false,
    upheldBefore: false,
    results: before?.results ?? [],
    steps: before?.steps ?? [],
  };
}

function changed(doc: CaseDoc | undefined, event: Exclude<CaseEvent, CaseOpened>): CaseDoc {
  if (doc === undefined) throw new Error(`${event.type} before CaseOpened`);
  switch (event.type) {
    case 'CaseStated':
      return doc;
    case 'CaseVotedOn':
      return { ...doc, voters: [...doc.voters, event.data.by] };
    case 'CaseUpheld':
    case 'CaseRefused':
      return decided(doc, event);
    case 'CaseWithdrawn':
      return { ...doc, status: 'withdrawn', furtherUntil: null };
    case 'CaseLapsed':
      return { ...doc, status: 'lapsed', furtherUntil: null };
    case 'CaseCarriedOut':
      return { ...doc, results: [...doc.results, ...event.data.results.map(resultOf)] };
    case 'CaseEscalated':
      return { ...toGroup(doc, event.data.decideUntil), escalated: event.data.because };
    case 'CaseTakenFurther':
      return { ...toGroup(doc, event.data.decideUntil), upheldBefore: doc.status === 'upheld' };
    case 'CaseReopened':
      return { ...toGroup(doc, event.data.decideUntil), upheldBefore: false, wasReopened: true };
  }
}

const decided = (
  doc: CaseDoc,
  { type, data: { cause, furtherUntil, on } }: CaseUpheld | CaseRefused,
): CaseDoc => ({
  ...doc,
  status: type === 'CaseUpheld' ? 'upheld' : 'refused',
  cause,
  furtherUntil,
  decidedOn: on,
});

const toGroup = (doc: CaseDoc, decideUntil: string): CaseDoc => ({
  ...doc,
  status: 'open',
  instance: 'group',
  decideUntil,
  furtherUntil: null,
  voters: [],
});

const resultOf = ({ entryId, as, refusedFor }: CaseResult): CaseDoc['results'][number] => ({
  entryId,
  as,
  refusedFor,
});

function stepOf({ event, meta }: RecordedEvent<CaseEvent>): CaseStep {
  return { step: STEPS[event.type], at: meta.recordedAt, by: meta.recordedBy, ...said(event) };
}

function said(event: CaseEvent): Pick<CaseStep, 'text' | 'evidence' | 'vote' | 'replacement'> {
  switch (event.type) {
    case 'CaseOpened':
      return statementOf(event.data.personal.statement, event.data.personal);
    case 'CaseTakenFurther':
      return { text: event.data.personal.statement };
    case 'CaseStated':
      return statementOf(event.data.personal.text, event.data.personal);
    case 'CaseVotedOn': {
      const { vote, replacement, personal } = event.data;
      return { vote, replacement, text: personal.reason };
    }
    case 'CaseUpheld':
      return { text: event.data.personal.reason, replacement: event.data.replacement };
    case 'CaseRefused':
    case 'CaseReopened':
      return { text: event.data.personal.reason };
    case 'CaseEscalated':
    case 'CaseWithdrawn':
    case 'CaseLapsed':
    case 'CaseCarriedOut':
      return {};
  }
}

const statementOf = (
  text: string,
  { evidence }: { readonly evidence?: readonly Evidence[] },
): Pick<CaseStep, 'text' | 'evidence'> => ({ text, ...(evidence === undefined ? {} : { evidence }) });
