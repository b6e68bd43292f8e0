import { canonical } from './canonical.js';
import { leafHash, type Hash } from './merkle.js';
import { fromHex } from './platform.js';

/** One row of a closed board. */
export interface SealedRow {
  readonly rank: number;
  /** Among those of the same office. */
  readonly officeRank: number;
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly score: number;
}

/** One entry or reversal that counts in a month. */
export interface CountedEntry {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly entryId: string;
  readonly isReversal: boolean;
  readonly occurredOn: string;
  /** With its sign: what it adds to the score. */
  readonly points: number;
  readonly countsIn: string;
  /** The month that it missed, closed by then; null when it counts in its own. */
  readonly lateFor: string | null;
  /** Of its event. */
  readonly link: string;
}

/** Fields are named one by one: whatever else a row or an entry comes to have is not sealed by chance. */
export const rowLeaf = (row: SealedRow): Hash => {
  const { rank, officeRank, employeeId, employmentNo, officeId, score } = row;
  return leafHash(canonical({ rank, officeRank, employeeId, employmentNo, officeId, score }));
};

export const entryLeaf = (entry: CountedEntry): Hash => {
  const { employeeId, employmentNo, entryId, isReversal, occurredOn, points, countsIn, lateFor, link } =
    entry;
  return leafHash(
    canonical({ employeeId, employmentNo, entryId, isReversal, occurredOn, points, countsIn, lateFor, link }),
  );
};

/** Of the tree of the whole log: an event, by its link. */
export const eventLeaf = (link: string): Hash => leafHash(fromHex(link));
