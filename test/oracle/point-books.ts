import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandLine, Expected } from './book.js';

/** The books that are kept with the expected result: `book` and `hard`. */
export type KeptBook = 'book' | 'hard';

const folder = join(import.meta.dirname, '../point-books');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

export function readBook(name: KeptBook): CommandLine[] {
  const lines = read(`${name}.ndjson`).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as CommandLine);
}

export function readExpected(name: KeptBook): Expected {
  return JSON.parse(read(name === 'book' ? 'expected.json' : `${name}.expected.json`)) as Expected;
}
