/** Whoever a key belongs to. */
export interface Principal {
  /** Stands as `recordedBy` on what the key records. */
  readonly name: string;
  /** Is believed its own `recordedAt` and `recordedBy`. */
  readonly mayImport: boolean;
  readonly isAdministrator: boolean;
}
