import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonIn } from './json.js';
import { Problem } from './problem.js';

const faultIn = (text: string): unknown => {
  try {
    return jsonIn(text);
  } catch (error) {
    return (error as Problem).problem.errors?.[0];
  }
};

describe('JSON', () => {
  it('says what it says, whatever stands in its texts', () => {
    const whatever = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom('a', '":', '\\', '"', '{', '\u2028'),
        fc.constantFrom('":', '\\":{', 'a"'),
      ),
    );
    fc.assert(
      fc.property(whatever, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(jsonIn(text)).toEqual(JSON.parse(text));
        expect(jsonIn(`\ufeff${text}`)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a name', '{"a": 1, "b": 2, "a": 1}', 'a'],
    ['a name that is written in another way', '{"a":1,"\\u0061" :2}', 'a'],
    ['a name that every object has', '{"__proto__":1,"__proto__":2}', '__proto__'],
    ['a name inside', '{"points":{"from":1,"from":2}}', 'points.from'],
    ['a name inside a list', '{"entries":[{"a":1},{"a":1,"b":"\\"a\\":,[{","a":2}]}', 'entries.1.a'],
  ])('in which %s stands twice is refused', (_, text, field) => {
    expect(faultIn(text)).toEqual({ field, message: 'stands there twice' });
  });

  it('may go as deep as there is room', () => {
    const deep = 60_000;
    expect(() => jsonIn('['.repeat(deep) + ']'.repeat(deep))).not.toThrow();
    expect(faultIn(`${'['.repeat(deep)}{"a":1,"a":1}${']'.repeat(deep)}`)).toMatchObject({
      message: 'stands there twice',
    });
  });

  it.each(['', '{', '{"a":1,}', 'undefined'])('is not %j', (text) => {
    expect(faultIn(text)).toEqual({ field: '', message: 'must be JSON' });
  });
});
