/** The one source of now, so that tests can stand on any day. A clock that is set stands in for all others. */
export class Clock {
  /** Whether the clock of the database server is a separate one, which should agree. */
  readonly isHeldAgainstOthers: boolean = false;
  /** How far a tester set `Date` ahead when the process began: the clocks beside it are ahead as well. */
  readonly setAheadMs: number = 0;

  now(): Date {
    return new Date();
  }

  /** How far it has moved from a clock that nobody sets. */
  driftMs(): number {
    return 0;
  }
}
