import { canonical } from './canonical.js';
import { leafHash, type Hash } from './merkle.js';
import { fromHex } from './platform.js';

/** One row of a closed board. */
export interface SealedRow {
  readonly rank: number;
  /** The rank among the people of the same office. */
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
  /** The points that it adds to the score, with their sign. */
  readonly points: number;
  readonly countsIn: string;
  /** The month that it missed, closed by then; null when it counts in its own. */
  readonly lateFor: string | null;
  /** The link of its event. */
  readonly link: string;
}

/** Names the fields one by one, so that further fields of a row or an entry are not sealed by chance. */
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

/** The leaf of an event in the tree of the whole log: its link. */
export const eventLeaf = (link: string): Hash => leafHash(fromHex(link));
