import 'reflect-metadata';
import { setInterval } from 'node:timers';
import { CalendarRepository } from '../../src/contexts/calendar/calendar-repository.js';
import { ScheduledJobs } from '../../src/jobs/scheduled-jobs.js';
import { compileJobs } from './jobs-part.js';
import type { JobsProcessOptions } from './running-jobs.js';

/** The role `jobs` in a process of its own, which reports its state and can be killed: see running-jobs.ts. */
const options = JSON.parse(process.argv[2] ?? '') as JobsProcessOptions;
const module = await compileJobs(options.home, options.now, options.jobs);
const calendar = module.get(CalendarRepository, { strict: false });
const say = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** A process that takes over the tick, as happens on a slow machine, stands still as well. */
let closesLeft = options.haltAfterCloses ?? Infinity;
const handle = calendar.handle.bind(calendar);
calendar.handle = async (command, envelope) => {
  closesLeft -= 1;
  if (closesLeft < 0) return new Promise(() => undefined);
  const outcome = await handle(command, envelope);
  if (closesLeft > 0) return outcome;
  say({ halted: true });
  return new Promise(() => undefined);
};

await module.init();
const job = module.get(ScheduledJobs, { strict: false });
const watch = setInterval(() => {
  say(job.status);
}, 20);
process.once('SIGTERM', () => {
  clearInterval(watch);
  void module.close();
});
