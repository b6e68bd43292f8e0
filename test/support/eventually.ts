import { inspect } from 'node:util';

const FIRST_POLL_MS = 5;
/** Polling less and less often leaves the machine to the work that is waited for. */
const LAST_POLL_MS = 100;
/** A limit for hangs only: a machine may be as slow as it likes, as long as something moves. */
const STANDS_STILL_MS = 300_000;

/** Waits until the value is as wanted, and gives it; fails with the last one once it has not changed for minutes. */
export async function eventually<T>(
  value: () => Promise<T> | T,
  isWanted: (value: T) => boolean,
): Promise<T> {
  let pollMs = FIRST_POLL_MS;
  let [seen, movedAt] = ['', Date.now()];
  for (;;) {
    const current = await value();
    if (isWanted(current)) return current;
    const now = inspect(current, { depth: 8, maxArrayLength: 1_000 });
    if (now !== seen) [seen, movedAt] = [now, Date.now()];
    else if (Date.now() - movedAt > STANDS_STILL_MS) throw new Error(`Still not as wanted: ${seen}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    pollMs = Math.min(pollMs * 1.5, LAST_POLL_MS);
  }
}

/** Waits for a condition that shows no progress. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await eventually(condition, (holds) => holds);
}
