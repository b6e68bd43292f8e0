import type { LocalDate } from '../../../kernel/natural-month.js';
import type { Policy } from '../../due-process/domain/policies.js';
import type { Employee } from '../../employees/domain/employee.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import { unknownOffice } from '../../offices/domain/decisions.js';
import type { OpenCase } from './commands.js';
import type { CaseAbout } from './events.js';

/** The state of things before a case is opened. */
export interface OpeningFacts {
  /** The policy in force today. */
  readonly policy: Policy | undefined;
  readonly today: LocalDate;
  /** The person who opens it. */
  readonly person: string;
  /** Whether that person is an employee. */
  readonly isEmployee: boolean;
  /** The file of the employee whom it concerns. */
  readonly file: Employee | undefined;
  /** The employee into whom that one was joined, if into any. */
  readonly joinedInto: string | undefined;
  readonly itemIsKnown: boolean;
  readonly officeIsKnown: boolean;
  /** The period of the board that it is about. */
  readonly period: { readonly isClosed: boolean; readonly until: LocalDate | undefined };
  /** The run that it is about; null where there is none. */
  readonly run: RunSeen | null;
  /** The claim that it is about. */
  readonly claim: ClaimFacts | undefined;
  /** The last day on which the entry may be objected to; null: there is no end yet; undefined: none at all. */
  readonly entryUntil: LocalDate | null | undefined;
  /** The inspection that it is about: whether it was measured, and until when it may be objected to. */
  readonly inspection?: { readonly isMeasured: boolean; readonly until: LocalDate | undefined } | undefined;
  /** It lapsed with a departure that was undone, and may be opened again: it has another last day. */
  readonly isAgain: boolean;
}

/** A run, as far as a case about it depends on it. */
export interface RunSeen {
  /** Whether it was ever published. */
  readonly isPublished: boolean;
  /** The last day on which it may be objected to; undefined: none at all. */
  readonly until: LocalDate | undefined;
}

/** A claim that a case is about. */
export interface ClaimFacts {
  readonly employeeId: string;
  readonly isDeclined: boolean;
  /** The last day for an appeal; undefined: there is none. */
  readonly until: LocalDate | undefined;
}

const subjectIn = (about: CaseAbout, { claim }: Pick<OpeningFacts, 'claim'>): string | null =>
  claim?.employeeId ?? subjectOf(about);

/** The employee whom a case concerns; null for a problem, and for a claim, which names the employee itself. */
export function subjectOf(about: CaseAbout): string | null {
  if ('entry' in about) return about.entry.employeeId;
  if ('board' in about) return about.board.employeeId;
  if ('run' in about) return about.run.employeeId;
  return 'inspection' in about ? about.inspection.employeeId : null;
}

/** The first reason against opening a case, in this order. */
export function faultOfOpening(command: OpenCase, facts: OpeningFacts): Rejection | undefined {
  const { about } = command;
  if (facts.policy?.cases == null) return rejected('cases.not-set', `No policy of ${facts.today} has cases.`);
  if ('claim' in about && facts.claim === undefined)
    return rejected('claim.unknown', `There is no claim ${about.claim.claimId}.`);
  const fault = faultOfKind(command, facts) ?? faultOfProblem(about, facts);
  if (fault !== undefined || command.kind === 'problem') return fault;
  return faultOfSubject(about, facts) ?? faultOfThing(about, facts);
}

function faultOfKind({ kind, about }: OpenCase, facts: OpeningFacts): Rejection | undefined {
  const { person, isEmployee } = facts;
  const subject = subjectIn(about, facts);
  if (kind === 'objection' && 'claim' in about)
    return rejected('case.kind-unfit', 'Nobody objects to a claim: it counts nowhere.');
  if (subject === null) return undefined;
  const isAboutOneself = isEmployee && person === subject;
  if (kind === 'appeal' && !isAboutOneself)
    return rejected('case.kind-unfit', `An appeal is about oneself; this one is about ${subject}.`);
  if (kind === 'objection' && isAboutOneself)
    return rejected('case.kind-unfit', 'An objection is about somebody else: about oneself it is an appeal.');
  return undefined;
}

function faultOfProblem(about: CaseAbout, facts: OpeningFacts): Rejection | undefined {
  if ('item' in about && !facts.itemIsKnown)
    return rejected('item.unknown', `No edition that was adopted has an item ${about.item}.`);
  if ('office' in about && !facts.officeIsKnown) return unknownOffice(about.office);
  return undefined;
}

/** Checks whom it concerns, then what it is about, then whether they are still there. */
function faultOfSubject(about: CaseAbout, facts: OpeningFacts): Rejection | undefined {
  const subject = subjectIn(about, facts) ?? '';
  const { file, joinedInto } = facts;
  if (file === undefined || file.status === 'unknown')
    return rejected('employee.unknown', `Nobody was ever registered as ${subject}.`);
  if (joinedInto !== undefined)
    return rejected('employee.joined', `${subject} was joined into ${joinedInto}.`, {
      employeeId: subject,
      joinedInto,
    });
  const unknown = unknownThing(about, file, facts);
  if (unknown !== undefined) return unknown;
  return file.status === 'left' ? rejected('employee.left', `${subject} has left.`) : undefined;
}

function unknownThing(
  about: CaseAbout,
  file: Employee,
  { period, inspection, run }: OpeningFacts,
): Rejection | undefined {
  if ('run' in about && run === null) return rejected('run.unknown', `There is no run ${about.run.runId}.`);
  if ('inspection' in about && inspection === undefined)
    return rejected(
      'inspection.unknown',
      `${about.inspection.employeeId} was never inspected by ${about.inspection.programmeId}.`,
    );
  if ('entry' in about && !file.entries.has(about.entry.entryId))
    return rejected('entry.unknown', `${about.entry.employeeId} has no entry ${about.entry.entryId}.`);
  if ('board' in about && !period.isClosed)
    return rejected('period.unknown', `${about.board.period} is no month or year that was closed.`);
  return undefined;
}

function faultOfThing(about: CaseAbout, facts: OpeningFacts): Rejection | undefined {
  return (
    ('entry' in about ? faultOfEntry(about.entry.entryId, facts) : undefined) ??
    ('board' in about ? faultOfBoard(about.board.period, facts) : undefined) ??
    ('inspection' in about ? faultOfInspection(facts) : undefined) ??
    ('run' in about ? faultOfRun(about.run.runId, facts) : undefined) ??
    (facts.claim === undefined ? undefined : faultOfClaim(about, facts.claim, facts))
  );
}

function faultOfInspection(facts: OpeningFacts): Rejection | undefined {
  const { isMeasured = false, until } = facts.inspection ?? {};
  return isMeasured
    ? tooLate(until, facts)
    : rejected(
        'inspection.not-measured',
        'The inspection is not measured yet: there is nothing to object to.',
      );
}

function faultOfEntry(entryId: string, { file, ...facts }: OpeningFacts): Rejection | undefined {
  const entry = file?.entries.get(entryId);
  if (file?.status !== 'employed' || entry === undefined) return undefined;
  if (entry.employmentNo !== file.employmentNo)
    return rejected('entry.of-earlier-employment', `Entry ${entryId} is of an employment that is over.`);
  if (file.reversed.has(entryId))
    return rejected('entry.already-reversed', `Entry ${entryId} is reversed already.`);
  return tooLate(facts.entryUntil, facts);
}

function faultOfClaim(
  about: CaseAbout,
  { isDeclined, until }: ClaimFacts,
  facts: OpeningFacts,
): Rejection | undefined {
  const claimId = 'claim' in about ? about.claim.claimId : '';
  return isDeclined
    ? tooLate(until, facts)
    : rejected('claim.not-declined', `Claim ${claimId} was not declined.`);
}

function faultOfBoard(period: string, facts: OpeningFacts): Rejection | undefined {
  const { until } = facts.period;
  if (until === undefined) return rejected('board.not-published', `The board of ${period} is not published.`);
  return tooLate(until, facts);
}

function faultOfRun(runId: string, { run, ...facts }: OpeningFacts): Rejection | undefined {
  if (run?.isPublished !== true) return rejected('run.not-published', `Run ${runId} was never published.`);
  return tooLate(run.until, facts);
}

/** @param until null: there is no end yet; undefined: it was never open to objections */
function tooLate(
  until: LocalDate | null | undefined,
  { today, isAgain }: Pick<OpeningFacts, 'today' | 'isAgain'>,
): Rejection | undefined {
  if (isAgain || until === null || (until !== undefined && today <= until)) return undefined;
  const was = until === undefined ? 'It cannot be objected to' : `It could be objected to until ${until}`;
  return rejected('case.too-late', `${was}: it is ${today}.`, {
    ...(until === undefined ? { why: 'never' } : { why: 'until', until }),
    today,
  });
}
