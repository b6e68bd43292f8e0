/**
 * How long what was said of people is kept, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. Erasing
 * itself stands in the file of the person.
 */
export const RETENTION_STREAM = 'retention';

export interface RetentionSet {
  readonly type: 'RetentionSet';
  readonly data: {
    /** Nobody is erased before so many natural months after they left. */
    readonly months: number;
  };
}
