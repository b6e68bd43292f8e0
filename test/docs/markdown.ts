import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A fenced block: the text between ```language and ```. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

export const readDocument = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The text under a second-level heading. */
export function sectionOf(markdown: string, heading: string): string {
  const section = `\n${markdown}`.split('\n## ').find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`There is no section "${heading}"`);
  return section;
}

export const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));

/** The rows of the first table without its head: the text of each cell. */
export function tableOf(markdown: string): string[][] {
  const lines = /(?:^\|.*\|\n)+/m.exec(markdown)?.[0].trimEnd().split('\n') ?? [];
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

export const withoutBlocks = (markdown: string): string => markdown.replaceAll(/^```\w+\n.*?^```$/gms, '');
