/** The offices of the organisation, as they are stored: a storage format, see src/employees/events.ts. */
export const OFFICES_STREAM = 'offices';

export interface OfficeOpened {
  readonly type: 'OfficeOpened';
  readonly data: { readonly officeId: string; readonly name: string };
}

export type OfficeEvent = OfficeOpened;
