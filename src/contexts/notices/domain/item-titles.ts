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
}
