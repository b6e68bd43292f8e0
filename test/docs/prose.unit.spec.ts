import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['docs', 'src', 'projections', 'embedded', 'console/src', 'bench', 'scripts'];
const FILES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'clients/typescript/README.md'];
/** Surnames of the example, one of which is He. */
const NAMES = 'src/example/park.ts';
/** Tests let people speak as they do. */
const IS_PROSE = /(?<!\.spec)\.(md|tsx?|mjs)$/;
const ONE_OF_TWO = /\b(he|his|him|himself|she|hers|herself)\b/i;

const written = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
).filter((file) => IS_PROSE.test(file) && file !== NAMES);

it('documents, comments and texts say "they" and "the employee"', () => {
  const found = [...FILES, ...written].flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .filter((line) => ONE_OF_TWO.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(written.length).toBeGreaterThan(1_000);
  expect(found).toEqual([]);
});
