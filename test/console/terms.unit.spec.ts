import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createIntl } from 'react-intl';
import { en, zh } from '../../console/src/language/texts.js';
import { REJECTIONS } from '../../src/kernel/rejections.js';
import { REJECTION_PARAMETERS } from '../../src/kernel/rejection-parameters.js';

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

/** What the service tells with a refusal, and which fields are at fault. */
const toldWith = (id: string): readonly string[] =>
  id === 'problem.input.invalid'
    ? ['fields']
    : ((REJECTION_PARAMETERS as Readonly<Record<string, readonly string[]>>)[id.replace('problem.', '')] ??
      []);

describe('a refusal in Chinese', () => {
  const refusals = texts.filter(([id]) => id.startsWith('problem.'));
  const branches = refusals.flatMap(([, text]) => {
    const [, of] = /^\{why, select, (.*)\}$/s.exec(text) ?? [];
    return of === undefined ? [] : [...of.matchAll(/(?:^|\} )([a-z_]+) \{/g)].map(([, name]) => name!);
  });

  it('is made of the code and its parameters, and quotes no English sentence of the service', () => {
    expect(refusals.filter(([, text]) => text.includes('{detail}'))).toEqual([]);
    const { formatMessage } = createIntl({
      locale: 'zh-CN',
      messages: zh,
      onError: (error) => {
        throw error;
      },
    });
    for (const [id] of refusals) {
      const values = Object.fromEntries([...toldWith(id), 'error'].map((name) => [name, 7]));
      for (const why of ['', ...branches])
        expect(formatMessage({ id }, { ...values, why })).not.toMatch(/[{}]/);
    }
  });

  it('has a sentence for every code of the rules', () => {
    expect(Object.keys(REJECTIONS).filter((code) => !(`problem.${code}` in zh))).toEqual([]);
  });

  it('knows every reason that shares a code, and no other', () => {
    const sources = filesIn('src').map((file) => readFileSync(file, 'utf8'));
    const why = sources.flatMap((text) => [...text.matchAll(/\bwhy: '([a-z-]+)'/g)].map(([, name]) => name!));
    expect(why.filter((name) => !branches.includes(name.replaceAll('-', '_')))).toEqual([]);
    const reasons = branches.filter(
      (name) => name !== 'other' && !['live_later', 'trial_later'].includes(name),
    );
    expect(
      reasons.filter((name) => !sources.some((text) => text.includes(`'${name.replaceAll('_', '-')}'`))),
    ).toEqual([]);
    expect(why.length).toBeGreaterThan(40);
  });
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));

it('every text has its values in both languages', () => {
  const valuesIn = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').filter((name) => !/^\d|^[A-Z]/.test(name));
  const others = Object.entries(en).filter(([id, text]) => {
    const [own, other] = [new Set(valuesIn(text)), new Set(valuesIn(zh[id as keyof typeof zh]))];
    return [...other].some((name) => !own.has(name) && !toldWith(id).includes(name));
  });
  expect(others).toEqual([]);
});
