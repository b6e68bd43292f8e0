import type { ItemOfEdition } from '../../rulebook/domain/item-of-edition.js';

/** The name of an item, and the regulation that it comes from. */
export interface ItemTitle {
  readonly title: string;
  readonly regulation: string | null;
}

/** Looks up what items are called. */
export abstract class ItemTitles {
  /** By edition and code; items that there are not are left out. @throws DatabaseUnavailable */
  abstract of(items: readonly ItemOfEdition[]): Promise<ReadonlyMap<string, ItemTitle>>;

  /** By day and code, as `keyOfDay` joins them, by the edition that was in force. @throws DatabaseUnavailable */
  abstract inForceOn(items: readonly ItemOnDay[]): Promise<ReadonlyMap<string, ItemTitle>>;
}

/** An item of which nobody has said by which edition. */
export interface ItemOnDay {
  readonly code: string;
  readonly day: string;
}

export const keyOfDay = ({ code, day }: ItemOnDay): string => `${day} ${code}`;
