import type { Closing } from './calendar.js';

/** How the job closes months as long as nothing was set in the log: by the configuration of the service. */
export class ClosingBefore implements Closing {
  constructor(
    readonly graceDays = 3,
    readonly automatic = true,
  ) {}
}
