/** Looks up cases that were decided so that something computed before is not right any more. */
export abstract class Rulings {
  /**
   * Whether a case about one of these things was upheld, or undone by the leading group, since a place in the log.
   * @param by the place that the lookup has to have reached
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract hasBeenSince(position: bigint, about: RuledAbout, by: bigint): Promise<boolean>;
}

export interface RuledAbout {
  /** Months and years: cases about an entry that counted in the month, and about the board. */
  readonly periods: readonly string[];
  readonly inspection?: { readonly programmeId: string; readonly employeeId: string };
  readonly runId?: string;
}
