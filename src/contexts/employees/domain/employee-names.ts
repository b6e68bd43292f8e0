/** Looks up what people are called. */
export abstract class EmployeeNames {
  /** By number; numbers that there are not are left out, and who is erased is called `erased`. @throws DatabaseUnavailable */
  abstract of(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
