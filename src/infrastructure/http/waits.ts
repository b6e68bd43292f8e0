import { AsyncLocalStorage } from 'node:async_hooks';
import { Places } from './places.js';
import { positionNotReached } from './problem.js';

const MOST = 1_000;
const MOST_OF_ONE = 64;

/** Limits how many requests wait for a position in the log, in all and of one principal. */
export class Waits {
  private readonly asking = new AsyncLocalStorage<string>();
  private readonly places: Places;

  constructor(most: number, mostOfOne: number) {
    this.places = new Places(most, mostOfOne);
  }

  /** Runs the work so that its waits count for that principal. */
  onBehalfOf(principalId: string, work: () => void): void {
    this.asking.run(principalId, work);
  }

  /** Waits of the service itself are not counted. @throws Problem `position.not-reached` when too many wait already */
  async for<T>(position: bigint, wait: () => Promise<T>): Promise<T> {
    const who = this.asking.getStore();
    if (who === undefined) return wait();
    if (!this.places.take(who)) throw positionNotReached(position, 'Too many wait already.');
    try {
      return await wait();
    } finally {
      this.places.giveBack(who);
    }
  }
}

/** The waits of all requests of this process. */
export const waits = new Waits(MOST, MOST_OF_ONE);
