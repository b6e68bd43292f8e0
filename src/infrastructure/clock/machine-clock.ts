import { uptime } from 'node:os';
import { Clock } from '../../kernel/clock.js';

/** A smaller difference may be the time that a process takes to start on a slow machine. */
const SET_BY_SOMEBODY_MS = 60_000;

/** The machine's clock: it may be set, or leap, while the process runs. */
export class MachineClock extends Clock {
  override readonly isHeldAgainstOthers = true;
  override readonly setAheadMs: number;
  private readonly beganAt = Date.now();
  private readonly upAt = uptimeMs();

  /** Is to be made as early as possible: a leap before that goes unnoticed. */
  constructor() {
    super();
    const aheadMs = Date.now() - (performance.timeOrigin + performance.now());
    this.setAheadMs = Math.abs(aheadMs) < SET_BY_SOMEBODY_MS ? 0 : aheadMs;
  }

  override driftMs(): number {
    return Date.now() - this.beganAt - (uptimeMs() - this.upAt);
  }
}

/** Goes on while the machine sleeps, as its clock does, so that waking up is no drift. */
const uptimeMs = (): number => uptime() * 1_000;
