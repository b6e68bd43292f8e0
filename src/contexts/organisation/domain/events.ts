/**
 * Settings for the whole log, recorded at the first start: a storage format, see
 * src/contexts/employees/domain/events.ts.
 */
export const ORGANISATION_STREAM = 'organisation';

export interface OrganisationFounded {
  readonly type: 'OrganisationFounded';
  readonly data: {
    /** IANA name of the one time zone of all dates and natural months. */
    readonly timeZone: string;
    readonly basePoints: number;
    /** Its people are made up; absent in a real one. */
    readonly isExample?: true;
  };
}

/** A build of the service began to write; a build that knows less may not go on. */
export interface VersionStarted {
  readonly type: 'VersionStarted';
  readonly data: {
    /** The version of the release: `0.1.0`. */
    readonly version: string;
    /** The event types that it may write, and their fields as `Type.field`. */
    readonly stores: readonly string[];
  };
}

export type OrganisationEvent = OrganisationFounded | VersionStarted;
