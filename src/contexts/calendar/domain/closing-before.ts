import type { Closing } from './calendar.js';

/** How the job closes months as long as nothing was set in the log: by what the service was started with. */
export class ClosingBefore implements Closing {
  constructor(
    readonly graceDays = 3,
    readonly automatic = true,
  ) {}
}
