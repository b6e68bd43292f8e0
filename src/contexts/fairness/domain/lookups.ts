import type { LocalDate, NaturalMonth } from '../../../kernel/natural-month.js';
import type { ItemOfEdition } from '../../rulebook/domain/item-of-edition.js';
import type { Appeal } from './appeals.js';
import type { FairEntry } from './entries.js';
import type { Stay } from './ties.js';

/** The time of a report, by days and by places in the log. */
export interface Span {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** The place of the close before its first month, if there is one. */
  readonly closedBefore: bigint | undefined;
  /** The place at which its last month was closed. */
  readonly closed: bigint;
}

/** An entry before its item was looked up. */
export interface CountedEntry extends Omit<FairEntry, 'category' | 'hasRange'> {
  readonly editionId: string | null;
  /** Reversed before the last month was closed. */
  readonly reversed: boolean;
}

/** What somebody has given that counts in some time. */
export interface GiverCount {
  readonly givenBy: string;
  readonly entries: number;
  /** Different employees. */
  readonly people: number;
  readonly awards: number;
  readonly deductions: number;
  readonly pointsAwarded: number;
  readonly pointsDeducted: number;
}

export interface GivenInTime {
  readonly counts: readonly GiverCount[];
  /** By giver: the last local day on which they ever recorded for behaviour, not in trial, taken back since or not. */
  readonly lastDays: ReadonlyMap<string, LocalDate>;
}

export interface EntryKey {
  readonly employeeId: string;
  readonly entryId: string;
}

/** The entries that a report is about. All of it @throws Problem `position.not-reached`, DatabaseUnavailable */
export abstract class ReportedEntries {
  abstract until(position: bigint): Promise<void>;

  abstract knowsOffice(officeId: string): Promise<boolean>;

  /** Those for behaviour, not in trial, that count in a month of the time; page by page, in the order of the log. */
  abstract pages(span: Span, officeId: string | undefined): AsyncIterable<readonly CountedEntry[]>;

  /**
   * Sums of the same entries, without those reversed, by giver. Looks at all entries, one at a time.
   * @throws Problem `service.unavailable` while another one runs
   */
  abstract byGiver(span: Span): Promise<GivenInTime>;

  /** Who has given some entries, by `employeeId entryId`. */
  abstract giversOf(keys: readonly EntryKey[]): Promise<ReadonlyMap<string, string | null>>;

  /** Where some employees belonged, and when. */
  abstract staysOf(employeeIds: readonly string[]): Promise<readonly Stay[]>;
}

/** The appeals that a report counts. @throws Problem `position.not-reached`, DatabaseUnavailable */
export abstract class ReportedAppeals {
  /** Those about entries of some months, and those that were upheld from a day on; all of them by a place in the log. */
  abstract of(
    months: readonly NaturalMonth[],
    upheldFrom: LocalDate,
    position: bigint,
  ): Promise<readonly Appeal[]>;
}

/** An item, as far as it makes entries comparable. */
export interface ReportedItem {
  readonly category: string;
  readonly hasRange: boolean;
}

export abstract class ReportedItems {
  /** By `keyOfItem`; items that there are not are left out. @throws Problem `position.not-reached`, DatabaseUnavailable */
  abstract of(keys: readonly ItemOfEdition[], position: bigint): Promise<ReadonlyMap<string, ReportedItem>>;
}
