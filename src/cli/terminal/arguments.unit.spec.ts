import { describe, expect, it } from '@jest/globals';
import { CALLER_OPTIONS, parsed } from './arguments.js';
import { CannotDo } from './exit.js';

const OPTIONS = { ...CALLER_OPTIONS, strict: { type: 'boolean' } } as const;
const given = (...args: string[]): unknown => {
  const { values, positionals } = parsed(args, OPTIONS, 'Usage: …');
  return { ...values, positionals };
};

describe('arguments at the terminal', () => {
  it.each([['-Xq'], ['--Xq'], ['Xq-'], ['-']])('take the key %s for the key that it is', (key) => {
    const read = { key, url: 'http://a', positionals: ['FILE'] };
    expect(given('FILE', '--key', key, '--url', 'http://a')).toEqual(read);
    expect(given('FILE', `--key=${key}`, '--url=http://a')).toEqual(read);
  });

  it.each([
    [['--key', '--url', 'http://a']],
    [['--key']],
    [['--strict=yes']],
    [['--nothing', 'of', 'the', 'kind']],
  ])('are refused with the usage where they are %j', (args) => {
    expect(() => given(...args)).toThrow(CannotDo);
  });
});
