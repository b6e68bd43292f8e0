/** What holds for the whole log, recorded at the first start: a storage format, see src/employees/events.ts. */
export const ORGANISATION_STREAM = 'organisation';

export interface OrganisationFounded {
  readonly type: 'OrganisationFounded';
  readonly data: {
    /** IANA name of the one time zone in which dates and natural months are meant. */
    readonly timeZone: string;
    readonly basePoints: number;
  };
}

export type OrganisationEvent = OrganisationFounded;
