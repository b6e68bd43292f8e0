/** Whom offices that are to be closed have around that day, by id. */
export interface People {
  /** On the day itself, or earlier and then still. */
  readonly there: readonly string[];
  /** Those who come later. */
  readonly coming: readonly string[];
}
