import { lastClosedBy } from '../contexts/calendar/domain/calendar.js';
import { runStream } from '../contexts/benefits/domain/events.js';
import type { CaseCarriedOut } from '../contexts/cases/domain/events.js';
import type { RunComputed, RunPlan, RunRows, SchemeAdopted } from '../contexts/benefits/domain/events.js';
import { improvedBy, knownPeriod, monthsBefore } from '../contexts/benefits/domain/period.js';
import type { RunRow } from '../contexts/benefits/domain/rows.js';
import type { NaturalMonth } from '../kernel/natural-month.js';
import { countedIn } from './counted.js';
import type { ExportedEvent } from './exported-event.js';
import { Ledger, ranked, type LedgerEvent } from './ledger.js';
import type { SealedRow } from './leaves.js';
import { remediesIn, remedied, whose, type Remedy } from './remedied.js';
import { checkedRows, type RowsChecked, type RunFault, type RunToCheck } from './run-rows.js';

/** A run as it stands in the log, with what it was computed from. */
export interface RunInLog extends RunToCheck {
  readonly plan: RunPlan;
  readonly title: string;
}

/** Finds a run among the events of a log. */
export class RunFinder {
  private readonly schemes = new Map<string, SchemeAdopted['data']>();
  private plan: RunPlan | undefined;
  private readonly rows: RunRow[] = [];
  private result: RunComputed['data'] | undefined;

  constructor(private readonly runId: string) {}

  take({ stream, type, data }: ExportedEvent): void {
    if (type === 'SchemeAdopted') {
      const scheme = data as SchemeAdopted['data'];
      this.schemes.set(`${scheme.schemeId} ${scheme.version}`, scheme);
    }
    if (stream !== runStream(this.runId)) return;
    if (type === 'RunBegun') this.plan = data as RunPlan;
    if (type === 'RunRows') for (const row of (data as RunRows['data']).rows) this.rows.push(row);
    if (type === 'RunComputed') this.result = data as RunComputed['data'];
  }

  /** Undefined where there is none, or it was not computed. */
  get found(): RunInLog | undefined {
    const { plan, result, rows } = this;
    const scheme = plan === undefined ? undefined : this.schemes.get(`${plan.schemeId} ${plan.version}`);
    if (plan === undefined || result === undefined || scheme === undefined) return undefined;
    return { plan, rows, result, terms: scheme.terms, title: scheme.title };
  }
}

/**
 * Derives the boards that a run rests on from the events of the log, up to the run's own place: sealed as they were closed,
 * and remedied by the cases carried out by then.
 */
export class RunBoards {
  private readonly ledger = new Ledger();
  private readonly closed = new Map<string, readonly SealedRow[]>();
  /** By month, the score of each employment. */
  private readonly scores = new Map<NaturalMonth, Map<string, number>>();
  /** Two cases may find the same reversal: the first one counts. */
  private readonly remedies = new Map<string, Remedy>();
  private readonly wanted: ReadonlySet<string>;
  private readonly upTo: bigint;
  private readonly before: readonly NaturalMonth[];
  private lastClosed: NaturalMonth | undefined;

  constructor(private readonly run: RunInLog) {
    const { period, position } = run.plan;
    this.before = monthsBefore(run.terms.basis, period);
    this.upTo = BigInt(position);
    this.wanted = new Set([period, ...knownPeriod(period).months, ...this.before]);
  }

  take({ type, data, position }: ExportedEvent): void {
    const place = BigInt(position);
    // What a case found done stands before the event that says so.
    if (type === 'CaseCarriedOut') this.remember(remediesIn({ type, data } as CaseCarriedOut, place));
    if (place > this.upTo) return;
    const event = { type, data } as LedgerEvent;
    this.count(event);
    this.lastClosed = lastClosedBy(event) ?? this.lastClosed;
    for (const { period, rows } of this.ledger.apply(event, '')?.boards ?? [])
      if (this.wanted.has(period)) this.closed.set(period, rows);
  }

  /** The period's board with the scores that the run goes by; undefined where it goes by the balance. */
  get board(): readonly Scored[] | undefined {
    const { terms, plan } = this.run;
    const { period, months } = knownPeriod(plan.period);
    if (terms.basis.measure === 'total') return undefined;
    const board = this.read(period, months);
    if (terms.basis.measure === 'score') return board;
    const before = this.before.map(
      (month) => new Map(this.read(month, [month]).map((row) => [whose(row), row.score])),
    );
    return board.map((row) => {
      const scores = before.flatMap((month) => month.get(whose(row)) ?? []);
      return { ...row, score: improvedBy(row.score, scores) };
    });
  }

  private remember(remedies: readonly Remedy[]): void {
    for (const remedy of remedies)
      if (remedy.position <= this.upTo && !this.remedies.has(remedy.key))
        this.remedies.set(remedy.key, remedy);
  }

  private count(event: LedgerEvent): void {
    const counted = countedIn(event, '', this.lastClosed);
    if (counted === undefined || !this.wanted.has(counted.countsIn)) return;
    let scores = this.scores.get(counted.countsIn);
    if (scores === undefined) this.scores.set(counted.countsIn, (scores = new Map<string, number>()));
    scores.set(whose(counted), (scores.get(whose(counted)) ?? 0) + counted.points);
  }

  private read(period: string, months: readonly NaturalMonth[]): readonly SealedRow[] {
    const sealed = this.closed.get(period) ?? this.summed(months);
    return this.run.terms.basis.score === 'sealed'
      ? sealed
      : remedied(sealed, [...this.remedies.values()], months);
  }

  /** A quarter or a half-year: the people of its last month, with what counts in all of them. */
  private summed(months: readonly NaturalMonth[]): readonly SealedRow[] {
    const last = this.closed.get(months.at(-1) ?? '') ?? [];
    const sum = (row: Pick<SealedRow, 'employeeId' | 'employmentNo'>): number =>
      months.reduce((total, month) => total + (this.scores.get(month)?.get(whose(row)) ?? 0), 0);
    return ranked(last.map(({ rank: _, officeRank: __, ...row }) => ({ ...row, score: sum(row) })));
  }
}

type Scored = Pick<SealedRow, 'employeeId' | 'officeId'> & { readonly score: number | null };

export interface RunVerdict extends Omit<RowsChecked, 'notShown'> {
  readonly notShown: readonly (RowsChecked['notShown'][number] | 'scores')[];
}

/** Everything that is not as the log gives it: rows by themselves, and against the board. */
export function checkedRun(run: RunInLog, board: readonly Scored[] | undefined): RunVerdict {
  const { faults, notShown } = checkedRows(run);
  if (run.plan.of !== null) return { faults, notShown };
  if (board === undefined) return { faults, notShown: [...notShown, 'scores'] };
  return { faults: [...faults, ...againstBoard(run.rows, board)], notShown };
}

function againstBoard(rows: readonly RunRow[], board: readonly Scored[]): readonly RunFault[] {
  const onBoard = new Map(board.map((row) => [row.employeeId, row]));
  const wrong = rows.flatMap(({ employeeId, officeId, score }): RunFault[] => {
    const known = onBoard.get(employeeId);
    if (known === undefined) return [{ code: 'on-board', employeeId }];
    if (known.officeId !== officeId) return [{ code: 'office', employeeId }];
    return known.score === score ? [] : [{ code: 'score', employeeId }];
  });
  const inRows = new Set(rows.map(({ employeeId }) => employeeId));
  const missing = board.filter(({ employeeId }) => !inRows.has(employeeId));
  return [...wrong, ...missing.map(({ employeeId }): RunFault => ({ code: 'on-board', employeeId }))];
}
