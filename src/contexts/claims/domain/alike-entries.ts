/** Looks up what was recorded already for the matter of a claim. */
export abstract class AlikeEntries {
  /** The entries of a person by one item on one day, the oldest first. @throws DatabaseUnavailable */
  abstract of(employeeId: string, itemCode: string, occurredOn: string): Promise<readonly AlikeEntry[]>;
}

export interface AlikeEntry {
  readonly entryId: string;
  readonly direction: 'award' | 'deduct';
  readonly points: number;
  readonly recordedAt: string;
  readonly isReversed: boolean;
}
