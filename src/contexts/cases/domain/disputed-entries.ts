/** An entry that a case is about, as it is shown to those who decide. */
export interface DisputedEntry {
  readonly direction: string;
  readonly kind: string;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly reversed: boolean;
}

export interface EntryKey {
  readonly employeeId: string;
  readonly entryId: string;
}

/** Looks up what cases are about. */
export abstract class DisputedEntries {
  /** By the id of the entry; those that are not known yet are left out. @throws DatabaseUnavailable */
  abstract of(keys: readonly EntryKey[]): Promise<ReadonlyMap<string, DisputedEntry>>;

  /** By the id of the employee; other ids are left out. @throws DatabaseUnavailable */
  abstract namesOf(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Waits until it knows what the log holds up to a position. @throws Problem, DatabaseUnavailable */
  abstract until(position: bigint): Promise<void>;
}
