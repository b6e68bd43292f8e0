import { describe, expect, it } from '@jest/globals';
import { faultOfSigning, type KeptHead } from './kept-head.js';

const LOG = {
  keys: [{ publicKey: 'first', replacedAfter: 9 }, { publicKey: 'second' }],
  origin: 'pointbook/first',
};
const CHECKPOINT: KeptHead = {
  what: 'checkpoint',
  size: 7,
  root: '',
  publicKey: 'first',
  origin: 'pointbook/first',
  isGenuine: true,
};

describe('what somebody has kept of a log', () => {
  it.each([
    ['by a key of the log', CHECKPOINT, undefined],
    ['by a later key of the log', { ...CHECKPOINT, publicKey: 'second' }, undefined],
    ['by a key up to its end', { ...CHECKPOINT, size: 9 }, undefined],
    ['by a key that had been replaced', { ...CHECKPOINT, size: 10 }, 'key.wrong'],
    ['without a name, as a receipt', { ...CHECKPOINT, origin: undefined }, undefined],
    ['with a wrong signature', { ...CHECKPOINT, isGenuine: false }, 'receipt.wrong'],
    ['by a stranger', { ...CHECKPOINT, publicKey: 'third' }, 'receipt.not-in-log'],
    ['of another log', { ...CHECKPOINT, origin: 'pointbook/other' }, 'receipt.not-in-log'],
  ])('%s', (_, kept, code) => {
    expect(faultOfSigning(kept as KeptHead, LOG)?.code).toBe(code);
  });
});
