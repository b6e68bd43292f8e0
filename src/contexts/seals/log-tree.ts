import type { LogHead, Seal } from './domain/events.js';

/** Looks up the Merkle trees of the log; a verifier derives the same ones from the log itself. */
export abstract class LogTree {
  /**
   * The head up to the event at a place, that event included. Waits until it is known. @throws DatabaseUnavailable,
   * Problem `position.not-reached`
   */
  abstract headAt(position: bigint): Promise<LogHead>;

  /** The version of the rules for a month that is closed at a place. @throws DatabaseUnavailable */
  abstract rulesAt(position: bigint): Promise<Seal['rules']>;

  /** The entries that count in a closed month. @throws DatabaseUnavailable */
  abstract entries(month: string): Promise<Seal['entries']>;
}
