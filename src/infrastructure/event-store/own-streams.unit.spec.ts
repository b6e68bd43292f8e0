import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isOwnStream, OWN_STREAMS } from './own-streams.js';

/** Every name and prefix of a stream that a file of events declares. */
const DECLARED = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('events.ts'))
  .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/_STREAM(?:_PREFIX)? = '([^']+)'/g)])
  .map(([, name]) => name ?? '');

const regex = new RegExp(OWN_STREAMS);
const isOwn = (stream: string): readonly boolean[] => [isOwnStream(stream), regex.test(stream)];

describe('the streams of this service', () => {
  it('are all that it declares', () => {
    expect(DECLARED.length).toBeGreaterThan(15);
    for (const name of DECLARED)
      expect([name, ...isOwn(name.endsWith('-') ? `${name}x` : name)]).toEqual([name, true, true]);
  });

  it.each([
    'orders-7',
    'calendar-of-theirs',
    'my-calendar',
    '$$calendar',
    '$ce-employee',
    'employee',
    'office-1',
  ])('are not %s', (name) => {
    expect(isOwn(name)).toEqual([false, false]);
  });
});
