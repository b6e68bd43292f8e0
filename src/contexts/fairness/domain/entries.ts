/** An entry as the report looks at it: one for behaviour, not in trial, that counts in a month of its time. */
export interface FairEntry {
  /** Who authorised it, else who recorded it; null: nobody chose to give it. */
  readonly givenBy: string | null;
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly entryId: string;
  readonly direction: 'award' | 'deduct';
  readonly points: number;
  readonly code: string;
  /** Of its item; null where no rulebook was in force. */
  readonly category: string | null;
  /** Whether its item left the points open. */
  readonly hasRange: boolean;
  /** To which the employee belonged on its day. */
  readonly officeId: string | null;
  readonly occurredOn: string;
  /** The local day. */
  readonly recordedOn: string;
}

export const isAward = ({ direction }: Pick<FairEntry, 'direction'>): boolean => direction === 'award';

export const peopleIn = (entries: readonly FairEntry[]): number =>
  new Set(entries.map(({ employeeId }) => employeeId)).size;

export const pointsIn = (entries: readonly FairEntry[]): number =>
  entries.reduce((sum, { points }) => sum + points, 0);

export function grouped<Key, One>(
  all: readonly One[],
  keyOf: (one: One) => Key,
): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return groups;
}
