import type { Evidence } from '../../employees/domain/events.js';
import type { Scope } from '../../access/domain/actor.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { Rejection } from '../../../kernel/decision.js';
import type { ClaimCarriedOut } from './events.js';

/** What is asked of one claim. */
export type ClaimCommand =
  MakeClaim | ConfirmClaim | DeclineClaim | CarryOutClaim | TellClaimAbove | LapseClaim;

interface OfClaim {
  readonly claimId: string;
}

export interface MakeClaim extends OfClaim {
  readonly type: 'MakeClaim';
  readonly itemCode: string;
  /** Undefined: as many as the item has. */
  readonly points: number | undefined;
  readonly occurredOn: LocalDate;
  readonly isDatedByClock: boolean;
  readonly statement: string;
  readonly evidence: readonly Evidence[] | undefined;
}

export interface ConfirmClaim extends OfClaim {
  readonly type: 'ConfirmClaim';
  /** Undefined: as claimed. */
  readonly points: number | undefined;
  /** The id of its entry. */
  readonly entryId: string;
}

export interface DeclineClaim extends OfClaim {
  readonly type: 'DeclineClaim';
  readonly reason: string;
}

/** Notes what became of the entry. */
export interface CarryOutClaim extends OfClaim {
  readonly type: 'CarryOutClaim';
  readonly as: ClaimCarriedOut['data']['as'];
  readonly refusedFor: string | null;
}

/** Sent by the job. */
export interface TellClaimAbove extends OfClaim {
  readonly type: 'TellClaimAbove';
}

/** Sent by the job. */
export interface LapseClaim extends OfClaim {
  readonly type: 'LapseClaim';
}

/** What decisions know of the world beside the claim. */
export interface ClaimContext {
  /** The person who sends the command, by whichever key. */
  readonly person: string;
  readonly reach: Scope;
  readonly today: LocalDate;
  /** For a claim that is made: its maker's running employment, the item's points, and what speaks against it. */
  readonly making?: Making;
  /** For a claim that was made: the maker's file by now. */
  readonly file?: ClaimFile;
}

export interface Making {
  readonly employmentNo: number;
  /** The points of the item on that day, where it has so many and no range. */
  readonly pointsOfItem: number | undefined;
  /** The reason why the file would not take such an entry. */
  readonly refusedByFile: Rejection | undefined;
  /** How many claims the employee has open. */
  readonly open: number;
  readonly answerBy: LocalDate;
  readonly lapses: LocalDate;
  /** A fresh secret. */
  readonly newDigestKey: string;
}

export interface ClaimFile {
  /** Whether the employment in which the claim was made is running. */
  readonly isEmployed: boolean;
  /** The office in that employment on the day of the claim; undefined where that employment never was. */
  readonly officeId: string | undefined;
  /** The reason why the file would not take the entry, for a confirmation. */
  readonly refusedByFile: Rejection | undefined;
}
