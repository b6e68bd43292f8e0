/** An item by the edition by which it was judged, else as of a day; by neither, it is the newest one. */
export interface SoughtItem {
  readonly code: string;
  readonly editionId: string | null;
  readonly on: string | null;
}

/** Looks up what items are called, of whatever edition that was adopted. */
export abstract class ItemNames {
  /** In the order of the items; null where no edition has one. @throws DatabaseUnavailable */
  abstract of(items: readonly SoughtItem[]): Promise<readonly (string | null)[]>;
}
