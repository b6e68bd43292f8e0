import { lastClosedBy } from '../contexts/calendar/domain/calendar.js';
import type { CaseResult } from '../contexts/cases/domain/events.js';
import type { NaturalMonth } from '../kernel/natural-month.js';
import { entryKey, type CarriedOut, type CarriedOutCases } from './carried-out.js';
import { countedIn } from './counted.js';
import type { ExportedEvent } from './exported-event.js';
import type { Finding } from './finding.js';
import type { LedgerEvent } from './ledger.js';

/** An entry or a reversal as its event gives it. */
interface Fact {
  readonly employmentNo: number;
  /** The points with their sign; 0 where they count in no month. */
  readonly points: number;
  readonly countsIn: string | null;
  readonly position: string;
  readonly caseId: string | undefined;
}

interface OfFile {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly entryId: string;
  readonly caseId?: string;
}

/**
 * Checks what cases say that they have done against the entries and reversals themselves: that these are there, of that case, with
 * those points, in those months, and that none of them is left out. Takes every event of the log anew, once the cases are known.
 */
export class RemedyCheck {
  private readonly entries = new Map<string, Fact>();
  private readonly reversals = new Map<string, Fact>();
  /** Entries and reversals by the case that brought them about. */
  private readonly byCase = new Map<string, Fact[]>();
  private lastClosed: NaturalMonth | undefined;

  constructor(private readonly cases: CarriedOutCases) {}

  take({ type, data, position }: ExportedEvent): void {
    const event = { type, data } as LedgerEvent;
    this.lastClosed = lastClosedBy(event) ?? this.lastClosed;
    if (type === 'PointAwarded' || type === 'PointDeducted') this.keep(this.entries, event, position);
    else if (type === 'EntryReversed') this.keep(this.reversals, event, position);
  }

  /** Once every event was taken. */
  findings(): readonly Finding[] {
    return this.cases.all.flatMap((carriedOut) => {
      const fault = this.faultOf(carriedOut);
      return fault === undefined ? [] : [{ code: 'remedy.other' as const, at: carriedOut.at, detail: fault }];
    });
  }

  private keep(facts: Map<string, Fact>, event: LedgerEvent, position: string): void {
    const { employeeId, employmentNo, entryId, caseId } = event.data as OfFile;
    const key = entryKey(employeeId, entryId);
    if (caseId === undefined && !this.cases.concerns(key)) return;
    const counted = countedIn(event, '', this.lastClosed);
    const [points, countsIn] = [counted?.points ?? 0, counted?.countsIn ?? null];
    const fact: Fact = { employmentNo, points, countsIn, position, caseId };
    facts.set(key, fact);
    if (caseId === undefined) return;
    const ofCase = this.byCase.get(caseId);
    if (ofCase === undefined) this.byCase.set(caseId, [fact]);
    else ofCase.push(fact);
  }

  private faultOf(carriedOut: CarriedOut): string | undefined {
    const { data } = carriedOut.event;
    const { caseId, month } = data;
    const root = this.cases.rootOf(caseId);
    const about = root === undefined ? undefined : this.entries.get(root);
    if (about === undefined) return 'the case is about no entry of this log';
    if (about.countsIn !== month)
      return `it says that the case is about ${month ?? 'no month'}, and its entry counted in ${about.countsIn ?? 'none'}`;
    for (const result of data.results) {
      const fault = this.faultIn(result, carriedOut);
      if (fault !== undefined) return `${result.entryId}: ${fault}`;
    }
    return this.leftOut(carriedOut);
  }

  private faultIn(result: CaseResult, { event: { data } }: CarriedOut): string | undefined {
    const { entryId, as, points, countsIn, position } = result;
    if (as === 'refused') return undefined;
    const facts = as === 'recorded' ? this.entries : this.reversals;
    const fact = facts.get(entryKey(data.employeeId, entryId));
    if (fact === undefined || fact.position !== position) return `it is not ${as} at place ${position ?? ''}`;
    if (fact.employmentNo !== data.employmentNo) return `it is of employment ${fact.employmentNo}`;
    if (as !== 'already-reversed' && fact.caseId !== data.caseId) return `it is ${as} by another hand`;
    // Points that count in no month change no board.
    const isSame = fact.countsIn === countsIn && (countsIn === null || fact.points === points);
    return isSame
      ? undefined
      : `it counts ${inWords(fact)}, and is said to count ${inWords({ points, countsIn })}`;
  }

  /** What the case has done by then, and names nowhere. */
  private leftOut({ event, at }: CarriedOut): string | undefined {
    const left = this.byCase
      .get(event.data.caseId)
      ?.find(({ position }) => BigInt(position) < BigInt(at.position) && !this.cases.names(position));
    return left === undefined ? undefined : `it leaves out what the case did at place ${left.position}`;
  }
}

const inWords = ({ points, countsIn }: Pick<Fact, 'points' | 'countsIn'>): string =>
  countsIn === null ? 'in no month' : `${points} in ${countsIn}`;
