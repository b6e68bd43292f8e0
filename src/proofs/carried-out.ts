import type { CaseCarriedOut, CaseOpened } from '../contexts/cases/domain/events.js';
import type { ExportedEvent } from './exported-event.js';
import type { Finding } from './finding.js';
import { remediesIn, type Remedy } from './remedied.js';

/** What a case says that it has done, and where it says so. */
export interface CarriedOut {
  readonly event: CaseCarriedOut;
  readonly at: NonNullable<Finding['at']>;
}

/** An entry among those of all files. */
export const entryKey = (employeeId: string, entryId: string): string => `${employeeId} ${entryId}`;

/** What cases have done by the end of a log, and the entries that one has to look at to check it. Takes every event of it. */
export class CarriedOutCases {
  readonly all: CarriedOut[] = [];
  /** The entry that a case is about. */
  private readonly subjects = new Map<string, string>();
  /** The entry that another one replaces. */
  private readonly replaced = new Map<string, string>();
  private readonly named = new Set<string>();
  private readonly places = new Set<string>();

  take({ stream, revision, position, type, data }: ExportedEvent): void {
    if (type === 'CaseOpened') this.open(data as CaseOpened['data']);
    else if (type === 'CaseCarriedOut')
      this.carryOut({ type, data } as CaseCarriedOut, { stream, revision, position });
    else if (type === 'PointAwarded' || type === 'PointDeducted') this.replace(data as Replacing);
  }

  /** The remedies, each once: two cases may find the same reversal, and the first one counts. */
  get remedies(): readonly Remedy[] {
    const remedies = new Map<string, Remedy>();
    for (const { event, at } of this.all)
      for (const remedy of remediesIn(event, BigInt(at.position)))
        if (!remedies.has(remedy.key)) remedies.set(remedy.key, remedy);
    return [...remedies.values()];
  }

  /** The entry with which the matter of a case began: what is replaced again stays in its month. */
  rootOf(caseId: string): string | undefined {
    let key = this.subjects.get(caseId);
    for (let before = key; before !== undefined; before = this.replaced.get(before)) key = before;
    return key;
  }

  /** Whether an entry has to be known, to check what a case says. */
  concerns(key: string): boolean {
    return this.named.has(key);
  }

  /** Whether a case names what was done at a place of the log. */
  names(position: string): boolean {
    return this.places.has(position);
  }

  private open({ caseId, about }: CaseOpened['data']): void {
    if (!('entry' in about)) return;
    const key = entryKey(about.entry.employeeId, about.entry.entryId);
    this.subjects.set(caseId, key);
    this.named.add(key);
  }

  private carryOut(event: CaseCarriedOut, at: CarriedOut['at']): void {
    this.all.push({ event, at });
    const { employeeId, results } = event.data;
    for (const { entryId, position } of results) {
      this.named.add(entryKey(employeeId, entryId));
      if (position !== null) this.places.add(position);
    }
  }

  private replace({ employeeId, entryId, replaces }: Replacing): void {
    if (replaces === undefined) return;
    const before = entryKey(employeeId, replaces);
    this.replaced.set(entryKey(employeeId, entryId), before);
    this.named.add(before);
  }
}

interface Replacing {
  readonly employeeId: string;
  readonly entryId: string;
  readonly replaces?: string;
}
