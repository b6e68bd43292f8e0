import type { JobQueue } from './job-store.js';

/** When to tick. */
export interface Timetable {
  readonly cron: string;
  readonly timeZone: string;
}

const TICK = 'close-due-months';
/** So long after its time a tick that nobody has fetched counts as lost. */
const OVERDUE_AFTER_MS = 600_000;

/** Sees to it that ticks come by the timetable, also where the store came back empty or knows another timetable. */
export async function keepScheduled(queue: JobQueue, timetable: Timetable): Promise<void> {
  if (await isScheduled(queue, timetable)) return;
  const { cron, timeZone } = timetable;
  try {
    await queue.upsertJobScheduler(TICK, { pattern: cron, tz: timeZone }, { name: TICK });
  } catch (error) {
    // Of several processes that do this at once BullMQ lets one win.
    if (!(await isScheduled(queue, timetable))) throw error;
  }
}

async function isScheduled(queue: JobQueue, { cron, timeZone }: Timetable): Promise<boolean> {
  const found = await queue.getJobScheduler(TICK);
  if (found?.pattern !== cron || found.tz !== timeZone) return false;
  return found.next !== undefined && found.next > Date.now() - OVERDUE_AFTER_MS;
}

/** One tick beside the timetable, unless one waits already. */
export async function tickSoon(queue: JobQueue): Promise<void> {
  if ((await queue.getWaitingCount()) === 0) await queue.add(TICK, {});
}

export async function unschedule(queue: JobQueue): Promise<void> {
  await queue.removeJobScheduler(TICK);
}
