import type { CaseEvent, CaseOpened } from '../../src/contexts/cases/domain/events.js';
import type {
  EmployeeLeft,
  EntryData,
  EntryReversed,
  PointAwarded,
  PointDeducted,
} from '../../src/contexts/employees/domain/events.js';
import { countingMonth } from '../../src/contexts/calendar/domain/counting-month.js';
import type { NoticeKind } from '../../src/contexts/notices/domain/kinds.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { monthOf } from '../../src/kernel/natural-month.js';
import type { Known } from './known.js';

/** A notice to a person: derived from the log, never decided. */
export interface Notice {
  readonly position: bigint;
  readonly kind: NoticeKind;
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

/** The subject of a case, its opener, and who else is too near to decide on it. */
export interface Parties {
  readonly subject: string | null;
  readonly opener: string;
  readonly near: readonly string[];
}

export type Told = Omit<Notice, 'position' | 'at'>;

/** The notices of a file's entries and reversals; there are none for entries that were imported or carried over from another file. */
export function noticesOfFile(recorded: RecordedEvent, known: Known): readonly Told[] {
  const { event, meta } = recorded;
  const by = meta.recordedBy;
  if (event.type === 'PointAwarded' || event.type === 'PointDeducted')
    return isToldElsewhere(recorded, known) ? [] : [ofEntry(event, by, known)];
  if (event.type === 'EntryReversed')
    // The points that a file loses when it is joined to another one are in that one.
    return event.data.joined === undefined ? [ofReversal(event.data, by, known)] : [];
  if (event.type === 'PersonsJoined') {
    const { employeeId, giveUp } = event.data;
    return [{ kind: 'persons.joined', person: employeeId, about: { giveUp, by } }];
  }
  return event.type === 'EmployeeLeft' && event.data.joinedInto === undefined
    ? [ofDeparture(event.data, by)]
    : [];
}

const ofDeparture = ({ employeeId, leftOn, personal }: EmployeeLeft['data'], by: string): Told => ({
  kind: 'employment.ended',
  person: employeeId,
  about: { leftOn, reason: personal.reason, by },
});

/** Whether an entry is of an import, of which one notice tells at its end. */
export function isImported({ event, meta }: RecordedEvent, { importing }: Known): boolean {
  if (event.type !== 'PointAwarded' && event.type !== 'PointDeducted') return false;
  if (event.data.ground?.by === 'import') return true;
  const others = meta.sentBy !== undefined && meta.sentBy !== meta.recordedBy && meta.sentBy !== 'system';
  return importing.length > 0 && others;
}

const isToldElsewhere = (recorded: RecordedEvent, known: Known): boolean =>
  isImported(recorded, known) ||
  ('ground' in recorded.event.data && (recorded.event.data as EntryData).ground?.by === 'carried');

function ofEntry({ type, data }: PointAwarded | PointDeducted, by: string, known: Known): Told {
  const { employeeId, entryId, itemCode, points, occurredOn, editionId, ground, personal } = data;
  const isGranted = ground?.by === 'fact';
  const kind = type === 'PointAwarded' ? 'entry.awarded' : 'entry.deducted';
  const about = {
    ...{ entryId, kind: data.kind, itemCode, points, occurredOn, reason: personal.reason, by },
    ...counted(data, known),
    ...(editionId === undefined ? {} : { editionId }),
    ...(isGranted ? { factId: ground.factId } : {}),
    ...(data.trial === true ? { trial: true } : {}),
    ...(data.caseId === undefined ? {} : { caseId: data.caseId }),
    ...(data.replaces === undefined ? {} : { replaces: data.replaces }),
  };
  return { kind: isGranted && type === 'PointAwarded' ? 'fact.granted' : kind, person: employeeId, about };
}

function ofReversal(
  { employeeId, entryId, undoes, caseId, personal }: EntryReversed['data'],
  by: string,
  known: Known,
): Told {
  const ofCase = caseId === undefined ? {} : { caseId };
  const about = { entryId, ...undoes, ...counted(undoes, known), ...ofCase, reason: personal.reason, by };
  return { kind: 'entry.reversed', person: employeeId, about };
}

/** The month in which it counts, null for none; and the closed one for which it came too late. */
function counted(
  { kind, trial, occurredOn }: Pick<EntryData, 'kind' | 'trial' | 'occurredOn'>,
  { lastClosed }: Known,
): { readonly countsIn: string | null; readonly lateFor?: string } {
  if (kind !== 'behaviour' || trial === true) return { countsIn: null };
  const countsIn = countingMonth(occurredOn, lastClosed ?? undefined);
  const own = monthOf(occurredOn);
  return own === countsIn ? { countsIn } : { countsIn, lateFor: own };
}

const OF_CASES: Readonly<Partial<Record<CaseEvent['type'], NoticeKind>>> = {
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

export const partiesOf = ({ employeeId, openedBy, near }: CaseOpened['data']): Parties => ({
  subject: employeeId,
  opener: openedBy,
  near,
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
