/** The effect of an entry on a balance. */
export type Direction = 'award' | 'deduct';
/** `base` points come with registering; entries are of the other two kinds. */
export type EntryKind = 'fixed' | 'behaviour';
