import type { Contact } from '../../contacts/domain/events.js';
import type { NoticeKind } from '../../notices/domain/kinds.js';

/** Sorts after every id of a person: all of a place were told. */
export const AFTER_ALL = '~';

/** A notice to one person who can be reached outside. */
export interface PersonalNotice {
  readonly position: bigint;
  readonly person: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly about: Readonly<Record<string, unknown>>;
  readonly contact: Contact;
}

/** What is told in a group: it is about nobody. */
export interface GroupNotice {
  readonly position: bigint;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly about: Readonly<Record<string, unknown>>;
  /** Null: for everybody. */
  readonly officeId: string | null;
}

export interface FeedPage<Notice> {
  readonly notices: readonly Notice[];
  /** The place after which the next page begins. */
  readonly position: bigint;
  readonly person: string;
  /** Whether there may be more by now. */
  readonly isFull: boolean;
}

/** Reads the notices in the order of the log. */
export abstract class NoticeFeed {
  /**
   * To people who have an address, after a place, and there after a person. What is told to all on a board or in a run comes at its
   * place, person by person. @throws DatabaseUnavailable
   */
  abstract personal(
    after: { readonly position: bigint; readonly person: string },
    since: Date,
    limit: number,
  ): Promise<FeedPage<PersonalNotice>>;

  /** Announcements, editions, closed months and published boards after a place. @throws DatabaseUnavailable */
  abstract forGroups(after: bigint, since: Date, limit: number): Promise<FeedPage<GroupNotice>>;

  /** Of these persons, those who have an address and have not left. @throws DatabaseUnavailable */
  abstract reachable(persons: readonly string[]): Promise<ReadonlyMap<string, Contact>>;
}
