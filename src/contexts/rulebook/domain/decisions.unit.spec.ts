import { describe, expect, it } from '@jest/globals';
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
} from '../../../../test/support/editions.js';
import { given, SOMEBODY } from '../../../../test/support/given.js';
import type { AdoptEdition, DraftEdition, RulebookCommand, RulebookContext } from './commands.js';
import {
  decide,
  MAX_COMMENTS,
  MAX_COMMENTS_OF_ONE,
  MAX_ITEMS,
  MAX_UNSETTLED,
  rulebookDecider,
} from './decisions.js';
import type { Resolution, RulebookEvent } from './events.js';
import { evolve, initialState } from './rulebook.js';

const context: RulebookContext = {
  recordedBy: 'li.wei',
  today: '2025-03-15',
  settledUntil: '2025-03-15',
  newDigestKey: 'a secret',
};
const rulebook = (...events: RulebookEvent[]) => given(rulebookDecider, ...events);

const PRAISED = itemOf('praised');
const OPEN = [drafted('1'), itemPut('1', PRAISED), opened('1')] as const;
const ADOPTED = [...OPEN, adopted('1', '2025-03-10')] as const;

const draft: DraftEdition = { type: 'DraftEdition', editionId: '1', title: 'Edition 1', basedOn: null };
const put: RulebookCommand = { type: 'PutItem', editionId: '1', item: PRAISED };
const remove: RulebookCommand = { type: 'RemoveItem', editionId: '1', code: 'praised' };
const open: RulebookCommand = { type: 'OpenEditionForComment', editionId: '1' };
const comment: RulebookCommand = { type: 'CommentOnEdition', editionId: '1', text: 'Too few' };
const giveBack: RulebookCommand = { type: 'ReturnEditionToDraft', editionId: '1' };
const withdraw: RulebookCommand = { type: 'WithdrawEdition', editionId: '1' };
const adopt = (inForceFrom = '2025-04-01', resolution: Partial<Resolution> = {}): AdoptEdition => ({
  type: 'AdoptEdition',
  editionId: '1',
  inForceFrom,
  resolution: resolutionOf(resolution),
});

describe('drafting', () => {
  it('begins an edition, alone or on another', () => {
    rulebook().when(draft, context).then(drafted('1'));
    rulebook(...ADOPTED)
      .when(
        { ...draft, editionId: '2', title: 'Edition 2', basedOn: '1' },
        { ...context, newDigestKey: 'other' },
      )
      .then(drafted('2', '1'));
  });

  it('again is a repeat with the same title and base, else an error', () => {
    rulebook(drafted('0'), drafted('1')).when(draft, context).repeats(1);
    rulebook(...ADOPTED)
      .when(draft, context)
      .repeats(0);
    for (const other of [{ title: 'Another' }, { basedOn: '0' }])
      rulebook(drafted('0'), drafted('1'))
        .when({ ...draft, ...other }, context)
        .isRejected('edition.already-drafted');
  });

  it('is not possible on what nobody drafted, or what was withdrawn', () => {
    const onAnother = { ...draft, editionId: '2', basedOn: '1' };
    rulebook().when(onAnother, context).isRejected('edition.unknown');
    rulebook(drafted('1'), withdrawn('1')).when(onAnother, context).isRejected('edition.already-settled');
  });

  it('has an end where too many drafts wait for a decision', () => {
    const drafts = Array.from({ length: MAX_UNSETTLED }, (_, i) => drafted(`d${i}`));
    rulebook(...drafts)
      .when(draft, context)
      .isRejected('edition.too-many-drafts');
    rulebook(...drafts, withdrawn('d0'))
      .when(draft, context)
      .then(drafted('1'));
  });
});

describe('what is there for all', () => {
  const own = { ...context, recordedBy: SOMEBODY };

  it('is not taken by one who comments', () => {
    const comments = Array.from({ length: MAX_COMMENTS_OF_ONE }, (_, i) => commented('1', `No. ${i}`));
    rulebook(...OPEN, ...comments)
      .when(comment, own)
      .isRejected('edition.full');
    rulebook(...OPEN, ...comments.slice(1))
      .when(comment, own)
      .then(commented('1', 'Too few'));
    rulebook(...OPEN, ...comments)
      .when(comment, context)
      .then(commented('1', 'Too few'));
  });
});

describe('what people say of it', () => {
  const answer = (number: number, taken = true): RulebookCommand => {
    const text = `Answer to ${number}`;
    return { type: 'AnswerComment', editionId: '1', number, text, taken };
  };
  const SAID = [...OPEN, commented('1', 'Too few', 'praised'), commented('1', 'Too many')] as const;

  it('may be about an item that it has', () => {
    const about = (code: string): RulebookCommand => ({ ...comment, code });
    rulebook(...OPEN)
      .when(about('praised'), context)
      .then(commented('1', 'Too few', 'praised'));
    rulebook(...OPEN)
      .when(about('blamed'), context)
      .isRejected('item.unknown');
  });

  it('is answered once each, by its number', () => {
    rulebook(...SAID)
      .when(answer(2), context)
      .then(answered('1', 2, true));
    const known = rulebook(...SAID, answered('1', 2, true));
    known.when(answer(2), context).repeats(5);
    rulebook(...SAID, answered('1', 2, true))
      .when(answer(2, false), context)
      .isRejected('comment.answered');
    rulebook(...SAID)
      .when(answer(3), context)
      .isRejected('comment.unknown');
    rulebook(...SAID, adopted('1', '2025-03-10'))
      .when(answer(1), context)
      .isRejected('edition.already-settled');
  });

  it('is heard until the day that was said: it is not adopted before, by no meeting before', () => {
    const until = (day: string) => rulebook(drafted('1'), itemPut('1', PRAISED), opened('1', day));
    until('2025-03-16').when(adopt(), context).isRejected('edition.comments-open');
    until('2025-03-15')
      .when(adopt('2025-04-01', { heldOn: '2025-03-14' }), context)
      .isRejected('edition.comments-open');
    until('2025-03-15')
      .when(adopt('2025-04-01', { heldOn: '2025-03-15' }), context)
      .then(adopted('1', '2025-04-01', resolutionOf({ heldOn: '2025-03-15' })));
  });

  it('may be said for a new time when it is opened again', () => {
    rulebook(drafted('1'), itemPut('1', PRAISED), opened('1', '2025-03-20'), returned('1'), opened('1'))
      .when(adopt(), context)
      .then(adopted('1', '2025-04-01'));
    const till: RulebookCommand = { type: 'OpenEditionForComment', editionId: '1', until: '2025-03-28' };
    rulebook(drafted('1'), itemPut('1', PRAISED)).when(till, context).then(opened('1', '2025-03-28'));
  });

  it('is counted by the adoption, with the answers', () => {
    const { type, data } = adopted('1', '2025-04-01');
    rulebook(...SAID, answered('1', 1, false))
      .when(adopt(), context)
      .then({ type, data: { ...data, comments: { made: 2, answered: 1 } } });
  });
});

describe('changing', () => {
  it('puts items into a draft, in the place of others, and removes them', () => {
    rulebook(drafted('1')).when(put, context).then(itemPut('1', PRAISED));
    rulebook(drafted('1'), itemPut('1', itemOf('praised', { title: 'Other' })))
      .when(put, context)
      .then(itemPut('1', PRAISED));
    rulebook(drafted('1'), itemPut('1', PRAISED)).when(remove, context).then(itemRemoved('1', 'praised'));
  });

  it('removes nothing that is not there', () => {
    rulebook(drafted('1')).when(remove, context).isRejected('item.unknown');
    rulebook(drafted('1'), itemPut('1', PRAISED), itemRemoved('1', 'praised'))
      .when(remove, context)
      .isRejected('item.unknown');
  });

  it('takes over what the base had, and leaves the base as it was', () => {
    const next = [...ADOPTED, drafted('2', '1')];
    rulebook(...next)
      .when({ ...remove, editionId: '2' }, context)
      .then(itemRemoved('2', 'praised'));
    const state = [...next, itemRemoved('2', 'praised')].reduce(
      (folded, event, revision) => evolve(folded, event, { revision, position: BigInt(revision) }, SOMEBODY),
      initialState(),
    );
    expect(state.adopted[0]?.items.get('praised')).toEqual(PRAISED);
  });

  it('is over once it is open, until it is returned to draft', () => {
    for (const command of [put, remove, open]) {
      rulebook(...OPEN)
        .when(command, context)
        .isRejected('edition.not-a-draft');
      rulebook(...ADOPTED)
        .when(command, context)
        .isRejected('edition.not-a-draft');
    }
    rulebook(...OPEN)
      .when(giveBack, context)
      .then(returned('1'));
    rulebook(...OPEN, returned('1'))
      .when(put, context)
      .then(itemPut('1', PRAISED));
  });

  it('ends at so many items, but for the change of one', () => {
    const items = Array.from({ length: MAX_ITEMS - 1 }, (_, i) => itemPut('1', itemOf(`i${i}`)));
    rulebook(drafted('1'), ...items, itemPut('1', itemOf('other')))
      .when(put, context)
      .isRejected('edition.full');
    rulebook(drafted('1'), ...items, itemPut('1', PRAISED))
      .when(put, context)
      .then(itemPut('1', PRAISED));
  });
});

describe('commenting', () => {
  it('needs an edition with items that is open for it', () => {
    rulebook(drafted('1')).when(open, context).isRejected('edition.empty');
    rulebook(drafted('1'), itemPut('1', PRAISED))
      .when(comment, context)
      .isRejected('edition.not-open-for-comment');
    rulebook(drafted('1'), itemPut('1', PRAISED)).when(open, context).then(opened('1'));
    rulebook(...OPEN)
      .when(comment, context)
      .then(commented('1', 'Too few'));
    rulebook(...ADOPTED)
      .when(comment, context)
      .isRejected('edition.not-open-for-comment');
  });

  it('ends at so many', () => {
    const comments = Array.from({ length: MAX_COMMENTS }, (_, i) => commented('1', `No. ${i}`));
    rulebook(...OPEN, ...comments)
      .when(comment, context)
      .isRejected('edition.full');
  });
});

describe('adopting', () => {
  it('is recorded with the resolution and the day from which it holds', () => {
    rulebook(...OPEN)
      .when(adopt(), context)
      .then(adopted('1', '2025-04-01'));
  });

  it('is for what is open for comment only', () => {
    for (const events of [[drafted('1')], [...OPEN, returned('1')], [...OPEN, withdrawn('1')], ADOPTED])
      rulebook(...events)
        .when(adopt(), context)
        .isRejected('edition.not-open-for-comment');
  });

  it.each<[string, string, Partial<Resolution>]>([
    ['a day to come', 'resolution.in-the-future', { heldOn: '2025-03-16' }],
    ['more present than entitled', 'resolution.impossible', { present: 10 }],
    ['more votes than present', 'resolution.impossible', { votesFor: 5, votesAgainst: 3 }],
    [
      'half of those entitled',
      'resolution.no-quorum',
      { entitled: 8, present: 4, votesFor: 4, votesAgainst: 0 },
    ],
    ['nobody entitled', 'resolution.no-quorum', { entitled: 0, present: 0, votesFor: 0, votesAgainst: 0 }],
    [
      'votes of half of those present',
      'resolution.no-majority',
      { present: 8, votesFor: 4, votesAgainst: 0 },
    ],
  ])('fails with %s: %s', (_, code, resolution) => {
    rulebook(...OPEN)
      .when(adopt('2025-04-01', resolution), context)
      .isRejected(code);
  });

  it('takes one more than half, of those entitled and of those present', () => {
    const resolution = { entitled: 8, present: 5, votesFor: 3, votesAgainst: 2 };
    rulebook(...OPEN)
      .when(adopt('2025-04-01', resolution), context)
      .then(adopted('1', '2025-04-01', resolutionOf(resolution)));
  });

  it('says how many it would have taken', () => {
    const detailWith = (resolution: Partial<Resolution>) => {
      const state = OPEN.reduce(
        (folded, event, revision) => evolve(folded, event, { revision, position: 0n }, SOMEBODY),
        initialState(),
      );
      return decide(state, adopt('2025-04-01', resolution), context);
    };
    expect(detailWith({ present: 4, votesFor: 4, votesAgainst: 0 })).toMatchObject({
      detail: '4 of 9 entitled were present: it takes 5, more than half of them.',
    });
    expect(detailWith({ votesFor: 3 })).toMatchObject({
      detail: '3 of 7 present voted for it: it takes 4, more than half of them.',
    });
  });

  it('holds for days after the meeting that are not settled yet, and after the edition before', () => {
    rulebook(...OPEN)
      .when(adopt('2025-02-28'), context)
      .isRejected('edition.in-force-too-early');
    rulebook(...OPEN)
      .when(adopt('2025-03-15'), context)
      .isRejected('edition.in-force-too-early');
    rulebook(...OPEN)
      .when(adopt('2025-03-16'), context)
      .then(adopted('1', '2025-03-16'));
    const next = [...OPEN, drafted('2'), itemPut('2', PRAISED), opened('2'), adopted('2', '2025-04-01')];
    rulebook(...next)
      .when(adopt('2025-04-01'), context)
      .isRejected('edition.out-of-order');
    rulebook(...next)
      .when(adopt('2025-04-02'), context)
      .then(adopted('1', '2025-04-02'));
  });
});

describe('withdrawing', () => {
  it('ends an edition that is not adopted, for ever', () => {
    rulebook(drafted('1')).when(withdraw, context).then(withdrawn('1'));
    rulebook(...OPEN)
      .when(withdraw, context)
      .then(withdrawn('1'));
    rulebook(...ADOPTED)
      .when(withdraw, context)
      .isRejected('edition.already-settled');
    rulebook(drafted('1'), withdrawn('1')).when(withdraw, context).isRejected('edition.already-settled');
  });
});

it('nothing can be asked of an edition that nobody drafted', () => {
  for (const command of [put, remove, open, comment, giveBack, adopt(), withdraw])
    rulebook(drafted('2')).when(command, context).isRejected('edition.unknown');
});
