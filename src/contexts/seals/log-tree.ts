import type { LogHead, Seal } from './domain/events.js';

/** Where to look up the Merkle trees that the log gives; a verifier derives the same ones from the log itself. */
export abstract class LogTree {
  /** Up to and with the event at a place, waiting until it is known. @throws DatabaseUnavailable, Problem `position.not-reached` */
  abstract headAt(position: bigint): Promise<LogHead>;

  /** As far as it is known. Undefined while nothing is. @throws DatabaseUnavailable */
  abstract newestHead(): Promise<LogHead | undefined>;

  /** The rules by which a month is counted that is closed at a place. @throws DatabaseUnavailable */
  abstract rulesAt(position: bigint): Promise<Seal['rules']>;

  /** What counts in a month that is closed. @throws DatabaseUnavailable */
  abstract entries(month: string): Promise<Seal['entries']>;
}
