import type { LocalDate } from '../../../kernel/natural-month.js';

/** Looks up lotteries whose seeds were to be revealed; what is right, the log decides. */
export abstract class DueLotteries {
  /** Those that were to be revealed before a day, so many at most. @throws DatabaseUnavailable */
  abstract before(today: LocalDate, limit: number): Promise<readonly string[]>;
}
