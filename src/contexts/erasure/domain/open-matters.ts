/** Looks up what is still open about somebody. */
export abstract class CasesAbout {
  /** Whether a case about them, or of theirs, is open by that position. @throws DatabaseUnavailable */
  abstract isOpen(employeeId: string): Promise<boolean>;
}

export abstract class RunsWith {
  /** Whether they stand in a run that is neither approved nor cancelled. @throws DatabaseUnavailable */
  abstract isOpen(employeeId: string): Promise<boolean>;
}
