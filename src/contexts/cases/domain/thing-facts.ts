import type { Made } from '../../claims/domain/claim.js';
import type { Inspection } from '../../talents/domain/inspection.js';
import type { Rules as AllRules } from './last-day.js';
import type { ClaimFacts, OpeningFacts } from './opening.js';

type Rules = Pick<AllRules, 'on' | 'plus'>;

/** An inspection may be objected to for some days after it was last measured or decided, by the policy of that day. */
export function inspectionFacts(inspection: Inspection, { on, plus }: Rules): OpeningFacts['inspection'] {
  if (inspection.status === 'unknown') return undefined;
  const { lastOn } = inspection;
  if (lastOn === undefined) return { isMeasured: false, until: undefined };
  const policy = on(lastOn);
  const until = policy?.cases == null ? undefined : plus(lastOn, policy.cases.appealDays, policy.days);
  return { isMeasured: true, until };
}

/** A declined claim may be appealed by the policy of the day on which it was declined. */
export function claimFactsOf({ made, declined }: Made, { on, plus }: Rules): ClaimFacts {
  const policy = declined && on(declined.on);
  return {
    employeeId: made.employeeId,
    isDeclined: declined !== undefined,
    until:
      policy?.cases == null ? undefined : declined && plus(declined.on, policy.cases.appealDays, policy.days),
  };
}
