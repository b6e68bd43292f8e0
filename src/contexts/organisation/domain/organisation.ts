/** The settings for the whole log: the one time zone, and the points that an employment begins with (rule 2). */
export class Organisation {
  constructor(
    readonly timeZone: string,
    readonly basePoints: number,
    /** Whether its people are made up, for those who look round. */
    readonly isExample = false,
  ) {}
}
