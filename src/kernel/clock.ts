/** The one source of now, so that tests can stand on any day. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
