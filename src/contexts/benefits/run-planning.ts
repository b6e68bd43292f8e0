import type { Told } from '../../kernel/rejection-parameters.js';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { rejected, type Rejection } from '../../kernel/decision.js';
import { lastDayOf, type LocalDate } from '../../kernel/natural-month.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import { officeOn } from '../employees/domain/office-moves.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { closeOfPeriod } from '../publicity/domain/closings.js';
import { PublicityRepository } from '../publicity/publicity-repository.js';
import { BudgetRepository } from './budget-repository.js';
import { faultOfReserving, unknownBudget } from './domain/budget.js';
import type { Included, RunPlan } from './domain/events.js';
import { RunBoards } from './domain/lookups.js';
import { knownPeriod, periodOf } from './domain/period.js';
import { unknownRun } from './domain/run-decisions.js';
import type { Run } from './domain/run.js';
import type { Computed } from './domain/rows.js';
import { isOfMoney, type Terms } from './domain/scheme.js';
import { faultOfPlanning } from './domain/scheme-runs.js';
import { schemeOn } from './domain/schemes.js';
import { RunComputation } from './run-computation.js';
import { RunRepository } from './run-repository.js';
import { SchemeRepository } from './scheme-repository.js';

export interface ComputeRun {
  readonly runId: string;
  readonly schemeId: string;
  readonly period: string;
  readonly budgetId: string | null;
  readonly amount: number | null;
}

export interface SupplementRun {
  readonly runId: string;
  readonly of: string;
  readonly budgetId: string;
  readonly include: readonly string[];
  readonly reason: string;
}

/** A run that may be begun, and what it gives. */
export interface Planned {
  readonly plan: RunPlan;
  readonly computed: Computed;
}

const unfit = (detail: string, ...told: Told<'run.unfit'>): Rejection =>
  rejected('run.unfit', detail, ...told);
export const isRejection = (found: object): found is Rejection => 'outcome' in found;

/** Looks whether a run may be begun by what the log says, and plans it. */
@Injectable()
export class RunPlanning {
  constructor(
    private readonly log: EventLog,
    private readonly schemes: SchemeRepository,
    private readonly budgets: BudgetRepository,
    private readonly runs: RunRepository,
    private readonly computation: RunComputation,
    private readonly boards: RunBoards,
    private readonly closings: ClosingsRepository,
    private readonly publicity: PublicityRepository,
    private readonly dueProcess: DueProcessRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async ofRun(sent: ComputeRun, today: LocalDate): Promise<Planned | Rejection> {
    const { runId, schemeId, period, budgetId, amount } = sent;
    const scheme = schemeOn(await this.schemes.now(), schemeId, today);
    if (scheme === undefined)
      return rejected('scheme.unknown', `There is no scheme ${schemeId} in force on ${today}.`);
    const fault =
      faultOfSending(sent, scheme.terms) ??
      (await this.faultOfPeriod(period)) ??
      faultOfPlanning(await this.schemes.runsOf(schemeId), { runId, period, of: null });
    if (fault !== undefined) return fault;
    const position = String(await this.log.head());
    const { version } = scheme;
    const plan = {
      runId,
      schemeId,
      version,
      period,
      position,
      budgetId,
      amount,
      of: null,
      include: [],
      reserves: null,
    };
    return this.planned(plan, await this.computation.of(plan), today);
  }

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async ofSupplement(sent: SupplementRun, today: LocalDate): Promise<Planned | Rejection> {
    const { runId, of, budgetId, reason } = sent;
    const first = await this.runs.stateOf(of);
    if (first === undefined) return unknownRun(of);
    if (first.status !== 'approved') return rejected('run.not-approved', `Run ${of} is not approved.`);
    const { schemeId, version, period } = first.plan;
    const terms = await this.computation.termsOf(first.plan);
    if (!isOfMoney(terms.split)) return unfit(`Run ${of} gives no money.`, { why: 'no-money', runId: of });
    if (first.plan.of !== null)
      return unfit(`Run ${of} is a supplement itself.`, { why: 'supplement', runId: of });
    const position = String(await this.log.head());
    const include = await this.included(sent.include, first, position);
    if (isRejection(include)) return include;
    const fault = faultOfPlanning(await this.schemes.runsOf(schemeId), { runId, period, of });
    if (fault !== undefined) return fault;
    const plan = {
      runId,
      schemeId,
      version,
      period,
      position,
      budgetId,
      amount: null,
      of,
      include,
      reserves: null,
      personal: { reason },
    };
    return this.planned(plan, await this.computation.of(plan), today);
  }

  /** Whether all of a period is closed; a year is with its December. @throws LogUnavailable */
  async faultOfClosing(text: string): Promise<Rejection | undefined> {
    const period = periodOf(text);
    if (period === undefined)
      return unfit(`${text} is no month, quarter, half-year or year.`, { why: 'no-period', period: text });
    const closings = await this.closings.now();
    const boards = period.kind === 'year' ? [text] : period.months;
    const open = boards.find((board) => closeOfPeriod(closings, board) === undefined);
    return open === undefined
      ? undefined
      : rejected('period.not-closed', `${open} is not closed by the book.`);
  }

  /** Whether all of a period is closed and confirmed. @throws LogUnavailable */
  async faultOfPeriod(text: string): Promise<Rejection | undefined> {
    const fault = await this.faultOfClosing(text);
    if (fault !== undefined) return fault;
    const closings = await this.closings.now();
    const { kind, months } = knownPeriod(text);
    const closed = months.filter((month) => closeOfPeriod(closings, month) !== undefined);
    return this.faultOfConfirmation(kind === 'year' ? [...closed, text] : closed);
  }

  /** A board that is not to be published is confirmed with its close. */
  private async faultOfConfirmation(boards: readonly string[]): Promise<Rejection | undefined> {
    const [closings, publicity, dueProcess] = await Promise.all([
      this.closings.now(),
      this.publicity.state(),
      this.dueProcess.now(),
    ]);
    const unconfirmed = boards.find((board) => {
      const close = closeOfPeriod(closings, board);
      const isPublished = close !== undefined && dueProcess.on(close.on)?.publicity != null;
      return isPublished && publicity.get(board)?.confirmed === undefined;
    });
    return unconfirmed === undefined
      ? undefined
      : rejected('board.not-confirmed', `The board of ${unconfirmed} is not confirmed.`);
  }

  /** Nothing is given to nobody, and nothing beyond what is left of the budget. */
  private async planned(plan: RunPlan, computed: Computed, today: LocalDate): Promise<Planned | Rejection> {
    const { runId, budgetId } = plan;
    if (computed.eligible === 0)
      return rejected('run.nobody', `Run ${runId} would give nothing: nobody is eligible.`);
    const { amount } = computed;
    if (budgetId === null || amount === null) return { plan, computed };
    const budget = await this.budgets.stateOf(budgetId);
    const fault = budget === undefined ? unknownBudget(budgetId) : faultOfReserving(budget, amount, today);
    return fault ?? { plan: { ...plan, reserves: amount }, computed };
  }

  /** Who is not on the board, employed, and was there by the end of the period. */
  private async included(
    ids: readonly string[],
    { plan: { period: text } }: Run,
    position: string,
  ): Promise<readonly Included[] | Rejection> {
    const period = knownPeriod(text);
    if (ids.length === 0) return [];
    const board = await this.boards.rows(period, 'sealed', BigInt(position));
    const onBoard = new Set(board.map(({ employeeId }) => employeeId));
    const lastDay = lastDayOf(period.months.at(-1) ?? '');
    const included: Included[] = [];
    for (const employeeId of [...ids].sort()) {
      if (onBoard.has(employeeId))
        return unfit(`${employeeId} is on the board of ${text}.`, {
          why: 'on-board',
          employeeId,
          period: text,
        });
      const file = await this.employees.stateOf(employeeId);
      if (file.status !== 'employed')
        return unfit(`${employeeId} is not employed.`, { why: 'not-employed', employeeId });
      const { employmentNo, joinedOn, moves } = file;
      if (joinedOn > lastDay)
        return unfit(`${employeeId} joined on ${joinedOn}, after ${text}.`, {
          why: 'joined-later',
          employeeId,
          joinedOn,
          period: text,
        });
      included.push({ employeeId, employmentNo, officeId: officeOn(moves, lastDay), joinedOn });
    }
    return included;
  }
}

/** What does not go with the scheme. */
export function faultOfSending(
  { period, budgetId, amount }: Pick<ComputeRun, 'period' | 'budgetId' | 'amount'>,
  { basis, split }: Terms,
): Rejection | undefined {
  if (periodOf(period)?.kind !== basis.period)
    return unfit(`The scheme is for a ${basis.period}, and ${period} is none.`, {
      why: 'other-period',
      period,
    });
  const isMoney = isOfMoney(split);
  if (isMoney !== (budgetId !== null))
    return unfit(isMoney ? 'It takes a budget.' : `There is no budget for ${split.kind}.`, {
      why: isMoney ? 'budget-missing' : 'budget-too-many',
    });
  const takesAmount = isMoney && split.kind !== 'prizes';
  if (takesAmount !== (amount !== null))
    return unfit(takesAmount ? 'It takes an amount.' : `There is no amount to be split for ${split.kind}.`, {
      why: takesAmount ? 'amount-missing' : 'amount-too-many',
    });
  return undefined;
}
