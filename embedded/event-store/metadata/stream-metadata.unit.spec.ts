import { describe, expect, it } from '@jest/globals';
import { TOMBSTONE } from '../log/stored-event.js';
import { firstVisible, NO_METADATA, oldestVisibleUs, parseMetadata, undeleted } from './stream-metadata.js';

const read = (text: string): ReturnType<typeof parseMetadata> => parseMetadata(true, Buffer.from(text));

describe('Stream metadata', () => {
  it('says which events are shown', () => {
    expect(read('{"$maxCount":3,"$maxAge":60,"$tb":7,"else":{"a":[1]}}')).toEqual({
      maxCount: 3,
      maxAgeS: 60,
      truncateBefore: 7,
      softDeleted: false,
    });
  });

  it('is a soft delete at the largest integer and nowhere near it', () => {
    expect(read('{"$tb":9223372036854775807}')).toEqual({ truncateBefore: TOMBSTONE, softDeleted: true });
    expect(read('{"$tb":9223372036854775806}').softDeleted).toBe(false);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '12',
    '"text"',
    '{"$maxCount":1',
    '{"$maxCount":"2"}',
    '{"$maxCount":2.5}',
    '{"$maxCount":1e3}',
    '{"$maxCount":null}',
    '{"$maxCount":9223372036854775808}',
    '{"$maxCount":1,"$acl":5}',
    '{"$maxCount":1,"$tmp":"yes"}',
    '{"$maxCount":1,"deep":{"a":]}}',
  ])('that is malformed in any part counts as none: %s', (text) => {
    expect(read(text)).toEqual(NO_METADATA);
  });

  it('counts only as JSON', () => {
    expect(parseMetadata(false, Buffer.from('{"$maxCount":1}'))).toEqual(NO_METADATA);
  });

  it.each(['{"$maxCount":0}', '{"$maxCount":-1}', '{"$maxAge":0}', '{"$maxAge":-5}', '{"$tb":-1}'])(
    'says nothing by a number that makes no sense: %s',
    (text) => {
      expect(read(text)).toEqual(NO_METADATA);
    },
  );

  it('takes the last of two members with one name, and nothing after its end', () => {
    expect(read(' {"$maxCount":1,"$maxCount": 2 } and more')).toEqual({ maxCount: 2, softDeleted: false });
  });

  it.each([
    ['{}', 0],
    ['{"$maxCount":3}', 7],
    ['{"$maxCount":30}', 0],
    ['{"$tb":5}', 5],
    ['{"$tb":20}', 20],
    ['{"$maxCount":3,"$tb":5}', 7],
    ['{"$maxCount":8,"$tb":5}', 5],
  ])('%s shows a stream of ten events from revision %d on', (text, first) => {
    expect(firstVisible(read(text), 9)).toBe(first);
  });

  it('hides what is older than its age, counted in seconds', () => {
    expect(oldestVisibleUs(read('{"$maxAge":60}'), 1_000_000)).toBe(940_000_000);
    expect(oldestVisibleUs(read('{}'), 1_000_000)).toBeUndefined();
  });
});

describe('Metadata of a soft-deleted stream that begins anew', () => {
  it.each([
    ['{"$tb":9223372036854775807}', '{"$tb":3}'],
    ['{"a":[1, 2.50],"$tb":9223372036854775807,"b":true}', '{"a":[1,2.5],"$tb":3,"b":true}'],
    ['{"n":9223372036854775807}', '{"n":9223372036854775807,"$tb":3}'],
  ])('%s keeps all but where the stream begins', (before, after) => {
    expect(undeleted(Buffer.from(before), 3n)?.toString()).toBe(after);
  });

  it.each(['[]', '', '{"a":1} more', 'null'])('cannot be made of what is no object: %s', (text) => {
    expect(undeleted(Buffer.from(text), 3n)).toBeUndefined();
  });
});
