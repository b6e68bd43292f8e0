import { AsyncLocalStorage } from 'node:async_hooks';
import { positionNotReached } from './problem.js';

const MOST = 1_000;
const MOST_OF_ONE = 64;

/** Who waits for a place in the log: so many in all, and so many of one principal. */
export class Waits {
  private readonly asking = new AsyncLocalStorage<string>();
  private readonly byPrincipal = new Map<string, number>();
  private inAll = 0;

  constructor(
    private readonly most: number,
    private readonly mostOfOne: number,
  ) {}

  /** What waits in there waits on behalf of that principal. */
  onBehalfOf(principalId: string, work: () => void): void {
    this.asking.run(principalId, work);
  }

  /** What the service itself waits for is not counted. @throws Problem `position.not-reached` when too many wait already */
  async for<T>(position: bigint, wait: () => Promise<T>): Promise<T> {
    const who = this.asking.getStore();
    if (who === undefined) return wait();
    const own = this.byPrincipal.get(who) ?? 0;
    if (own >= this.mostOfOne || this.inAll >= this.most)
      throw positionNotReached(position, 'Too many wait already.');
    this.byPrincipal.set(who, own + 1);
    this.inAll += 1;
    try {
      return await wait();
    } finally {
      this.inAll -= 1;
      const left = (this.byPrincipal.get(who) ?? 1) - 1;
      if (left === 0) this.byPrincipal.delete(who);
      else this.byPrincipal.set(who, left);
    }
  }
}

/** Of all requests of this process. */
export const waits = new Waits(MOST, MOST_OF_ONE);
