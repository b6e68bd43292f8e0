/** Looks up open claims; what is right, the log decides. */
export abstract class OpenClaims {
  /** Open claims that were to be answered by now, or whose maker has left; the oldest first. @throws DatabaseUnavailable */
  abstract dueOn(today: string, limit: number): Promise<readonly OpenClaimSeen[]>;

  /** How many an employee has open, by a place in the log. @throws DatabaseUnavailable, Problem `position.not-reached` */
  abstract countOf(employeeId: string, position: bigint): Promise<number>;
}

export interface OpenClaimSeen {
  readonly claimId: string;
  readonly lapses: string;
  readonly hasLeft: boolean;
  readonly wasToldAbove: boolean;
}
