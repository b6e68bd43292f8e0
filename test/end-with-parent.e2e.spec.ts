import { afterEach, describe, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from './support/service-process.js';

const END_WITH_PARENT = join(ROOT, 'scripts/lib/end-with-parent.mjs');
const WORKER = join(ROOT, 'node_modules/jest-worker/build/processChild.js');
/** Work that never ends, as a test that waits for what does not come. */
const BUSY = 'data:text/javascript,setInterval(()=>{},1000)';

let parent: ChildProcess | undefined;
let worker: number | undefined;
afterEach(() => {
  parent?.kill('SIGKILL');
  try {
    if (worker !== undefined) process.kill(worker, 'SIGKILL');
  } catch {
    // It has ended, as it should.
  }
});

/** A process that forks a busy worker of jest, as jest does. */
async function forked(): Promise<void> {
  const script = `
    import { fork } from 'node:child_process';
    const child = fork(${JSON.stringify(WORKER)}, { execArgv: ['--import', ${JSON.stringify(END_WITH_PARENT)}, '--import', ${JSON.stringify(BUSY)}], stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
    child.once('spawn', () => process.stdout.write(String(child.pid) + '\\n'));`;
  parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(parent.stdout!, 'data')) as [Buffer];
  worker = Number(String(line).trim());
}

describe('a worker of jest', () => {
  it('given it is at work, when its parent is killed, it ends', async () => {
    await forked();
    // Both write to it: it is closed once both are gone.
    const closed = once(parent!.stdout!.resume(), 'close');

    parent!.kill('SIGKILL');

    await closed;
    worker = undefined;
  });
});
