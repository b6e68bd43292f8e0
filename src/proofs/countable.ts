import { isLocalDate, isNaturalMonth } from '../kernel/natural-month.js';
import { isHead, isPlace } from './receipt.js';
import { isPublicKey } from './signing.js';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const whole: Check = Number.isSafeInteger;
const day: Check = (value) => typeof value === 'string' && isLocalDate(value);
const month: Check = (value) => typeof value === 'string' && isNaturalMonth(value);
const direction: Check = (value) => value === 'award' || value === 'deduct';
const publicKey: Check = (value) => typeof value === 'string' && isPublicKey(value);
const has =
  (fields: Fields): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) =>
      check((value as Readonly<Record<string, unknown>>)[name]),
    );
const scores: Check = (value) => Array.isArray(value) && value.every(has({ month, score: whole }));
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const employeeId = text;
const whose = { employeeId, employmentNo: whole };
const entry = { ...whose, entryId: text, kind: text, points: whole, occurredOn: day };
const opening = { fixed: whole, behaviour: whole, months: scores, insteadOf: optional(scores) };
const signed = { keyId: text, signature: text };

/** The fields by which an event counts, or proves; it may have others. */
const COUNTING: Readonly<Record<string, Fields>> = {
  OrganisationFounded: { timeZone: text, basePoints: whole },
  BookBegun: { month },
  MonthClosed: { month },
  EmployeeRegistered: { ...whose, officeId: text, joinedOn: day, basePoints: whole },
  PointAwarded: entry,
  PointDeducted: entry,
  EntryReversed: {
    ...whose,
    entryId: text,
    undoes: has({ direction, kind: text, points: whole, occurredOn: day }),
  },
  EmployeeTransferred: { employeeId, officeId: text, effectiveOn: day },
  EmployeeLeft: { employeeId },
  JoiningCorrected: { employeeId, joinedOn: day },
  DepartureUndone: { employeeId },
  RegistrationUndone: { employeeId },
  TransferUndone: { employeeId, effectiveOn: day },
  OpeningRecorded: { ...whose, ...opening },
  OpeningWithdrawn: { ...whose, undoes: has(opening) },
  EventSetAside: {
    position: isPlace,
    stream: text,
    revision: whole,
    eventType: text,
    personal: has({ by: text, reason: text }),
  },
  SigningKeyIntroduced: { ...signed, publicKey },
  SigningKeyChanged: {
    ...signed,
    publicKey,
    replaces: text,
    log: optional(isHead),
    signatureOfReplaced: text,
  },
  StatementVoided: {
    position: isPlace,
    stream: text,
    revision: whole,
    eventType: text,
    personal: has({ by: text, reason: text }),
  },
  AnotherLogDeclared: { ...signed, instead: isHead, log: isHead, personal: has({ by: text, reason: text }) },
  LogHeadSigned: { ...signed, head: isHead, checkpointSignature: optional(text) },
  MonthSealed: { ...signed, seal: has({ month, log: has({ size: whole, position: text, root: text }) }) },
};

/** Whether an event has all the fields by which it counts, each of its kind (docs/proofs.md). */
export function isCountable({ type, data }: { readonly type: string; readonly data: unknown }): boolean {
  const fields = Object.hasOwn(COUNTING, type) ? COUNTING[type] : undefined;
  return fields === undefined || has(fields)(data);
}
