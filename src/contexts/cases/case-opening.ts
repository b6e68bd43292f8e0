import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../access/domain/actor.js';
import { PrincipalRepository } from '../access/principal-repository.js';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { DueProcessRepository, type DueProcess } from '../due-process/due-process-repository.js';
import type { Employee, Entry } from '../employees/domain/employee.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { employeeStream, type EntryData } from '../employees/domain/events.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { RecordedEvent } from '../../infrastructure/event-store/recorded-event.js';
import { rejected, type Rejection } from '../../kernel/decision.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { ProposalRepository } from '../proposals/proposal-repository.js';
import { RunRepository } from '../benefits/run-repository.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import { countsIn, type Closings } from '../calendar/domain/closings.js';
import { ClaimRepository } from '../claims/claim-repository.js';
import type { Made } from '../claims/domain/claim.js';
import { closeOfPeriod } from '../publicity/domain/closings.js';
import { PublicityRepository } from '../publicity/publicity-repository.js';
import { RulebookRepository } from '../rulebook/rulebook-repository.js';
import type { Inspection } from '../talents/domain/inspection.js';
import { InspectionRepository } from '../talents/inspection-repository.js';
import { entryAbout, LEADING_GROUP } from './domain/case.js';
import type { OpenCase } from './domain/commands.js';
import { OpenCases } from './domain/open-cases.js';
import type { CaseAbout, CaseOpened } from './domain/events.js';
import { lastDayFor } from './domain/last-day.js';
import { faultOfOpening, subjectOf, type OpeningFacts, type RunSeen } from './domain/opening.js';
import { claimFactsOf, inspectionFacts } from './domain/thing-facts.js';

const MAX_OPEN = 50;
/** Entries that the service records for others are not imported. */
const SERVICE = THE_SERVICE.actor.principalId;

/** The person who opens a case, and when. */
export interface Opener {
  readonly person: string;
  readonly isEmployee: boolean;
  readonly today: LocalDate;
  /** The case lapsed before with a departure that was undone. */
  readonly isAgain: boolean;
}

/** The entry that a case is about, as it was recorded. */
interface Recorded {
  readonly event: RecordedEvent;
  readonly data: EntryData;
}

/** An entry that may be objected to. */
export interface OpenEntry {
  readonly entryId: string;
  /** The last day; null: there is no end yet. */
  readonly until: LocalDate | null;
}

/** What an opening is judged by, beside the day and the person. */
interface LookedUp {
  readonly dueProcess: DueProcess;
  readonly closings: Closings;
  readonly file: Employee | undefined;
  readonly entry: Recorded | undefined;
  readonly inspection: Inspection;
  readonly claim: Made | undefined;
}

/** Looks up what a case is about, and prepares its opening. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly employees: EmployeeRepository,
    private readonly principals: PrincipalRepository,
    private readonly proposals: ProposalRepository,
    private readonly offices: OfficeRepository,
    private readonly rulebook: RulebookRepository,
    private readonly dueProcess: DueProcessRepository,
    private readonly closings: ClosingsRepository,
    private readonly publicity: PublicityRepository,
    private readonly inspections: InspectionRepository,
    private readonly openCases: OpenCases,
    private readonly runs: RunRepository,
    private readonly claims: ClaimRepository,
  ) {}

  /** @throws LogUnavailable */
  async look(command: OpenCase, opener: Opener): Promise<CaseOpened['data'] | Rejection> {
    const claim = await this.claimIn(command.about);
    const subject = claim?.made.employeeId ?? subjectOf(command.about);
    const file = subject === null ? undefined : await this.employees.stateOf(subject);
    const rules = { dueProcess: await this.dueProcess.now(), closings: await this.closings.now() };
    const entry = await this.entryOf(command.about, file);
    const inspection = await this.inspectionOf(command.about);
    const facts = await this.factsFor(command, opener, { ...rules, file, entry, inspection, claim });
    const fault = faultOfOpening(command, facts) ?? (await this.tooMany(opener.person));
    if (fault !== undefined) return fault;
    const month = entry === undefined ? null : await this.monthOfRoot(entry, file, rules.closings);
    const near = await this.near(subject, opener.person, { entry, inspection, claim }, command.about);
    const employmentNo = file !== undefined && file.status !== 'unknown' ? file.employmentNo : null;
    return openedAs(command, { employeeId: subject, employmentNo, month, near }, facts, rules.dueProcess);
  }

  /**
   * The entries of the running employment that may still be objected to, the newest first, with the last day; null:
   * there is no end yet. @throws LogUnavailable
   */
  async stillOpen(employeeId: string, today: LocalDate): Promise<readonly OpenEntry[]> {
    const dueProcess = await this.dueProcess.now();
    if (dueProcess.on(today)?.cases == null) return [];
    const [closings, publicity] = [await this.closings.now(), await this.publicity.state()];
    const rules = { ...dueProcess, today, closings, publicity };
    const open: OpenEntry[] = [];
    for (const [entryId, recorded] of await this.standingEntries(employeeId)) {
      const until = lastDayFor(this.timesOf(recorded, closings), rules);
      if (until === null || (until !== undefined && today <= until)) open.unshift({ entryId, until });
    }
    return open;
  }

  /** By id, the oldest first: those of the running employment that were not reversed. */
  private async standingEntries(employeeId: string): Promise<ReadonlyMap<string, Recorded>> {
    const standing = new Map<string, Recorded>();
    for await (const event of this.log.read(employeeStream(employeeId))) {
      const { type, data } = event.event;
      if (type === 'EmployeeRegistered' || type === 'EmployeeLeft') standing.clear();
      if (type === 'PointAwarded' || type === 'PointDeducted')
        standing.set(data.entryId, { event, data: data });
      if (type === 'EntryReversed') standing.delete(data.entryId);
    }
    return standing;
  }

  private async factsFor(
    { about }: OpenCase,
    { today, person, isEmployee, isAgain }: Opener,
    { dueProcess, closings, file, entry, inspection, claim }: LookedUp,
  ): Promise<OpeningFacts> {
    const publicity = await this.publicity.state();
    return {
      policy: dueProcess.on(today),
      today,
      person,
      isEmployee,
      file,
      joinedInto: file?.joinedInto,
      itemIsKnown: 'item' in about && (await this.isAdopted(about.item)),
      officeIsKnown: 'office' in about && (await this.offices.isKnown(about.office)),
      period: {
        isClosed: 'board' in about && closeOfPeriod(closings, about.board.period) !== undefined,
        until: 'board' in about ? publicity.get(about.board.period)?.until : undefined,
      },
      claim: claim && claimFactsOf(claim, dueProcess),
      entryUntil:
        entry && lastDayFor(this.timesOf(entry, closings), { ...dueProcess, today, closings, publicity }),
      inspection: inspectionFacts(inspection, dueProcess),
      run: 'run' in about ? await this.runSeen(about.run.runId, dueProcess) : null,
      isAgain,
    };
  }

  /** A run may be objected to until the end of its window; where it has none, so long after it was published. */
  private async runSeen(runId: string, dueProcess: DueProcess): Promise<RunSeen | null> {
    const run = await this.runs.stateOf(runId);
    if (run === undefined) return null;
    if (run.published === undefined) return { isPublished: false, until: undefined };
    const { from, until } = run.published;
    const policy = dueProcess.on(from);
    const byItself =
      policy?.cases == null ? undefined : dueProcess.plus(from, policy.cases.appealDays, policy.days);
    return { isPublished: true, until: until ?? byItself };
  }

  /**
   * More open cases than anybody has who means each of them; the limit is looked up in a read model, so it is not
   * exact.
   */
  private async tooMany(person: string): Promise<Rejection | undefined> {
    const open = await this.openCases.countOf(person);
    if (open < MAX_OPEN) return undefined;
    return rejected(
      'case.too-many',
      `${person} has ${open} cases open: no more are taken before some are decided.`,
    );
  }

  /**
   * The last day on which a case may be opened again that lapsed with a departure that was undone. @throws
   * LogUnavailable
   */
  async againUntil({ employeeId, employmentNo }: CaseOpened['data']): Promise<LocalDate | undefined> {
    if (employeeId === null) return undefined;
    const file = await this.employees.stateOf(employeeId);
    if (file.status !== 'employed' || file.employmentNo !== employmentNo) return undefined;
    let undoneOn: LocalDate | undefined;
    for await (const { event, meta } of this.log.read(employeeStream(employeeId)))
      if (event.type === 'DepartureUndone' && event.data.employmentNo === employmentNo)
        undoneOn = this.dayOf(meta.recordedAt);
    if (undoneOn === undefined) return undefined;
    const dueProcess = await this.dueProcess.now();
    const policy = dueProcess.on(undoneOn);
    return policy?.cases == null
      ? undefined
      : dueProcess.plus(undoneOn, policy.cases.appealDays, policy.days);
  }

  private dayOf(recordedAt: string): LocalDate {
    return localDateOf(new Date(recordedAt), this.organisation.timeZone);
  }

  private async claimIn(about: CaseAbout): Promise<Made | undefined> {
    if (!('claim' in about)) return undefined;
    const claim = await this.claims.stateOf(about.claim.claimId);
    return claim.status === 'unknown' ? undefined : claim;
  }

  private async entryOf(about: CaseAbout, file: Employee | undefined): Promise<Recorded | undefined> {
    const named = entryAbout(about);
    const entry = named && file?.entries.get(named.entryId);
    return named && entry && this.recorded(named.employeeId, entry);
  }

  private async recorded(employeeId: string, { place }: Entry): Promise<Recorded> {
    for await (const event of this.log.read(employeeStream(employeeId), place.revision, 1))
      return { event, data: event.event.data as EntryData };
    throw new Error(`Nothing stands in the file of ${employeeId} at ${place.revision}`);
  }

  private inspectionOf(about: CaseAbout): Promise<Inspection> {
    return 'inspection' in about
      ? this.inspections.stateOf(about.inspection)
      : Promise.resolve({ status: 'unknown' });
  }

  private timesOf({ event: { meta, position }, data }: Recorded, closings: Closings) {
    const isImported =
      data.ground?.by === 'import' || ![undefined, meta.recordedBy, SERVICE].includes(meta.sentBy);
    return {
      recordedOn: this.dayOf(meta.recordedAt),
      isImported,
      countsIn: counts(data) ? countsIn(closings, data.occurredOn, position) : null,
    };
  }

  /** An entry that replaces another is about the month in which that one counted. */
  private async monthOfRoot(
    entry: Recorded,
    file: Employee | undefined,
    closings: Closings,
  ): Promise<string | null> {
    let root = entry;
    for (let { replaces } = root.data; replaces !== undefined; { replaces } = root.data) {
      const replaced = file?.entries.get(replaces);
      if (replaced === undefined) break;
      root = await this.recorded(root.data.employeeId, replaced);
    }
    const { data, event } = root;
    return counts(data) ? countsIn(closings, data.occurredOn, event.position) : null;
  }

  private async isAdopted(item: string): Promise<boolean> {
    return (await this.rulebook.adopted()).some(({ items }) => items.has(item));
  }

  private async near(
    subject: string | null,
    person: string,
    { entry, inspection, claim }: Pick<LookedUp, 'entry' | 'inspection' | 'claim'>,
    about: CaseAbout,
  ): Promise<readonly string[]> {
    const givers = entry === undefined ? await this.computersOf(about) : await this.giversOf(entry);
    const openers = inspection.status === 'unknown' ? [] : [inspection.opened.openedBy];
    const deciders = claim?.declined === undefined ? [] : [claim.declined.by];
    return [...new Set([...(subject === null ? [] : [subject]), person, ...givers, ...openers, ...deciders])];
  }

  /** Who computed the run that a case is about. */
  private async computersOf(about: CaseAbout): Promise<readonly string[]> {
    const run = 'run' in about ? await this.runs.stateOf(about.run.runId) : undefined;
    return run === undefined ? [] : this.personsOf([run.begunBy], run.begunAt.position);
  }

  /**
   * Those who recorded or authorised the entry, proposed it, or accepted it alone; nobody for a decision of the group.
   */
  private async giversOf({ event: { meta, position }, data }: Recorded): Promise<readonly string[]> {
    const { ground } = data;
    if (ground?.by === 'case') return this.personsOf([meta.recordedBy], position);
    const authoriser = ground !== undefined && 'principalId' in ground ? ground.principalId : undefined;
    const makers = ground?.by === 'proposal' ? await this.makersOf(ground.proposalId) : [];
    const principals = [meta.recordedBy, ...(authoriser === undefined ? [] : [authoriser])];
    return [...makers, ...(await this.personsOf(principals, position))];
  }

  private async makersOf(proposalId: string): Promise<readonly string[]> {
    const proposal = await this.proposals.stateOf(proposalId);
    if (proposal.status === 'unknown') return [];
    const { principalId, principalEmployeeId, delegate } = proposal;
    return [
      principalEmployeeId ?? principalId,
      ...(delegate === undefined ? [] : [delegate.employeeId ?? delegate.principalId]),
    ];
  }

  private async personsOf(principals: readonly string[], position: bigint): Promise<readonly string[]> {
    const persons = principals
      .filter((principalId) => principalId !== LEADING_GROUP)
      .map(async (principalId) => {
        const actor = await this.principals.actorAt(principalId, position);
        return actor?.employeeId ?? principalId;
      });
    return Promise.all(persons);
  }
}

/** Whether the entry counts in a month. */
const counts = ({ kind, trial }: EntryData): boolean => kind === 'behaviour' && trial !== true;

/** The case as it is opened: its deadlines stand in the event. */
function openedAs(
  { caseId, kind, about, wish, statement, evidence }: OpenCase,
  whom: Pick<CaseOpened['data'], 'employeeId' | 'employmentNo' | 'month' | 'near'>,
  { policy, person, today }: OpeningFacts,
  dueProcess: DueProcess,
): CaseOpened['data'] {
  if (policy?.cases == null) throw new Error(`Case ${caseId} opened without a policy`);
  const { days, cases } = policy;
  const { answerDays, decisionDays, furtherDays, first, quorum } = cases;
  return {
    caseId,
    kind,
    about,
    ...whom,
    openedBy: person,
    wish,
    answerUntil: dueProcess.plus(today, answerDays, days),
    decideUntil: dueProcess.plus(today, decisionDays, days),
    first,
    quorum,
    decisionDays,
    furtherDays,
    days,
    personal: {
      statement,
      ...(evidence === undefined ? {} : { evidence }),
      digestKey: randomBytes(16).toString('base64url'),
    },
  };
}
