import type { LogHead } from './events.js';

/** The last head that was signed, as a note. */
export interface SignedCheckpoint {
  readonly size: LogHead['size'];
  readonly note: string;
}

/** Looks up what witnesses are told of the log. */
export abstract class Checkpoints {
  /**
   * @param minPosition the place in the log that is included
   * @throws Problem `not-found` while nothing is signed that is a checkpoint, `position.not-reached`; DatabaseUnavailable
   */
  abstract newest(minPosition?: string): Promise<SignedCheckpoint>;

  /** That the log of a size has grown from that of a smaller one, which is 1 or more: 64 hexadecimal digits each. @throws DatabaseUnavailable */
  abstract growth(from: number, to: number): Promise<readonly string[]>;
}
