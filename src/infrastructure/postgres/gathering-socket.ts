import { Socket } from 'node:net';

/**
 * A socket that sends at once what is corked in one turn of the event loop. `pg` corks each statement by itself; where many are
 * sent without waiting for one another, each would cost a call of the system, and wake the server.
 */
export class GatheringSocket extends Socket {
  private isGathering = false;

  override cork(): void {
    super.cork();
    if (this.isGathering) return;
    this.isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.isGathering = false;
      super.uncork();
    });
  }
}
