/** Looks up what offices are called. */
export abstract class OfficeNames {
  /** By id; offices that there are not are left out. @throws DatabaseUnavailable */
  abstract of(officeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
