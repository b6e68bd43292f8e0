import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isStrongKey } from './key-strength.js';

describe('a configured key', () => {
  it.each([
    ['hexadecimal', (): string => randomBytes(16).toString('hex')],
    ['hexadecimal, in capitals', (): string => randomBytes(16).toString('hex').toUpperCase()],
    ['base64url', (): string => randomBytes(16).toString('base64url')],
    ['base64', (): string => randomBytes(32).toString('base64')],
    ['decimal', (): string => BigInt(`0x1${randomBytes(20).toString('hex')}`).toString()],
  ])('of random bytes is strong enough: %s', (_, make) => {
    for (let time = 1; time <= 200; time += 1) {
      const key = make();
      expect({ key, is: isStrongKey(key) }).toEqual({ key, is: true });
    }
  });

  it.each([
    ['', 'nothing'],
    ['correct-horse-battery', 'too short'],
    ['0123456789abcdef01234567', 'too few hexadecimal digits'],
    ['a'.repeat(64), 'one letter'],
    ['abababababababababababababababab', 'two letters'],
    ['0123456789abcdef'.repeat(4), 'a repeat'],
    ['0123456789abcdef0123456789abcdef0123', 'a repeat, cut off'],
    ['Zb2+ k0jT3 lW8qX1 mVd9 sYf4', 'blanks'],
    ['密钥密钥密钥密钥密钥密钥密钥密钥密钥密钥密钥密钥', 'not ASCII'],
    [randomBytes(256).toString('hex'), 'too long'],
  ])('%s is not (%s)', (key) => {
    expect(isStrongKey(key)).toBe(false);
  });
});
