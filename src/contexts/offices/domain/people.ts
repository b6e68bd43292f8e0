/** The people of offices that are to be closed around that day, by id. */
export interface People {
  /** Those who are there on the day itself, or came earlier and are there then. */
  readonly there: readonly string[];
  /** Those who come later. */
  readonly coming: readonly string[];
}
