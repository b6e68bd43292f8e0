import 'reflect-metadata';
import { Logger, Module } from '@nestjs/common';
import { SigningKeys } from '../../src/contexts/seals/signing-keys.js';
import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { ProcessRecoveryModule } from '../../src/processes/recovery/process-recovery.module.js';
import { WriteSideModule } from '../../src/server/write-side.module.js';
import { SetClock, startServiceIn, type Home } from '../support/service.js';
import { isBackground } from './background.js';
import type { Line } from './book.js';
import { workOfJob } from './job-lines.js';
import { JobsByHand } from './service.js';

/** The whole service in a process of its own, with process recovery, under a clock that is set: see killed-process.ts. */
export interface Life {
  readonly home: Home;
  readonly keyFile: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Kills the process at an append: before it is sent, or once it is in the log and nobody knows of it yet. */
export interface Death {
  /** Counted from when it was said, without what is written beside the line. */
  readonly append: number;
  readonly when: 'before' | 'after';
}

export type Asked =
  | { readonly turnTo: string; readonly death: Death | null }
  | { readonly job: Line }
  /** Whether process recovery finishes at once what is begun and not ended; else it waits for the sender. */
  | { readonly recovers: boolean };

const { home, keyFile, at } = JSON.parse(process.argv[2] ?? '') as Life;
const clock = new SetClock(new Date(at));
let patienceMs = Infinity;
let [death, appends]: [Death | null, number] = [null, 0];

Logger.overrideLogger(false);
const keys = await SigningKeys.in(keyFile);

@Module({
  imports: [JobsByHand.register(keys), ProcessRecoveryModule.register([WriteSideModule], () => patienceMs)],
})
class JobsAndRecovery {}

const service = await startServiceIn(home, { clock, more: JobsAndRecovery });
dieAtAppends(service.log);

process.on('message', ({ id, ...asked }: Asked & { readonly id: number }) => {
  answer(asked).then(
    (told: unknown) => process.send?.({ id, told }),
    (error: unknown) => process.send?.({ id, failed: String(error) }),
  );
});
process.once('disconnect', () => process.exit(1));
// Whoever started it may have gone before anybody listened.
if (!process.connected) process.exit(1);
process.send?.({ url: service.api.url });

async function answer(asked: Asked): Promise<unknown> {
  if ('job' in asked) return workOfJob(service, asked.job);
  if ('recovers' in asked) patienceMs = asked.recovers ? 0 : Infinity;
  else {
    clock.instant = new Date(asked.turnTo);
    [death, appends] = [asked.death, 0];
  }
  return null;
}

function dieAtAppends(log: EventLog): void {
  const append = log.append.bind(log);
  log.append = async (stream, events, after) => {
    if (isBackground(stream)) return append(stream, events, after);
    const own = ++appends;
    const dies = (when: Death['when']): void => {
      if (death?.append === own && death.when === when) process.kill(process.pid, 'SIGKILL');
    };
    dies('before');
    const result = await append(stream, events, after);
    dies('after');
    return result;
  };
}
