import { PRINCIPAL_STREAM_PREFIX } from '../../contexts/access/domain/events.js';
import { ACCOUNT_STREAM_PREFIX } from '../../contexts/authority/domain/events.js';
import { RUN_STREAM_PREFIX, type RunPlan } from '../../contexts/benefits/domain/events.js';
import { employeeStream } from '../../contexts/employees/domain/events.js';
import { ANNOUNCEMENTS_STREAM } from '../../contexts/announcements/domain/events.js';
import type { Sealing } from '../vault/vault.js';
import type { DomainEvent } from './recorded-event.js';

const principal = (id: string): string => `${PRINCIPAL_STREAM_PREFIX}${id}`;

/** Those whose subject does not follow from their stream and the employee in them. */
type Own = {
  readonly [Type in DomainEvent['type']]?: (
    data: Extract<DomainEvent, { type: Type }>['data'],
    stream: string,
    recordedBy: string,
  ) => Sealing | undefined;
};

const employeesOf = (those: readonly { readonly employeeId: string }[]): readonly string[] =>
  those.map(({ employeeId }) => employeeId);
const ofEmployee = (employeeId: string): Sealing => ({ subject: employeeStream(employeeId), about: [] });
const orNobody = (employeeId: string | null): readonly string[] => (employeeId === null ? [] : [employeeId]);

const OWN: Own = {
  // Written from a terminal while the service may stand still, and told by verifiers: it is about an event.
  EventSetAside: () => undefined,
  StatementVoided: () => undefined,
  AnotherLogDeclared: () => undefined,
  ProposalMade: ({ entries }, subject) => ({ subject, about: employeesOf(entries) }),
  OfficeEntryRecorded: ({ members }, subject) => ({ subject, about: employeesOf(members) }),
  BatchReversed: ({ entries }, subject) => ({ subject, about: employeesOf(entries) }),
  CaseOpened: ({ employeeId, openedBy }, subject) => ({
    subject,
    about: [...orNobody(employeeId), openedBy],
  }),
  PrincipalRegistered: ({ employeeId }, subject) => ({ subject, about: orNobody(employeeId) }),
  PrincipalCorrected: ({ employeeId }, subject) => ({ subject, about: orNobody(employeeId) }),
  EditionCommented: (_, __, recordedBy) => ({ subject: principal(recordedBy), about: [] }),
  CommentAnswered: (_, __, recordedBy) => ({ subject: principal(recordedBy), about: [] }),
  AnnouncementMade: ({ announcementId }) => ({
    subject: `${ANNOUNCEMENTS_STREAM}-${announcementId}`,
    about: [],
  }),
  RunPlanned: ofRun,
  RunBegun: ofRun,
  AlertAnswered: ({ about }, subject) =>
    'employeeId' in about ? ofEmployee(about.employeeId) : { subject, about: [] },
};

function ofRun({ runId, include }: RunPlan): Sealing {
  return { subject: `${RUN_STREAM_PREFIX}${runId}`, about: employeesOf(include) };
}

/**
 * The subject of an event: an employee, a principal, or what is said of several people together, such as a proposal or a case,
 * which goes with the first of them. Undefined for an event that says nothing of people.
 */
export function sealingOf(
  stream: string,
  { type, data }: DomainEvent,
  recordedBy: string,
): Sealing | undefined {
  if (!hasPersonal(data)) return undefined;
  const own = OWN[type] as
    ((data: unknown, stream: string, recordedBy: string) => Sealing | undefined) | undefined;
  return own === undefined ? ofStream(stream, data) : own(data, stream, recordedBy);
}

/** Some events need not tell why. */
export const hasPersonal = (data: object): data is { readonly personal: object } =>
  'personal' in data && data.personal !== undefined;

function ofStream(stream: string, data: object): Sealing {
  if ('employeeId' in data && typeof data.employeeId === 'string') return ofEmployee(data.employeeId);
  if (stream.startsWith(ACCOUNT_STREAM_PREFIX))
    return { subject: principal(stream.slice(ACCOUNT_STREAM_PREFIX.length)), about: [] };
  return { subject: stream, about: [] };
}
