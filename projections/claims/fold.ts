import type { ClaimEvent, ClaimMade } from '../../src/contexts/claims/domain/events.js';
import type { Evidence } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** A claim as it is read. */
export interface ClaimDoc {
  readonly claimId: string;
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly itemCode: string;
  /** As claimed. */
  readonly points: number;
  readonly occurredOn: string;
  readonly statement: string;
  readonly evidence: readonly Evidence[];
  readonly status: 'open' | 'confirmed' | 'declined' | 'lapsed';
  readonly madeAt: string;
  /** The place in the log at which it was made. */
  readonly position: string;
  readonly answerBy: string;
  readonly lapses: string;
  readonly toldAbove: boolean;
  readonly confirmedPoints: number | null;
  readonly entryId: string | null;
  /** Whether somebody else has to decide on its entry. */
  readonly isProposed: boolean;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  /** Why it was declined. */
  readonly reason: string | null;
  /** Why the file refused its entry last. */
  readonly refusedFor: string | null;
  readonly because: 'unanswered' | 'left' | null;
}

/** A claim as it is shown, with what is known of its maker by now. */
export interface ShownClaim extends Omit<ClaimDoc, 'employmentNo' | 'position'> {
  readonly name: string;
  readonly officeId: string | null;
  /** Whether nobody has answered it in time. */
  readonly overdue: boolean;
}

const TYPES: Readonly<Record<ClaimEvent['type'], true>> = {
  ClaimMade: true,
  ClaimConfirmed: true,
  ClaimCarriedOut: true,
  ClaimDeclined: true,
  ClaimUnanswered: true,
  ClaimLapsed: true,
};

export const isClaimEvent = (recorded: RecordedEvent): recorded is RecordedEvent<ClaimEvent> =>
  Object.hasOwn(TYPES, recorded.event.type);

export function claimDocAfter(doc: ClaimDoc | undefined, recorded: RecordedEvent<ClaimEvent>): ClaimDoc {
  const { event, meta } = recorded;
  if (event.type === 'ClaimMade') return made(event.data, recorded);
  if (doc === undefined) throw new Error(`${event.type} before ClaimMade`);
  const at = meta.recordedAt;
  switch (event.type) {
    case 'ClaimConfirmed': {
      const { by, points, entryId } = event.data;
      const answer = { answeredBy: by, answeredAt: at, confirmedPoints: points, entryId, refusedFor: null };
      return { ...doc, status: 'confirmed', ...answer };
    }
    case 'ClaimCarriedOut':
      return event.data.as === 'refused'
        ? { ...doc, ...UNANSWERED, status: 'open', refusedFor: event.data.refusedFor }
        : { ...doc, isProposed: event.data.as === 'proposed' };
    case 'ClaimDeclined': {
      const { by, personal } = event.data;
      return { ...doc, status: 'declined', answeredBy: by, answeredAt: at, reason: personal.reason };
    }
    case 'ClaimUnanswered':
      return { ...doc, toldAbove: true };
    case 'ClaimLapsed':
      return { ...doc, status: 'lapsed', because: event.data.because };
  }
}

const UNANSWERED = {
  answeredBy: null,
  answeredAt: null,
  confirmedPoints: null,
  entryId: null,
  isProposed: false,
} as const;

const made = (
  { personal, ...data }: ClaimMade['data'],
  { meta, position }: RecordedEvent<ClaimEvent>,
): ClaimDoc => ({
  ...data,
  ...UNANSWERED,
  statement: personal.statement,
  evidence: personal.evidence ?? [],
  status: 'open',
  madeAt: meta.recordedAt,
  position: String(position),
  toldAbove: false,
  reason: null,
  refusedFor: null,
  because: null,
});
