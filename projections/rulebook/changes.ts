import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type {
  EditionAdopted,
  EditionOpenedForComment,
  EditionReturnedToDraft,
  EditionWithdrawn,
  RulebookItem,
} from '../../src/contexts/rulebook/domain/events.js';

export interface ItemChange {
  readonly editionId: string;
  readonly code: string;
  /** Undefined where the item was removed. */
  readonly item: RulebookItem | undefined;
}

export interface StatusChange {
  readonly status: 'draft' | 'open-for-comment' | 'adopted' | 'withdrawn';
  readonly adoption?: EditionAdopted['data'];
  /** The day before which it is not adopted, where one was said as it was opened. */
  readonly until?: string;
}

export interface Comment {
  readonly position: bigint;
  readonly editionId: string;
  /** The item that it is about, if any. */
  readonly code: string | undefined;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export interface Answer {
  readonly editionId: string;
  /** Of the comment. */
  readonly number: number;
  readonly text: string;
  readonly taken: boolean;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

type Moved = EditionOpenedForComment | EditionReturnedToDraft | EditionWithdrawn;

const STATUS_AFTER: Readonly<Record<Moved['type'], StatusChange['status']>> = {
  EditionOpenedForComment: 'open-for-comment',
  EditionReturnedToDraft: 'draft',
  EditionWithdrawn: 'withdrawn',
};

/** The result of a run of events, each item and each edition once. */
export class Changes {
  readonly items = new Map<string, ItemChange>();
  readonly statuses = new Map<string, StatusChange>();
  readonly comments: Comment[] = [];
  readonly answers: Answer[] = [];

  add({ event, meta, position }: RecordedEvent): void {
    if (event.type === 'ItemPut') {
      const { editionId, item } = event.data;
      this.change({ editionId, code: item.code, item });
    } else if (event.type === 'ItemRemoved') {
      this.change({ ...event.data, item: undefined });
    } else if (event.type === 'EditionCommented') {
      const { editionId, code, personal } = event.data;
      const { recordedBy: by, recordedAt: at } = meta;
      this.comments.push({ position, editionId, code, text: personal.text, by, at });
    } else if (event.type === 'CommentAnswered') {
      const { editionId, number, taken, personal } = event.data;
      const told = { answeredBy: meta.recordedBy, answeredAt: meta.recordedAt };
      this.answers.push({ editionId, number, text: personal.text, taken, ...told });
    } else if (event.type === 'EditionAdopted') {
      this.statuses.set(event.data.editionId, { status: 'adopted', adoption: event.data });
    } else if (event.type in STATUS_AFTER) {
      const { type, data } = event as Moved;
      const until = 'until' in data ? data.until : undefined;
      const status = STATUS_AFTER[type];
      this.statuses.set(data.editionId, until === undefined ? { status } : { status, until });
    }
  }

  /** Keeps the last change of an item, by edition and code, neither of which has a blank in it. */
  private change(item: ItemChange): void {
    this.items.set(`${item.editionId} ${item.code}`, item);
  }
}
