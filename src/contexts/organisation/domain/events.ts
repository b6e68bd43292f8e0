/** What holds for the whole log, recorded at the first start: a storage format, see src/contexts/employees/domain/events.ts. */
export const ORGANISATION_STREAM = 'organisation';

export interface OrganisationFounded {
  readonly type: 'OrganisationFounded';
  readonly data: {
    /** IANA name of the one time zone in which dates and natural months are meant. */
    readonly timeZone: string;
    readonly basePoints: number;
  };
}

/** A build of the service began to write, which none that knows less may go on with. */
export interface VersionStarted {
  readonly type: 'VersionStarted';
  readonly data: {
    /** Of the release, as `0.1.0`. */
    readonly version: string;
    /** What it may write: types of events, and their fields as `Type.field`. */
    readonly stores: readonly string[];
  };
}

export type OrganisationEvent = OrganisationFounded | VersionStarted;
