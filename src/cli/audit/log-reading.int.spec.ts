import { tmpdir } from 'node:os';
import { expect, it } from '@jest/globals';
import { exportIn } from './log-reading.js';

it('an export that cannot be read to its end is told in a line', async () => {
  // A folder can be opened and not read.
  const reading = async (): Promise<void> => {
    for await (const _ of exportIn(tmpdir()).lines);
  };
  await expect(reading()).rejects.toMatchObject({
    name: 'CannotDo',
    message: expect.stringContaining('broke off'),
  });
});
