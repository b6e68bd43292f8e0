import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { registered } from '../../test/support/events.js';
import {
  adopted,
  answered,
  commented,
  drafted,
  itemOf,
  itemPut,
  itemRemoved,
  opened,
  resolutionOf,
  returned,
  withdrawn,
} from '../../test/support/editions.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ItemNamesInPostgres } from './item-names.js';
import { ItemTitlesInPostgres } from './item-titles.js';
import { rulebook } from './projection.js';
import { RulebookQueries } from './queries.js';

describe('the rulebook', () => {
  let model: ReadModelUnderTest;
  let queries: RulebookQueries;
  const clock = new ClockAt('2025-04-15');

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(rulebook);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    queries = new RulebookQueries(model.postgres, new Organisation('Asia/Shanghai', 500), clock);
  });

  const ALL = { after: undefined, limit: 1_000 };
  const codesOf = async (editionId: string) =>
    (await queries.edition(editionId, ALL)).items.map(({ code }) => code);
  const statuses = async () =>
    (await queries.editions(undefined, 100)).items.map(
      ({ editionId, status, inForceFrom, inForceUntil }) =>
        `${editionId} ${status} ${inForceFrom ?? '-'} ${inForceUntil ?? '-'}`,
    );

  it('knows what an item is called by the edition in force on a day', async () => {
    await model.given(
      drafted('1'),
      itemPut('1', itemOf('a', { title: 'Old' })),
      opened('1'),
      adopted('1', '2025-04-01'),
      drafted('2', '1'),
      itemPut('2', itemOf('a', { title: 'New' })),
      opened('2'),
      adopted('2', '2025-05-01'),
    );
    const days = ['2025-03-31', '2025-04-01', '2025-04-30', '2025-05-01'];
    const titles = await new ItemTitlesInPostgres(model.postgres).inForceOn([
      ...days.map((day) => ({ code: 'a', day })),
      { code: 'unknown', day: '2025-05-01' },
    ]);
    expect([...titles].map(([key, { title }]) => `${key} ${title}`).sort()).toEqual([
      '2025-04-01 a Old',
      '2025-04-30 a Old',
      '2025-05-01 a New',
    ]);
  });

  it('names an item by its edition, by the last one of a day that has it, or by the newest one', async () => {
    await model.given(
      drafted('1'),
      itemPut('1', itemOf('a', { title: 'Old' })),
      itemPut('1', itemOf('gone', { title: 'Gone' })),
      opened('1'),
      adopted('1', '2025-04-01'),
      drafted('2', '1'),
      itemPut('2', itemOf('a', { title: 'New' })),
      itemRemoved('2', 'gone'),
      opened('2'),
      adopted('2', '2025-05-01'),
      drafted('3', '2'),
      itemPut('3', itemOf('a', { title: 'Drafted' })),
    );
    const item = { code: 'a', editionId: null, on: null };
    expect(
      await new ItemNamesInPostgres(model.postgres).of([
        { ...item, editionId: '1' },
        { ...item, editionId: '3' },
        { ...item, on: '2025-04-30' },
        { ...item, on: '2025-05-01' },
        { ...item, on: '2025-03-31' },
        item,
        { ...item, code: 'gone', on: '2025-06-01' },
        { ...item, code: 'gone', editionId: '2' },
        { ...item, code: 'unknown' },
      ]),
    ).toEqual(['Old', 'Drafted', 'Old', 'New', null, 'New', 'Gone', null, null]);
  });

  it('has no editions in the beginning', async () => {
    await model.given(registered('E1', 'production', '2025-03-01'));

    expect(await queries.editions(undefined, 100)).toEqual({ items: [], nextCursor: null });
    await expect(queries.edition('1', ALL)).rejects.toMatchObject({ problem: { code: 'edition.unknown' } });
    await expect(queries.inForce(undefined, ALL)).rejects.toMatchObject({
      problem: { code: 'edition.unknown' },
    });
  });

  it('tells the whole life of an edition', async () => {
    const b = itemOf('b', { roles: ['manager'], evidenceNeeded: true, regulation: 'Rules, 1' });
    await model.given(
      drafted('1'),
      itemPut('1', itemOf('b')),
      itemPut('1', itemOf('a')),
      itemPut('1', b),
      opened('1'),
      commented('1', 'Too few'),
    );
    await model.given(commented('1', 'Too many'), adopted('1', '2025-04-01'));

    expect(await queries.edition('1', ALL)).toEqual({
      editionId: '1',
      title: 'Edition 1',
      basedOn: null,
      status: 'adopted',
      draftedAt: '2025-01-01T00:00:01.000Z',
      itemCount: 2,
      inForceFrom: '2025-04-01',
      inForceUntil: null,
      resolution: resolutionOf(),
      comments: [
        { number: 1, text: 'Too few', commentedBy: 'test', commentedAt: '2025-01-01T00:00:06.000Z' },
        { number: 2, text: 'Too many', commentedBy: 'test', commentedAt: '2025-01-01T00:00:07.000Z' },
      ],
      items: [itemOf('a'), b],
      nextCursor: null,
    });
  });

  it('has the answers beside the comments of their numbers, and the day until which it is open', async () => {
    await model.given(drafted('1'), itemPut('1', itemOf('a')), opened('1', '2025-05-01'));
    await model.given(commented('1', 'Too few'), commented('1', 'Too many', 'a'), answered('1', 2, true));
    const { comments, commentsUntil } = await queries.edition('1', ALL);
    expect(commentsUntil).toBe('2025-05-01');
    const answer = {
      text: 'Answer to 2',
      taken: true,
      answeredBy: 'test',
      answeredAt: '2025-01-01T00:00:06.000Z',
    };
    expect(comments).toMatchObject([{ number: 1 }, { number: 2, code: 'a', answer }]);
    expect(comments[0]).not.toHaveProperty('answer');
    await model.given(adopted('1', '2025-06-01'));
    expect(await queries.edition('1', ALL)).not.toHaveProperty('commentsUntil');
  });

  it.each<[string, (...events: DomainEvent[]) => Promise<unknown>]>([
    ['in one batch', (...events) => model.given(...events)],
    [
      'one by one',
      async (...events) => {
        for (const event of events) await model.given(event);
      },
    ],
  ])('has a draft take over what its base holds just then, %s', async (_, given) => {
    await given(
      drafted('1'),
      itemPut('1', itemOf('a')),
      itemPut('1', itemOf('b')),
      itemRemoved('1', 'b'),
      drafted('2', '1'),
      itemPut('1', itemOf('c')),
      itemRemoved('2', 'a'),
      itemPut('2', itemOf('d')),
      itemPut('2', itemOf('e')),
      itemRemoved('2', 'e'),
    );

    expect([await codesOf('1'), await codesOf('2')]).toEqual([['a', 'c'], ['d']]);
  });

  it('tells how far each edition came, and until when it was in force', async () => {
    await model.given(
      ...['1', '2', '3', '4', '5'].flatMap((id) => [drafted(id), itemPut(id, itemOf('a')), opened(id)]),
      adopted('2', '2025-03-01'),
      adopted('1', '2025-04-01'),
    );
    await model.given(returned('3'), withdrawn('5'));

    expect(await statuses()).toEqual([
      '1 adopted 2025-04-01 -',
      '2 adopted 2025-03-01 2025-03-31',
      '3 draft - -',
      '4 open-for-comment - -',
      '5 withdrawn - -',
    ]);
  });

  it('knows what is in force on a day, and today', async () => {
    await model.given(
      ...['1', '2'].flatMap((id) => [drafted(id), itemPut(id, itemOf('a')), opened(id)]),
      adopted('1', '2025-03-01'),
      adopted('2', '2025-04-15'),
    );
    const on = async (day?: string) => (await queries.inForce(day, ALL)).editionId;

    await expect(on('2025-02-28')).rejects.toMatchObject({
      problem: { detail: 'No edition is in force on 2025-02-28.' },
    });
    expect([await on('2025-03-01'), await on('2025-04-14'), await on()]).toEqual(['1', '1', '2']);
  });

  it('comes page by page, editions and items', async () => {
    await model.given(
      drafted('1'),
      drafted('2'),
      ...['c', 'a', 'b'].map((code) => itemPut('2', itemOf(code))),
    );
    const afterOf = (cursor: string | null) => decodeCursor(cursor ?? undefined, 'string')?.[0];

    const editions = await queries.editions(undefined, 1);
    expect(editions.items.map(({ editionId }) => editionId)).toEqual(['1']);
    const rest = await queries.editions(afterOf(editions.nextCursor), 1);
    expect(rest).toMatchObject({ items: [{ editionId: '2', itemCount: 3 }], nextCursor: null });

    const items = await queries.edition('2', { after: undefined, limit: 2 });
    const more = await queries.edition('2', { after: afterOf(items.nextCursor), limit: 2 });
    expect([...items.items, ...more.items].map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect(more.nextCursor).toBeNull();
  });
});
