import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { inBatch } from './in-batch.js';

const ID = '8b4d59b6-9226-4a24-9f5c-c1a28809839e';
const OWN = '6f1c9c1e-3a0b-4b0e-8f0a-0f4a3c1d2e5b';
const BOOK = [
  '\ufeff{"command":"AwardPoints","reason":"客人来信表扬"}',
  '',
  '{"command":"OpenOffice","officeId":"a"}',
  'no JSON, 42\r',
  'null',
  `{"command":"DeductPoints","batchId":"${OWN}"}`,
  '{"command":"DeductPoints"}',
].join('\n');
const SENT = [
  `{"command":"AwardPoints","reason":"客人来信表扬","batchId":"${ID}"}`,
  '',
  '{"command":"OpenOffice","officeId":"a"}',
  'no JSON, 42\r',
  'null',
  `{"command":"DeductPoints","batchId":"${OWN}"}`,
  `{"command":"DeductPoints","batchId":"${ID}"}`,
].join('\n');

it.each([1, 2, 3, 7, 1_000])(
  'entries get the batch, and nothing else is changed, in chunks of %i bytes',
  async (size) => {
    const bytes = Buffer.from(BOOK);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const parts = await Readable.from(inBatch(Readable.from(chunks), ID)).toArray();
    expect(Buffer.concat(parts as Buffer[]).toString()).toBe(SENT);
  },
);
