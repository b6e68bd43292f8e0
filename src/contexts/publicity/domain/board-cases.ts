/** Looks up the cases about a board; what is right, the log decides. */
export abstract class BoardCases {
  /**
   * The cases about a month or a year, by a place in the log.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract about(period: string, position: bigint): Promise<readonly BoardCase[]>;
}

/** A case, as far as a board depends on it. */
export interface BoardCase {
  readonly status: 'open' | 'upheld' | 'refused' | 'withdrawn' | 'lapsed';
  /** The last day on which it may be taken further, if it may. */
  readonly furtherUntil: string | null;
}
