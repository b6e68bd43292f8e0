import { describe, expect, it } from '@jest/globals';
import { asStored, isCategory, isLine, isLines } from './text.js';

const line = (text: string): string | false => isLine(asStored(text)) && asStored(text);
const lines = (text: string): string | false => isLines(asStored(text)) && asStored(text);

describe('text', () => {
  it.each([
    ['blanks around it are left out', ' \u3000Li Wei\u00a0', 'Li Wei'],
    ['letters with their marks are composed', 'Zoe\u0308', 'Zo\u00eb'],
    ['as it is', '古丽·买买提', '古丽·买买提'],
    ['a sign alone', '★', '★'],
    ['emoji that are joined', '👩\u200d🔧', '👩\u200d🔧'],
    ['a script that joins its letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner after a mark', 'क्\u200dष', 'क्\u200dष'],
  ])('of one line: %s', (_, sent, stored) => {
    expect(line(sent)).toBe(stored);
    expect(lines(sent)).toBe(stored);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\u3000'],
    ['a blank without width', '\u200b'],
    ['a filler that is a mark alone', '\ufe0f'],
    ['an override of direction', 'Li\u202eWei'],
    ['an isolate of direction', 'Li\u2066Wei'],
    ['a soft hyphen', 'Li\u00adWei'],
    ['a mark of byte order inside', 'Li\ufeffWei'],
    ['a joiner between nothing', 'Li \u200d'],
    ['a joiner at the end of a word', 'Li\u200d Wei'],
    ['two joiners', '👩\u200d\u200d🔧'],
    ['a joiner after a digit', '5\u200d6'],
    ['NUL', 'a\0b'],
    ['a bell', 'a\u0007b'],
    ['half a pair', 'a\ud800'],
    ['what is for private use', 'a\ue000'],
    ['what no character is', 'a\uffff'],
    ['what is not assigned', 'a\u0378'],
    ['a separator of lines', 'a\u2028b'],
    ['a separator of paragraphs', 'a\u2029b'],
    ['a next line', 'a\u0085b'],
  ])('is none: %s', (_, sent) => {
    expect(line(sent)).toBe(false);
    expect(lines(sent)).toBe(false);
  });

  it.each([
    ['a line feed', 'a\nb', 'a\nb'],
    ['a line end of another system', 'a\r\nb\rc', 'a\nb\nc'],
    ['a tab', 'a\tb', 'a\tb'],
  ])('of more than one line may have %s', (_, sent, stored) => {
    expect(line(sent)).toBe(false);
    expect(lines(sent)).toBe(stored);
  });
});

describe('a category', () => {
  it.each(['canteen', '食堂', 'Nachtdienst 2', 'Zoë', '٣', 'a.b_c-d'])('may be called %s', (name) => {
    expect(isCategory(name.normalize('NFC'))).toBe(true);
  });

  it.each(['', ' ', 'a  b', ' a', 'a ', 'a\u3000b', 'a/b', '一月①', '\u0308', 'x'.repeat(65), '😀'])(
    'is not called %j',
    (name) => {
      expect(isCategory(name)).toBe(false);
    },
  );
});
