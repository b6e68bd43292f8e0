import { describe, expect, it } from '@jest/globals';
import { otherThanNdjson } from './ndjson-file.js';

const LINE = '{"command":"AwardPoints"}\n';

describe('a file to import', () => {
  it.each([LINE, `\ufeff${LINE}`, `\n\r\n${LINE}`, ''])('may begin as %j', (text) => {
    expect(otherThanNdjson(Buffer.from(text))).toBeUndefined();
  });

  it.each<[string, Buffer, RegExp]>([
    ['a workbook', Buffer.from('PK\x03\x04'), /workbook/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Office/],
    ['compressed', Buffer.from('1f8b08', 'hex'), /unpack/],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${LINE}`, 'utf16le'), /UTF-16/],
    ['UTF-16 without', Buffer.from(LINE, 'utf16le'), /UTF-16/],
    ['CSV', Buffer.from('工号,姓名\n'), /no NDJSON/],
    ['a list in JSON', Buffer.from(`[${LINE}]`), /one object a line/],
  ])('is said to be %s', (_, start, what) => {
    expect(otherThanNdjson(start)).toMatch(what);
  });
});
