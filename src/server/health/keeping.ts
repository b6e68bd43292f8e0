import { readLastKept, type LastKept } from '../kept/last-kept.js';

/** Knows when what is to be kept was last kept; a log on a server of its own has its own backup. */
export abstract class Keeping {
  abstract last(): Promise<LastKept>;
}

export class KeptOfDirectory extends Keeping {
  constructor(private readonly dataDir: string) {
    super();
  }

  override last(): Promise<LastKept> {
    return readLastKept(this.dataDir);
  }
}
