import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { itemsOf, TEMPLATES } from '../../console/src/pages/rulebook/templates.js';
import { PutItemDto } from '../../src/contexts/rulebook/commands/put-item.js';
import { validate } from '../../src/infrastructure/http/validation.js';

describe.each(TEMPLATES)('the template of a rulebook for %s', (name) => {
  it.each(['zh', 'en'] as const)('has items that the service takes, each code once (%s)', (language) => {
    const items = itemsOf(name, language);
    expect(items.length).toBeGreaterThan(15);
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    for (const item of items)
      expect(validate(PutItemDto, { editionId: 'first', ...item })).not.toHaveProperty('errors');
  });

  it('says the same in both languages, each in its own', () => {
    const [zh, en] = [itemsOf(name, 'zh'), itemsOf(name, 'en')];
    const plain = (items: typeof zh) => items.map(({ title: _, category: __, ...item }) => item);
    expect(plain(zh)).toEqual(plain(en));
    expect(zh.filter(({ title, category }) => !/\p{Script=Han}/u.test(title + category))).toEqual([]);
    expect(en.filter(({ title, category }) => /\p{Script=Han}/u.test(title + category))).toEqual([]);
  });
});
