import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { saysTheSame } from '../../../kernel/text.js';
import type {
  AdoptEdition,
  AnswerComment,
  CommentOnEdition,
  DraftEdition,
  OpenEditionForComment,
  PutItem,
  RulebookCommand,
  RulebookContext,
} from './commands.js';
import { SERVICE, type RulebookEvent, type RulebookItem } from './events.js';
import { everyOf, factKey } from './items.js';
import { faultOfResolution } from './resolution.js';
import {
  evolve,
  initialState,
  isUnsettled,
  type Edition,
  type Rulebook,
  type UnsettledEdition,
} from './rulebook.js';

/** The most items of an edition. */
export const MAX_ITEMS = 2_000;
/** The most comments on an edition. */
export const MAX_COMMENTS = 500;
/** The most editions that may be drafts or open for comment at once. */
export const MAX_UNSETTLED = 20;
/** The most comments of one principal: nobody uses up what is there for all. */
export const MAX_COMMENTS_OF_ONE = 20;

type Ruling = Decision<RulebookEvent>;

export const rulebookDecider: Decider<Rulebook, RulebookCommand, RulebookEvent, RulebookContext> = {
  initialState,
  evolve,
  decide,
  digestKey: ({ digestKey }) => digestKey,
};

export function decide(rulebook: Rulebook, command: RulebookCommand, context: RulebookContext): Ruling {
  if (command.type === 'DraftEdition') return draft(rulebook, command, context);
  const { editionId } = command;
  const edition = rulebook.editions.get(editionId);
  if (edition === undefined) return unknownEdition(editionId);
  switch (command.type) {
    case 'PutItem':
      return putItem(edition, command);
    case 'RemoveItem':
      return removeItem(edition, command.code);
    case 'OpenEditionForComment':
      return openForComment(edition, command);
    case 'CommentOnEdition':
      return comment(edition, command, context);
    case 'AnswerComment':
      return answer(edition, command);
    case 'ReturnEditionToDraft':
      return giveBack(edition);
    case 'AdoptEdition':
      return adopt(rulebook, edition, command, context);
    case 'WithdrawEdition':
      if (!isUnsettled(edition)) return alreadySettled(edition, 'be withdrawn');
      return accepted({ type: 'EditionWithdrawn', data: { editionId } });
  }
}

/** Drafting again with the same title and base is a repeat. */
function draft(rulebook: Rulebook, command: DraftEdition, { newDigestKey }: RulebookContext): Ruling {
  const { editionId, title, basedOn } = command;
  const known = rulebook.editions.get(editionId);
  if (known !== undefined) {
    const isSame = saysTheSame(known.title, title) && known.basedOn === basedOn;
    return isSame ? repeated(known.place) : alreadyDrafted(known);
  }
  const base = basedOn === null ? undefined : rulebook.editions.get(basedOn);
  if (basedOn !== null && base === undefined) return unknownEdition(basedOn);
  if (base?.status === 'withdrawn') return alreadySettled(base, 'be the base of another');
  const unsettled = [...rulebook.editions.values()].filter(isUnsettled);
  if (unsettled.length >= MAX_UNSETTLED) return tooManyDrafts(unsettled);
  const digestKey = rulebook.digestKey === '' ? newDigestKey : rulebook.digestKey;
  return accepted({ type: 'EditionDrafted', data: { editionId, title, basedOn, personal: { digestKey } } });
}

function putItem(edition: Edition, { editionId, item }: PutItem): Ruling {
  if (edition.status !== 'draft') return notADraft(edition);
  if (edition.items.size >= MAX_ITEMS && !edition.items.has(item.code))
    return full(edition, 'items', MAX_ITEMS, 'items');
  return faultOfGrant(edition, item) ?? accepted({ type: 'ItemPut', data: { editionId, item } });
}

/** An item that is granted for a fact awards fixed points, and is the only one for that fact. */
function faultOfGrant({ items }: UnsettledEdition, item: RulebookItem): Rejection | undefined {
  const { code, kind, direction, points, grantedFor } = item;
  if (everyOf(item) !== 'once' && (grantedFor === undefined || grantedFor.attribute === SERVICE))
    return rejected(
      'item.grant-unfit',
      `${code} is granted again and again only for a fact with a value: service is granted for each completed year.`,
      { why: 'repeated', itemCode: code },
    );
  if (grantedFor === undefined) return undefined;
  if (kind !== 'fixed' || direction !== 'award' || points.from !== points.to || item.evidenceNeeded)
    return rejected(
      'item.grant-unfit',
      `${code} is to be granted for a fact: it has to award fixed points, so many, without evidence.`,
      { why: 'terms', itemCode: code },
    );
  const other = [...items.values()].find(
    (one) =>
      one.code !== code && one.grantedFor !== undefined && factKey(one.grantedFor) === factKey(grantedFor),
  );
  return (
    other &&
    rejected('item.grant-unfit', `${other.code} is granted for ${factKey(grantedFor)} already.`, {
      why: 'already',
      itemCode: other.code,
    })
  );
}

function removeItem(edition: Edition, code: string): Ruling {
  if (edition.status !== 'draft') return notADraft(edition);
  const { editionId, items } = edition;
  if (!items.has(code)) return rejected('item.unknown', `Edition ${editionId} has no item ${code}.`);
  return accepted({ type: 'ItemRemoved', data: { editionId, code } });
}

function openForComment(edition: Edition, { until }: OpenEditionForComment): Ruling {
  if (edition.status !== 'draft') return notADraft(edition);
  const { editionId, items } = edition;
  if (items.size === 0)
    return rejected('edition.empty', `Edition ${editionId} has no items yet: it needs at least one.`);
  const data = until === undefined ? { editionId } : { editionId, until };
  return accepted({ type: 'EditionOpenedForComment', data });
}

function comment(
  edition: Edition,
  { code, text }: CommentOnEdition,
  { recordedBy }: RulebookContext,
): Ruling {
  if (edition.status !== 'open-for-comment') return notOpen(edition);
  const { editionId, items } = edition;
  if (code !== undefined && !items.has(code))
    return rejected('item.unknown', `Edition ${editionId} has no item ${code}.`);
  if (edition.comments >= MAX_COMMENTS) return full(edition, 'comments', MAX_COMMENTS, 'comments');
  if ((edition.commentsBy.get(recordedBy) ?? 0) >= MAX_COMMENTS_OF_ONE)
    return full(edition, `comments of ${recordedBy}`, MAX_COMMENTS_OF_ONE, 'own-comments');
  const about = code === undefined ? { editionId } : { editionId, code };
  return accepted({ type: 'EditionCommented', data: { ...about, personal: { text } } });
}

function giveBack(edition: Edition): Ruling {
  if (edition.status !== 'open-for-comment') return notOpen(edition);
  return accepted({ type: 'EditionReturnedToDraft', data: { editionId: edition.editionId } });
}

/** One comment has one answer, as long as the edition may still change. */
function answer(edition: Edition, { number, text, taken }: AnswerComment): Ruling {
  if (!isUnsettled(edition)) return alreadySettled(edition, 'be answered on');
  const { editionId, comments, answers } = edition;
  if (number > comments)
    return rejected(
      'comment.unknown',
      `Edition ${editionId} has ${comments} comments, and none numbered ${number}.`,
    );
  const known = answers.get(number);
  if (known === undefined)
    return accepted({ type: 'CommentAnswered', data: { editionId, number, taken, personal: { text } } });
  if (known.taken === taken && saysTheSame(known.text, text)) return repeated(known.place);
  return rejected('comment.answered', `Comment ${number} on edition ${editionId} is answered already.`);
}

/** Checks that the edition was open for comment, and until the day that was said, then the meeting, then the day from which it holds. */
function adopt(
  rulebook: Rulebook,
  edition: Edition,
  command: AdoptEdition,
  context: RulebookContext,
): Ruling {
  const { editionId, inForceFrom, resolution } = command;
  if (edition.status !== 'open-for-comment') return notOpen(edition);
  const fault =
    faultOfComments(edition, command, context) ??
    faultOfResolution(resolution, context.today) ??
    faultOfDay(rulebook, command, context);
  if (fault !== undefined) return fault;
  const { comments: made, answers } = edition;
  const counted = made === 0 ? {} : { comments: { made, answered: answers.size } };
  return accepted({ type: 'EditionAdopted', data: { editionId, inForceFrom, resolution, ...counted } });
}

/** A meeting that was held before the day had not heard everybody either. */
function faultOfComments(
  { editionId, until }: UnsettledEdition,
  { resolution: { heldOn } }: AdoptEdition,
  { today }: RulebookContext,
): Rejection | undefined {
  if (until === undefined || (today >= until && heldOn >= until)) return undefined;
  return rejected(
    'edition.comments-open',
    `Edition ${editionId} is open for comment until ${until}: it is not adopted before that day.`,
    { editionId, until },
  );
}

/**
 * Days that have begun are settled: an entry of today must not depend on whether it or the adoption was recorded first.
 */
function faultOfDay(
  { adopted }: Rulebook,
  { inForceFrom, resolution: { heldOn } }: AdoptEdition,
  { settledUntil }: RulebookContext,
): Rejection | undefined {
  if (inForceFrom < heldOn) {
    return rejected(
      'edition.in-force-too-early',
      `${inForceFrom} lies before ${heldOn}, when it was adopted.`,
    );
  }
  const last = adopted.at(-1);
  if (last !== undefined && inForceFrom <= last.inForceFrom) {
    return rejected(
      'edition.out-of-order',
      `${inForceFrom} must be later than ${last.inForceFrom}, from when edition ${last.editionId} is in force.`,
      { from: inForceFrom, after: last.inForceFrom, editionId: last.editionId },
    );
  }
  if (inForceFrom > settledUntil) return undefined;
  return rejected(
    'edition.in-force-too-early',
    `${inForceFrom} must be later than ${settledUntil}: an adoption holds for days yet to begin.`,
  );
}

const unknownEdition = (editionId: string): Rejection =>
  rejected('edition.unknown', `No edition ${editionId} was ever drafted.`);

const alreadyDrafted = ({ editionId, title, basedOn }: Edition): Rejection =>
  rejected(
    'edition.already-drafted',
    `Edition ${editionId} is drafted already, as ${title}, based on ${basedOn ?? 'none'}.`,
  );

const tooManyDrafts = (unsettled: readonly UnsettledEdition[]): Rejection =>
  rejected(
    'edition.too-many-drafts',
    `There may be ${MAX_UNSETTLED} drafts at once; adopt or withdraw one, as ${unsettled[0]?.editionId ?? ''}.`,
  );

const notADraft = ({ editionId, status }: Edition): Rejection =>
  rejected('edition.not-a-draft', `Edition ${editionId} is ${worded(status)}: only a draft may be changed.`);

const notOpen = ({ editionId, status }: Edition): Rejection =>
  rejected(
    'edition.not-open-for-comment',
    `Edition ${editionId} is ${worded(status)}: only one that is open for comment may be.`,
  );

const alreadySettled = ({ editionId, status }: Edition, what: string): Rejection =>
  rejected('edition.already-settled', `Edition ${editionId} is ${worded(status)} and cannot ${what}.`);

const full = ({ editionId }: Edition, what: string, most: number, why: string): Rejection =>
  rejected('edition.full', `Edition ${editionId} has ${most} ${what}, as many as there may be.`, {
    why,
    most,
  });

const worded = (status: Edition['status']): string =>
  status === 'draft' ? 'a draft' : status.replaceAll('-', ' ');
