/** Claims, each in a stream of its own: a storage format, see src/contexts/employees/domain/events.ts. */
import type { Evidence } from '../../employees/domain/events.js';

export const CLAIM_STREAM_PREFIX = 'claim-';
export const claimStream = (claimId: string): string => `${CLAIM_STREAM_PREFIX}${claimId}`;

/** An employee says what they have done themselves. It counts nowhere until somebody confirms it. */
export interface ClaimMade {
  readonly type: 'ClaimMade';
  readonly data: {
    readonly claimId: string;
    readonly employeeId: string;
    /** The employment that ran then. */
    readonly employmentNo: number;
    readonly itemCode: string;
    /** As claimed, or as the item has them. */
    readonly points: number;
    readonly occurredOn: string;
    /** The day by which it is to be answered; after that it is told above. */
    readonly answerBy: string;
    /** The last day before it lapses. */
    readonly lapses: string;
    readonly personal: {
      readonly statement: string;
      readonly evidence?: readonly Evidence[];
      /** Random; keys the digests of commands about it. */
      readonly digestKey: string;
    };
  };
}

interface OfClaim {
  readonly claimId: string;
  readonly employeeId: string;
}

/** Its entry goes into the employee's file the way of any other; `ClaimCarriedOut` says what became of that. */
export interface ClaimConfirmed {
  readonly type: 'ClaimConfirmed';
  readonly data: OfClaim & {
    /** A person: the id of an employee, or of a principal who is none. */
    readonly by: string;
    readonly points: number;
    readonly entryId: string;
  };
}

export interface ClaimCarriedOut {
  readonly type: 'ClaimCarriedOut';
  readonly data: OfClaim & {
    /** `refused`: the file did not take the entry by then, and the claim is open again. */
    readonly as: 'recorded' | 'proposed' | 'refused';
    readonly refusedFor: string | null;
  };
}

export interface ClaimDeclined {
  readonly type: 'ClaimDeclined';
  readonly data: OfClaim & {
    readonly by: string;
    readonly on: string;
    readonly personal: { readonly reason: string };
  };
}

/** Nobody has answered it in time. */
export interface ClaimUnanswered {
  readonly type: 'ClaimUnanswered';
  readonly data: OfClaim & { readonly lapses: string };
}

export interface ClaimLapsed {
  readonly type: 'ClaimLapsed';
  readonly data: OfClaim & { readonly because: 'unanswered' | 'left' };
}

export type ClaimEvent =
  ClaimMade | ClaimConfirmed | ClaimCarriedOut | ClaimDeclined | ClaimUnanswered | ClaimLapsed;
