import type { CaseEvent, CaseOpened } from '../../src/contexts/cases/domain/events.js';
import type { EntryData } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** A notice to a person: derived from the log, never decided. */
export interface Notice {
  readonly position: bigint;
  readonly kind: string;
  /** The id of an employee, or of a principal who is none. */
  readonly person: string;
  readonly at: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** A notice to everybody on a board. */
export interface BoardNotice {
  readonly position: bigint;
  readonly kind: 'month.closed' | 'board.published';
  readonly period: string;
  readonly at: string;
  readonly until: string | null;
}

/** The subject of a case, and its opener. */
export interface Parties {
  readonly subject: string | null;
  readonly opener: string;
}

type Told = Omit<Notice, 'position' | 'at'>;

/** The notices of a file's entries and reversals; there are none for entries that were imported or carried over from another file. */
export function noticesOfFile({ event, meta }: RecordedEvent): readonly Told[] {
  if (event.type === 'PointAwarded') return ofEntry('entry.awarded', event.data, meta.recordedBy);
  if (event.type === 'PointDeducted') return ofEntry('entry.deducted', event.data, meta.recordedBy);
  if (event.type === 'PersonsJoined') {
    const { employeeId, giveUp } = event.data;
    return [{ kind: 'persons.joined', person: employeeId, about: { giveUp, by: meta.recordedBy } }];
  }
  // The points that a file loses when it is joined to another one are in that one.
  if (event.type !== 'EntryReversed' || event.data.joined !== undefined) return [];
  const { employeeId, entryId, undoes, caseId, personal } = event.data;
  const ofCase = caseId === undefined ? {} : { caseId };
  const about = { entryId, ...undoes, ...ofCase, reason: personal.reason, by: meta.recordedBy };
  return [{ kind: 'entry.reversed', person: employeeId, about }];
}

function ofEntry(kind: string, data: EntryData, by: string): readonly Told[] {
  const { employeeId, entryId, itemCode, points, occurredOn, ground, trial, caseId, personal } = data;
  const wasToldElsewhere = ground?.by === 'import' || ground?.by === 'carried';
  if (wasToldElsewhere) return [];
  const { kind: of } = data;
  const more = {
    ...(trial === true ? { trial } : {}),
    ...(caseId === undefined ? {} : { caseId }),
  };
  const about = { entryId, kind: of, itemCode, points, occurredOn, reason: personal.reason, by, ...more };
  return [{ kind, person: employeeId, about }];
}

const OF_CASES: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  CaseOpened: 'case.opened',
  CaseStated: 'case.stated',
  CaseUpheld: 'case.upheld',
  CaseRefused: 'case.refused',
  CaseEscalated: 'case.escalated',
  CaseTakenFurther: 'case.taken-further',
  CaseWithdrawn: 'case.withdrawn',
  CaseReopened: 'case.reopened',
  CaseLapsed: 'case.lapsed',
};

export const isOfCase = (recorded: RecordedEvent): recorded is RecordedEvent<CaseEvent> =>
  Object.hasOwn(OF_CASES, recorded.event.type);

export const partiesOf = ({ employeeId, openedBy }: CaseOpened['data']): Parties => ({
  subject: employeeId,
  opener: openedBy,
});

/** The opening is told to the subject alone; later steps to both parties, but to nobody their own statements. */
export function noticesOfCase(
  { event }: RecordedEvent<CaseEvent>,
  { subject, opener }: Parties,
): readonly Told[] {
  const kind = OF_CASES[event.type];
  if (kind === undefined) return [];
  const { caseId } = event.data;
  const speaker = event.type === 'CaseStated' ? event.data.by : undefined;
  const parties = event.type === 'CaseOpened' ? [subject] : [subject, opener];
  const persons = new Set(parties.filter((party) => party !== null && party !== speaker));
  return [...persons].map((person) => ({
    kind,
    person: person ?? '',
    about: { caseId, ...told(event) },
  }));
}

function told(event: CaseEvent): Readonly<Record<string, unknown>> {
  if (event.type === 'CaseUpheld' || event.type === 'CaseRefused') {
    const { cause, personal, furtherUntil } = event.data;
    return { cause, reason: personal.reason, furtherUntil };
  }
  if (event.type === 'CaseOpened') return { about: event.data.about, answerUntil: event.data.answerUntil };
  return {};
}

export function boardNoticeOf({ event, meta, position }: RecordedEvent): BoardNotice | undefined {
  const at = meta.recordedAt;
  if (event.type === 'MonthClosed')
    return { position, kind: 'month.closed', period: event.data.month, at, until: null };
  if (event.type !== 'BoardPublished') return undefined;
  const { period, until } = event.data;
  return { position, kind: 'board.published', period, at, until };
}
