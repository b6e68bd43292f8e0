import { Injectable } from '@nestjs/common';
import { ReversalProcess } from '../entries/reversal-process.js';
import type { Employee, Entry } from '../../contexts/employees/domain/employee.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import type { EventPosition } from '../../kernel/decision.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { CountingMonths, type Counts } from '../../contexts/calendar/counting-months.js';
import { CaseRepository, replacementId } from '../../contexts/cases/case-repository.js';
import { entryAbout, type Opened, type Pending } from '../../contexts/cases/domain/case.js';
import type { CaseResult } from '../../contexts/cases/domain/events.js';

/** The result of a step, and the closed month that its entry came too late for. */
export type Done = CaseResult & Pick<Counts, 'lateFor'>;

/** An entry whose points come or go, and the answer of its file. */
interface Step {
  readonly entryId: string;
  readonly entry: Pick<Entry, 'direction' | 'kind' | 'points' | 'occurredOn' | 'trial'>;
  readonly outcome: Outcome;
}

/** Carries out the decision of a case: reverses its entry, and records the replacement. */
@Injectable()
export class CaseRemedies {
  constructor(
    private readonly cases: CaseRepository,
    private readonly employees: EmployeeRepository,
    private readonly reversals: ReversalProcess,
    private readonly counting: CountingMonths,
  ) {}

  /**
   * Takes each step once, however often and from wherever this is called; what a file refuses by then is noted as
   * refused.
   * @param outcome of the command that decides: a repeat is told what came of it before
   * @returns the results, where there was something to do
   * @throws LogUnavailable
   */
  async carryOut(caseId: string, decided: Decided, outcome?: Outcome): Promise<readonly Done[]> {
    const state = await this.cases.stateOf(caseId);
    if (state.status === 'unknown') return [];
    if (state.pending === undefined) return outcome === undefined ? [] : this.doneBefore(state, outcome);
    const { pending } = state;
    const about = entryAbout(state.opened.about);
    if (about === undefined) return [];
    const cause = { recordedAt: decided.recordedAt, recordedBy: pending.decidedBy };
    const turn = String(state.places.stands.revision);
    const done: Done[] = [];
    if (pending.reverses !== null) done.push(await this.reverse(state, pending.reverses, turn, cause));
    if (pending.replacement !== null || pending.restores !== null)
      done.push(await this.record(state, pending, turn, cause));
    const results = done.map(({ lateFor: _, ...result }): CaseResult => result);
    await this.cases.handle(
      { type: 'CarryOutCase', caseId, results },
      serviceCommand(['case carried out', caseId, turn], cause),
    );
    return done;
  }

  /** What came of a decision that was carried out before, by whoever found it undone. */
  private async doneBefore({ done, opened }: Opened, outcome: Outcome): Promise<readonly Done[]> {
    if (done === undefined || !isOf(done.of, outcome)) return [];
    const { entries } = await this.employees.stateOf(opened.employeeId ?? '');
    return Promise.all(
      done.results.map(async (result): Promise<Done> => {
        const occurredOn = entries.get(result.entryId)?.occurredOn;
        if (result.countsIn === null || result.position === null || occurredOn === undefined) return result;
        return { ...result, ...(await this.counting.at(BigInt(result.position), occurredOn)) };
      }),
    );
  }

  private async reverse(state: Opened, entryId: string, turn: string, cause: Decided): Promise<Done> {
    const { caseId, employeeId } = state.opened;
    const command = { type: 'ReverseEntry', employeeId: employeeId ?? '', entryId, caseId } as const;
    const outcome = await this.reversals.reverse(
      { ...command, reason: `Case ${caseId}` },
      serviceCommand(['reversal of case', caseId, turn], cause),
    );
    const file = await this.employees.stateOf(command.employeeId);
    const entry = file.entries.get(entryId);
    if (entry === undefined) return refusedFor(entryId, outcome);
    const undone = { ...entry, direction: entry.direction === 'award' ? 'deduct' : 'award' } as const;
    if (outcome.status === 'rejected' && outcome.code === 'entry.already-reversed')
      return this.resultOf({ entryId, entry: undone, outcome: foundAt(file, entryId) }, 'already-reversed');
    return this.resultOf({ entryId, entry: undone, outcome }, 'reversed');
  }

  /** Records an entry in the place of the one that stood there, or of the case's own entry, which stands again. */
  private async record(
    { opened, recorded, standing }: Opened,
    { replacement, restores, reverses }: Pending,
    turn: string,
    cause: Decided,
  ): Promise<Done> {
    const { caseId, employeeId, about } = opened;
    const file = await this.employees.stateOf(employeeId ?? '');
    const own = entryAbout(about)?.entryId ?? '';
    const replaces = restores ?? reverses ?? standing ?? own;
    const known = file.entries.get(replaces);
    if (known === undefined) throw new Error(`Case ${caseId} replaces ${replaces}, which is in no file`);
    const { direction, itemCode, points } = replacement ?? known;
    const { kind, occurredOn } = known;
    const entryId = replacementId(caseId, recorded + 1);
    const entry = { direction, kind, itemCode, points, occurredOn };
    const outcome = await this.employees.handle(
      {
        ...entry,
        type: 'RecordEntry',
        employeeId: employeeId ?? '',
        entryId,
        reason: `Case ${caseId}`,
        ground: { by: 'case', caseId },
        employmentNo: known.employmentNo,
        caseId,
        replaces,
      },
      serviceCommand(['entry of case', caseId, turn], cause),
    );
    const stored = (await this.employees.stateOf(employeeId ?? '')).entries.get(entryId);
    return this.resultOf({ entryId, entry: stored ?? entry, outcome }, 'recorded');
  }

  private async resultOf(
    { entryId, entry, outcome }: Step,
    as: Exclude<CaseResult['as'], 'refused'>,
  ): Promise<Done> {
    if (outcome.status === 'rejected') return refusedFor(entryId, outcome);
    const { position } = outcome;
    const isCounted = entry.kind === 'behaviour' && entry.trial !== true;
    return {
      entryId,
      as,
      refusedFor: null,
      points: entry.direction === 'award' ? entry.points : -entry.points,
      position: String(position),
      ...(isCounted ? await this.counting.at(position, entry.occurredOn) : { countsIn: null }),
    };
  }
}

/** A vote that decides stands right before its decision. */
const isOf = ({ revision }: EventPosition, outcome: Outcome): boolean =>
  outcome.status !== 'rejected' && [revision, revision - 1].includes(outcome.revision);

const refusedFor = (entryId: string, outcome: Outcome): Done => ({
  entryId,
  as: 'refused',
  refusedFor: outcome.status === 'rejected' ? outcome.code : null,
  points: 0,
  countsIn: null,
  position: null,
});

/** The place where somebody has reversed it before. */
function foundAt(file: Employee, entryId: string): Outcome {
  const place = file.reversed.get(entryId);
  if (place === undefined) throw new Error(`${entryId} is reversed nowhere`);
  return { status: 'repeated', stream: '', revision: place.revision, position: place.position };
}
