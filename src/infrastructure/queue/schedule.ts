import type { JobQueue } from './job-store.js';

/** The times of ticks. */
export interface Timetable {
  readonly cron: string;
  readonly timeZone: string;
}

/** How long after its time a tick that nobody has fetched counts as lost. */
const OVERDUE_AFTER_MS = 600_000;

/** Sees to it that ticks come by the timetable, also where the store came back empty or knows another timetable. */
export async function keepScheduled(queue: JobQueue, tick: string, timetable: Timetable): Promise<void> {
  if (await isScheduled(queue, tick, timetable)) return;
  const { cron, timeZone } = timetable;
  try {
    await queue.upsertJobScheduler(tick, { pattern: cron, tz: timeZone }, { name: tick });
  } catch (error) {
    // When several processes do this at once, BullMQ lets one win.
    if (!(await isScheduled(queue, tick, timetable))) throw error;
  }
}

async function isScheduled(queue: JobQueue, tick: string, { cron, timeZone }: Timetable): Promise<boolean> {
  const found = await queue.getJobScheduler(tick);
  if (found?.pattern !== cron || found.tz !== timeZone) return false;
  return found.next !== undefined && found.next > Date.now() - OVERDUE_AFTER_MS;
}

/** More than all works have waiting at one time, however many processes ask for ticks. */
const MAX_WAITING = 1_000;

/** Adds one tick of each beside the timetable, but for those of which one waits already. */
export async function tickSoon(queue: JobQueue, ticks: readonly string[]): Promise<void> {
  const waiting = new Set((await queue.getWaiting(0, MAX_WAITING - 1)).map(({ name }) => name));
  const missing = ticks.filter((name) => !waiting.has(name));
  if (missing.length > 0) await queue.addBulk(missing.map((name) => ({ name, data: {} })));
}
