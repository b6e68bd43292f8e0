import type { LocalDate } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { EditionDrafted, RulebookEvent, RulebookItem } from './events.js';

/** The rulebook, as far as decisions need it: every edition, and which are in force from when. */
export interface Rulebook {
  readonly digestKey: string;
  readonly editions: Map<string, Edition>;
  /** In the order of their `inForceFrom`, which is that of their adoption. */
  readonly adopted: readonly AdoptedEdition[];
}

export type Edition = UnsettledEdition | AdoptedEdition | WithdrawnEdition;

interface Drafted {
  readonly editionId: string;
  readonly title: string;
  readonly basedOn: string | null;
  readonly place: EventPosition;
}

/** Items change while it is a draft, and stay while it is open for comment. */
export interface UnsettledEdition extends Drafted {
  readonly status: 'draft' | 'open-for-comment';
  readonly items: Map<string, RulebookItem>;
  readonly comments: number;
  /** The day before which it is not adopted; undefined: any. */
  readonly until: LocalDate | undefined;
  /** By the number of the comment. */
  readonly answers: Map<number, Answer>;
  /** The number of comments of each principal. */
  readonly commentsBy: Map<string, number>;
}

export interface Answer {
  readonly text: string;
  readonly taken: boolean;
  readonly place: EventPosition;
}

/** Never changes again. */
export interface AdoptedEdition extends Drafted {
  readonly status: 'adopted';
  readonly items: ReadonlyMap<string, RulebookItem>;
  readonly inForceFrom: LocalDate;
}

export interface WithdrawnEdition extends Drafted {
  readonly status: 'withdrawn';
}

export const initialState = (): Rulebook => ({ digestKey: '', editions: new Map(), adopted: [] });

export const isUnsettled = (edition: Edition): edition is UnsettledEdition =>
  edition.status === 'draft' || edition.status === 'open-for-comment';

/** The one edition in force on a day: the last whose `inForceFrom` is not later; none before the first. */
export const inForceOn = (rulebook: Rulebook, day: LocalDate): AdoptedEdition | undefined =>
  rulebook.adopted.findLast(({ inForceFrom }) => inForceFrom <= day);

export function evolve(
  rulebook: Rulebook,
  event: RulebookEvent,
  place: EventPosition,
  recordedBy: string,
): Rulebook {
  if (event.type === 'EditionDrafted') return drafted(rulebook, event.data, place);
  const edition = rulebook.editions.get(event.data.editionId);
  if (edition === undefined || !isUnsettled(edition)) throw new Error(`${event.type} of a settled edition`);
  const changed = changedBy(edition, event, place, recordedBy);
  rulebook.editions.set(edition.editionId, changed);
  return changed.status === 'adopted' ? { ...rulebook, adopted: [...rulebook.adopted, changed] } : rulebook;
}

function drafted(rulebook: Rulebook, data: EditionDrafted['data'], place: EventPosition): Rulebook {
  const { editionId, title, basedOn, personal } = data;
  const base = basedOn === null ? undefined : rulebook.editions.get(basedOn);
  const items = new Map(base === undefined || base.status === 'withdrawn' ? [] : base.items);
  const about = { editionId, title, basedOn, place };
  const edition: Edition = {
    ...about,
    status: 'draft',
    items,
    comments: 0,
    until: undefined,
    answers: new Map(),
    commentsBy: new Map(),
  };
  rulebook.editions.set(editionId, edition);
  return { ...rulebook, digestKey: personal.digestKey };
}

function changedBy(
  edition: UnsettledEdition,
  event: Exclude<RulebookEvent, EditionDrafted>,
  at: EventPosition,
  recordedBy: string,
): Edition {
  const { editionId, title, basedOn, place, items, answers, commentsBy } = edition;
  const about = { editionId, title, basedOn, place };
  switch (event.type) {
    case 'ItemPut':
      items.set(event.data.item.code, event.data.item);
      return edition;
    case 'ItemRemoved':
      items.delete(event.data.code);
      return edition;
    case 'EditionOpenedForComment':
      return { ...edition, status: 'open-for-comment', until: event.data.until };
    case 'EditionCommented':
      commentsBy.set(recordedBy, (commentsBy.get(recordedBy) ?? 0) + 1);
      return { ...edition, comments: edition.comments + 1 };
    case 'CommentAnswered': {
      const { number, taken, personal } = event.data;
      answers.set(number, { text: personal.text, taken, place: at });
      return edition;
    }
    case 'EditionReturnedToDraft':
      return { ...edition, status: 'draft' };
    case 'EditionAdopted': {
      const { inForceFrom } = event.data;
      return { ...about, status: 'adopted', items, inForceFrom };
    }
    case 'EditionWithdrawn':
      return { ...about, status: 'withdrawn' };
  }
}
