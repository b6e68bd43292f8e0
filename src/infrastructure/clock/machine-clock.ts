import { uptime } from 'node:os';
import { Clock } from '../../kernel/clock.js';

/** Less is what a process takes to come so far, on a slow machine. */
const SET_BY_SOMEBODY_MS = 60_000;

/** That of the machine: it may be set, or leap, while the process runs. */
export class MachineClock extends Clock {
  override readonly isHeldAgainstOthers = true;
  override readonly setAheadMs: number;
  private readonly beganAt = Date.now();
  private readonly upAt = uptimeMs();

  /** As early as may be: what the clock does before that, it cannot tell. */
  constructor() {
    super();
    const aheadMs = Date.now() - (performance.timeOrigin + performance.now());
    this.setAheadMs = Math.abs(aheadMs) < SET_BY_SOMEBODY_MS ? 0 : aheadMs;
  }

  override driftMs(): number {
    return Date.now() - this.beganAt - (uptimeMs() - this.upAt);
  }
}

/** Goes on while the machine sleeps, as its clock does: to wake up is no drift. */
const uptimeMs = (): number => uptime() * 1_000;
