import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Expected } from '../oracle/book.js';
import { generateBook } from '../oracle/generator.js';
import { judge } from '../oracle/oracle.js';
import { newFolder } from '../support/service-process.js';

export interface GeneratedBook {
  readonly file: string;
  /** Each line is accepted, and a repeat when it comes again. */
  readonly lines: number;
  readonly expected: Expected;
}

/** A file with a year of 25 people, for imports long enough to be cut off; it is removed with the services. */
export async function generatedBook(entriesPerEmployeeMonth: number): Promise<GeneratedBook> {
  const book = generateBook({
    seed: 8,
    employees: 25,
    offices: 3,
    startMonth: '2025-01',
    months: 12,
    entriesPerEmployeeMonth,
    mischief: 0,
  });
  const file = join(await newFolder(), 'book.ndjson');
  await writeFile(file, book.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return { file, lines: book.length, expected: judge(book) };
}
