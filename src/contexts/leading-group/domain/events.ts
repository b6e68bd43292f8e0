/** Who answers for what in the leading group: a storage format, see src/contexts/employees/domain/events.ts. */
export const LEADING_GROUP_STREAM = 'leading-group';

export const POSTS = ['head', 'deputy', 'member'] as const;
export type Post = (typeof POSTS)[number];

/** A post describes: what somebody may do follows from their roles. */
export interface LeadingGroupSet {
  readonly type: 'LeadingGroupSet';
  readonly data: {
    /** It holds from this day until the day before the next one does. */
    readonly from: string;
    readonly members: readonly { readonly principalId: string; readonly post: Post }[];
    /** What each of them answers for, in the same order. */
    readonly personal: { readonly answersFor: readonly string[] };
  };
}

/** The deputies may what the head may, on these days; it takes the place of the one before. */
export interface StandInSet {
  readonly type: 'StandInSet';
  readonly data: {
    readonly from: string;
    /** The last day. */
    readonly until: string;
  };
}

export type LeadingGroupEvent = LeadingGroupSet | StandInSet;
