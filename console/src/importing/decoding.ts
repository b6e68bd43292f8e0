/**
 * The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, or the encoding of Chinese editions of Windows.
 * What is not UTF-8 is taken for that one, which has a reading for nearly everything.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // GB 18030 has all of GBK, and reads the same.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
