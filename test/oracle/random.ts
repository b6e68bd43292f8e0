import { createHash } from 'node:crypto';

const NUMBERS_PER_BLOCK = 1_024;

/** A stream of chance that is the same for the same seed on every machine, by hashing the seed and a counter. */
export class Random {
  private block = Buffer.alloc(0);
  private blockNo = 0;
  private at = 0;

  constructor(private readonly seed: number | string) {}

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor((this.uint32() / 2 ** 32) * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.uint32() / 2 ** 32 < probability;
  }

  /** A whole number whose mean is `mean`. */
  around(mean: number): number {
    return Math.floor(mean) + (this.chance(mean % 1) ? 1 : 0);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  pickOrNone<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : this.pick(list);
  }

  shuffle<T>(list: T[]): T[] {
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      [list[last], list[other]] = [list[other]!, list[last]!];
    }
    return list;
  }

  /** A version 4 UUID, now and then in upper case. */
  uuid(): string {
    const words = [this.uint32(), this.uint32(), this.uint32(), this.uint32()];
    const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
    const variant = '89ab'.charAt(this.int(0, 3));
    const uuid = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20),
    ].join('-');
    return this.chance(0.05) ? uuid.toUpperCase() : uuid;
  }

  private uint32(): number {
    if (this.at === this.block.length) {
      const hash = createHash('shake256', { outputLength: 4 * NUMBERS_PER_BLOCK });
      this.block = hash.update(`${this.seed}/${this.blockNo}`).digest();
      this.blockNo += 1;
      this.at = 0;
    }
    const value = this.block.readUInt32LE(this.at);
    this.at += 4;
    return value;
  }
}
