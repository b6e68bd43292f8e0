/** Authority delegated for a time, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const DELEGATIONS_STREAM_PREFIX = 'delegations-of-';
export const delegationsStream = (principalId: string): string =>
  `${DELEGATIONS_STREAM_PREFIX}${principalId}`;

export interface AuthorityDelegated {
  readonly type: 'AuthorityDelegated';
  readonly data: {
    /** The principal whose authority it is. */
    readonly principalId: string;
    /** The principal who may use it. */
    readonly delegateId: string;
    /** The first and the last day of recording on which the delegate may use it. */
    readonly from: string;
    readonly until: string;
  };
}

export interface DelegationEnded {
  readonly type: 'DelegationEnded';
  readonly data: { readonly principalId: string; readonly delegateId: string };
}

export type DelegationEvent = AuthorityDelegated | DelegationEnded;
