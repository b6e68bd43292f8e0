import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { en, zh } from '../../console/src/language/texts.js';

/** The list of words: the Chinese for each, and what must not be used instead. */
const ROWS = readFileSync(join(import.meta.dirname, '../../docs/console.md'), 'utf8')
  .split('| English | Chinese | and not |')[1]!
  .split('\n')
  .slice(2)
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .flatMap(([, , word = '', others = '']) =>
    others.split('、').map((other): [string, string] => [other, word]),
  )
  .filter(([other]) => other !== '');

const texts = Object.entries(zh);

it('the list of words is read', () => {
  expect(ROWS.length).toBeGreaterThan(9);
});

it.each(ROWS)('the pages say nowhere %s, but %s', (word) => {
  expect(texts.filter(([, text]) => text.includes(word))).toEqual([]);
});

it('Chinese has marks of full width', () => {
  expect(texts.filter(([, text]) => /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\(/.test(text))).toEqual([]);
});

it('every text has its values in both languages', () => {
  const valuesIn = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').filter((name) => !/^\d|^[A-Z]/.test(name));
  const others = Object.entries(en).filter(([id, text]) => {
    const [own, other] = [new Set(valuesIn(text)), new Set(valuesIn(zh[id as keyof typeof zh]))];
    return [...other].some((name) => !own.has(name));
  });
  expect(others).toEqual([]);
});
