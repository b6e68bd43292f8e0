/** The offices of the organisation, as they are stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const OFFICES_STREAM = 'offices';

export interface OfficeOpened {
  readonly type: 'OfficeOpened';
  readonly data: { readonly officeId: string; readonly name: string };
}

export interface OfficeRenamed {
  readonly type: 'OfficeRenamed';
  readonly data: { readonly officeId: string; readonly name: string };
}

export interface OfficeClosed {
  readonly type: 'OfficeClosed';
  readonly data: {
    readonly officeId: string;
    /** The first day on which nobody is there. */
    readonly on: string;
    readonly reason: string;
  };
}

export interface OfficeReopened {
  readonly type: 'OfficeReopened';
  readonly data: { readonly officeId: string; readonly reason: string };
}

/** Offices are closed from a day on, and their employees of that day are to be moved. */
export interface OfficesMerged {
  readonly type: 'OfficesMerged';
  readonly data: {
    readonly mergeId: string;
    readonly from: readonly string[];
    readonly into: string;
    readonly on: string;
    /** The employees whose office it is on that day, by id. */
    readonly members: readonly string[];
    readonly reason: string;
  };
}

/** Every member was moved, or the member's file refused by then. */
export interface OfficesMergeCarriedOut {
  readonly type: 'OfficesMergeCarriedOut';
  readonly data: {
    readonly mergeId: string;
    readonly refused: readonly { readonly employeeId: string; readonly refusedFor: string }[];
  };
}

/** The events of one office. */
export type SingleOfficeEvent = OfficeOpened | OfficeRenamed | OfficeClosed | OfficeReopened;
export type OfficeEvent = SingleOfficeEvent | OfficesMerged | OfficesMergeCarriedOut;
