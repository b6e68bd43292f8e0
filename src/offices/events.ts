/** The offices of the organisation, as they are stored: a storage format, see src/employees/events.ts. */
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

export type OfficeEvent = OfficeOpened | OfficeRenamed | OfficeClosed | OfficeReopened;
