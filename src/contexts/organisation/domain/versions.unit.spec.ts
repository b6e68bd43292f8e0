import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BUILD } from '../../../server/version.js';
import { whyTooOld } from './versions.js';

const build = (version: string, ...stores: readonly string[]) => ({ version, stores });

describe('a build that finds what another one has written', () => {
  it('goes on with what an earlier one, or one like it, has left', () => {
    expect(whyTooOld(build('0.2.0', 'A', 'A.x'), build('0.2.0', 'A', 'A.x'))).toBeUndefined();
    expect(whyTooOld(build('0.2.0', 'A', 'A.x'), build('0.1.9', 'A'))).toBeUndefined();
    expect(whyTooOld(build('0.10.0'), build('0.9.0'))).toBeUndefined();
  });

  it('is refused by what it does not know, whatever it is called', () => {
    expect(whyTooOld(build('0.1.0', 'A'), build('0.1.0', 'A', 'A.x', 'B'))).toBe(
      'was last written by Pointbook 0.1.0, with what this one does not know: A.x and 1 more. ' +
        'This is 0.1.0; start that version, or a later one.',
    );
  });

  it('is refused by a later version, though it knows all of it', () => {
    for (const later of ['0.1.1', '0.2.0', '1.0.0'])
      expect(whyTooOld(build('0.1.0'), build(later))).toContain(
        `written by Pointbook ${later}. This is 0.1.0`,
      );
  });
});

describe('this build', () => {
  it('has the version of its package, and knows its events by their fields', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(BUILD.version).toBe(version);
    expect(BUILD.stores).toEqual(
      expect.arrayContaining(['PointAwarded', 'PointAwarded.points', 'metadata.link']),
    );
  });
});
