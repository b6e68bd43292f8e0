import { expect, it } from '@jest/globals';
import { gate } from '../../../test/support/gate.js';
import { pauseAfterFailure } from './pause-after-failure.js';

const fails = (...asked: unknown[]): Promise<never> =>
  Promise.reject(new Error(`${asked.join()}: the disk is full`));

it('a fetch that failed says so only after a pause, and every other one at once', async () => {
  const pause = gate();
  const said: unknown[] = [];
  const wait = async (): Promise<void> => {
    pause.reach();
    await pause.opened;
    said.push('paused');
  };
  const backend = pauseAfterFailure(
    {
      moveToActive: fails,
      moveToCompleted: fails,
      moveToFailed: fails,
      waitForJob: (seconds: number) => Promise.resolve({ member: 'found', score: seconds }),
    },
    wait,
  );
  expect(await backend.waitForJob(5)).toEqual({ member: 'found', score: 5 });
  const failed = backend.moveToActive('token').catch((error: unknown) => said.push(String(error)));
  await pause.reached;
  expect(said).toEqual([]);
  pause.open();
  await failed;
  expect(said).toEqual(['paused', 'Error: token: the disk is full']);
});
