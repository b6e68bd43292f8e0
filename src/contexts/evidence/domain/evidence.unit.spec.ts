import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf } from './media-type.js';
import { filesIn, isOfService, placeOf } from './stored-files.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe0 JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n0000', 'image/png'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x18ftypheic\0\0', 'image/heic'],
    ['\0\0\0\x18ftypmif1\0\0', 'image/heic'],
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xef\xbb\xbf%PDF-1.4', 'application/pdf'],
  ])('is told by its first bytes: %j', (text, type) => {
    expect(mediaTypeOf(bytes(text))).toBe(type);
  });

  it.each([
    '',
    '<html><script>',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    'GIF89a',
    'MZ\x90\0',
    '\0\0\0\x18ftypisom',
    'RIFF\x10\0\0\0WAVE',
    `<html>${' '.repeat(20)}%PDF-1.7`,
    '\x89PN',
  ])('is none of these for %j', (text) => {
    expect(mediaTypeOf(bytes(text))).toBeUndefined();
  });
});

describe('a link to a file of the service', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];

  it('has the digest in it that stands beside it', () => {
    expect(isOfService({ href: placeOf(one), sha256: one })).toBe(true);
    expect(isOfService({ href: placeOf(one), sha256: other })).toBe(false);
    expect(isOfService({ href: placeOf('x'), sha256: 'x' })).toBe(false);
    expect(isOfService({ href: `https://other.example${placeOf(one)}`, sha256: one })).toBe(false);
  });

  it('is found among others, each file once', () => {
    const link = { href: 'https://files.example/1', sha256: other };
    const file = { href: placeOf(one), sha256: one };
    expect(filesIn([link, file, file])).toEqual([one]);
    expect(filesIn(undefined)).toEqual([]);
    expect(filesIn('evidence')).toEqual([]);
    expect(filesIn([null, 1, { href: placeOf(one) }])).toEqual([]);
  });
});
