/** What an organisation is called, in whole and where there is little room. */
export interface CalledBy {
  readonly name: string;
  readonly inShort: string;
}

/** What the organisation is called by now, as a read model knows it. */
export abstract class OrganisationName {
  /** Undefined until it was named. @throws DatabaseUnavailable */
  abstract now(): Promise<CalledBy | undefined>;
}
