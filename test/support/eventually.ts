import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 10;
const GIVE_UP_AFTER_MS = 120_000;

/** Waits until the value is as wanted, and gives it; fails with the last one that was not. */
export async function eventually<T>(
  value: () => Promise<T> | T,
  isWanted: (value: T) => boolean,
  giveUpAfterMs = GIVE_UP_AFTER_MS,
): Promise<T> {
  const deadline = Date.now() + giveUpAfterMs;
  for (;;) {
    const current = await value();
    if (isWanted(current)) return current;
    if (Date.now() > deadline) throw new Error(`Still not as wanted: ${JSON.stringify(current)}`);
    await delay(POLL_MS);
  }
}
