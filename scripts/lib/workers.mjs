import { availableParallelism, cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** How many test files run at once: one more than there are cores, since tests wait a lot; no more than cores where others keep
 * these busy, or there is one. */
export async function countWorkers() {
  const cores = availableParallelism();
  return cores === 1 || (await isBusy()) ? cores : cores + 1;
}

async function isBusy() {
  const before = times();
  await pause(500);
  const after = times();
  return after.idle - before.idle < (after.all - before.all) / 4;
}

function times() {
  const each = cpus().map((cpu) => cpu.times);
  const all = each.flatMap((time) => Object.values(time)).reduce((sum, ms) => sum + ms, 0);
  return { all, idle: each.reduce((sum, time) => sum + time.idle, 0) };
}
