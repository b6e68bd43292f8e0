import { pointbook } from '../service/service.js';
import { alikeness, earlierOf, type Earlier, type Recorded } from './repeats.js';

const AT_ONCE = 4;
const PAGE = 1_000;

/** The user's own recordings of the days in a file, read once for each day. */
export class Recordings {
  private readonly byDay = new Map<string, readonly Recorded[]>();

  private position: string | undefined;

  /** Later readings include what this page has recorded. */
  wrote(position: string | undefined): void {
    this.position = position ?? this.position;
  }

  forget(): void {
    this.byDay.clear();
  }

  async of(days: readonly string[]): Promise<Earlier> {
    const left = [...new Set(days)].filter((day) => !this.byDay.has(day));
    const worker = async (): Promise<void> => {
      for (let day = left.shift(); day !== undefined; day = left.shift()) await this.learn(day);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return earlierOf([...this.byDay.values()].flat());
  }

  private async learn(occurredOn: string): Promise<void> {
    const found: Recorded[] = [];
    const written = this.position === undefined ? {} : { minPosition: this.position };
    const query = { occurredOn, limit: PAGE, ...written };
    for await (const entry of pointbook.items('/v1/recordings', { query })) {
      const { entryId, reason, reversedAt } = entry;
      found.push({ entryId, alike: alikeness(entry), reason, isUndone: reversedAt !== null });
    }
    this.byDay.set(occurredOn, found);
  }
}
