/**
 * Settings for the whole log, recorded at the first start, and what the organisation is called: a storage format, see
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

/** What the organisation is called from now on; it takes the place of the name before. */
export interface OrganisationNamed {
  readonly type: 'OrganisationNamed';
  readonly data: {
    readonly name: string;
    /** For where there is little room; null where the whole name stands there as well. */
    readonly shortName: string | null;
  };
}

/** SVG is none of them: it can carry script. */
export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof LOGO_TYPES)[number];

export interface Logo {
  readonly mediaType: LogoType;
  /** Its bytes, in base64. */
  readonly data: string;
}

/** The bytes stand in the event itself, so that a read model is built again from the log alone. */
export interface LogoSet {
  readonly type: 'LogoSet';
  readonly data: {
    /** Null: there is none any more. */
    readonly logo: Logo | null;
  };
}

/** All rows of a board, or the first ones and those next to one's own. */
export const BOARD_DISPLAYS = ['all', 'top-and-neighbours'] as const;

/** Which rows of a board employees are told from now on; it takes the place of what was set before. */
export interface DisplaySet {
  readonly type: 'DisplaySet';
  readonly data: {
    readonly boards: (typeof BOARD_DISPLAYS)[number];
    /** How many of the first rows are told where not all are. */
    readonly top: number;
  };
}

export type OrganisationEvent =
  OrganisationFounded | VersionStarted | OrganisationNamed | LogoSet | DisplaySet;
