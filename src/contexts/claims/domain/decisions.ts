import { reachesOffice } from '../../access/domain/actor.js';
import { addDays } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { claimAfter, neverMade, type Claim, type Made } from './claim.js';
import type {
  CarryOutClaim,
  ClaimCommand,
  ClaimContext,
  ConfirmClaim,
  DeclineClaim,
  MakeClaim,
  Making,
} from './commands.js';
import type { ClaimEvent, ClaimMade } from './events.js';

/** Nobody remembers well what was longer ago. */
export const MAX_DAYS_AGO = 31;
/** The most claims that an employee has open. */
export const MAX_OPEN = 20;

type Ruling = Decision<ClaimEvent>;

export const claimDecider: Decider<Claim, ClaimCommand, ClaimEvent, ClaimContext> = {
  initialState: neverMade,
  evolve: claimAfter,
  decide,
  digestKey: (state) => (state.status === 'unknown' ? '' : state.made.personal.digestKey),
};

export function decide(state: Claim, command: ClaimCommand, context: ClaimContext): Ruling {
  if (command.type === 'MakeClaim') return make(state, command, context);
  if (state.status === 'unknown') return rejected('claim.unknown', `There is no claim ${command.claimId}.`);
  switch (command.type) {
    case 'ConfirmClaim':
      return confirm(state, command, context);
    case 'DeclineClaim':
      return decline(state, command, context);
    case 'CarryOutClaim':
      return carryOut(state, command);
    case 'TellClaimAbove':
      return tellAbove(state, context);
    case 'LapseClaim':
      return lapse(state, context);
  }
}

function make(state: Claim, command: MakeClaim, { person, today, making }: ClaimContext): Ruling {
  if (making === undefined) throw new Error(`Nobody has looked at claim ${command.claimId}`);
  const points = command.points ?? making.pointsOfItem;
  if (state.status !== 'unknown') return madeBefore(state, { ...command, points }, person);
  const fault = faultOfMaking(command, points, making, today);
  if (fault !== undefined) return fault;
  if (points === undefined) throw new Error(`Claim ${command.claimId} has no points`);
  return accepted({ type: 'ClaimMade', data: claimMade(command, points, person, making) });
}

function madeBefore({ made, places }: Made, command: MakeClaim, person: string): Ruling {
  return made.employeeId === person && isSame(made, command)
    ? repeated(places.made)
    : rejected('claim.id-reused', `Claim ${command.claimId} was made before with other content.`);
}

const isSame = ({ itemCode, points, occurredOn, personal }: ClaimMade['data'], command: MakeClaim): boolean =>
  itemCode === command.itemCode &&
  points === command.points &&
  occurredOn === command.occurredOn &&
  personal.statement === command.statement &&
  proofsIn(personal.evidence) === proofsIn(command.evidence);

const proofsIn = (evidence: MakeClaim['evidence'] = []): string =>
  evidence.map(({ href, sha256 }) => `${sha256} ${href}`).join('\n');

function faultOfMaking(
  { itemCode, occurredOn }: MakeClaim,
  points: number | undefined,
  { refusedByFile, open }: Making,
  today: string,
): Rejection | undefined {
  // What the file says of the item and the day comes before the roll-out, and so do points that nobody has named.
  const isOfRollout = refusedByFile === undefined || refusedByFile.code === 'rollout.off';
  if (points === undefined && isOfRollout)
    return rejected('item.points-out-of-range', `${itemCode} has no points of its own: say how many.`, {
      why: 'none-said',
      itemCode,
    });
  if (refusedByFile !== undefined) return refusedByFile;
  if (occurredOn < addDays(today, -MAX_DAYS_AGO))
    return rejected('claim.too-old', `${occurredOn} is more than ${MAX_DAYS_AGO} days before ${today}.`);
  if (open >= MAX_OPEN)
    return rejected('claim.too-many', `${open} claims are open: no more are taken before some are answered.`);
  return undefined;
}

const claimMade = (
  { claimId, itemCode, occurredOn, statement, evidence }: MakeClaim,
  points: number,
  person: string,
  { employmentNo, answerBy, lapses, newDigestKey }: Making,
): ClaimMade['data'] => ({
  claimId,
  employeeId: person,
  employmentNo,
  itemCode,
  points,
  occurredOn,
  answerBy,
  lapses,
  personal: { statement, ...(evidence === undefined ? {} : { evidence }), digestKey: newDigestKey },
});

function confirm(state: Made, command: ConfirmClaim, context: ClaimContext): Ruling {
  if (state.status === 'confirmed') return repeated(state.places.stands);
  const fault = faultOfAnswer(state, context);
  if (fault !== undefined) return fault;
  const { claimId, employeeId, points: claimed } = state.made;
  const { file, person } = context;
  if (file?.isEmployed !== true) return rejected('employee.left', `${employeeId} has left.`);
  if (file.refusedByFile !== undefined) return file.refusedByFile;
  const points = command.points ?? claimed;
  const { entryId } = command;
  return accepted({ type: 'ClaimConfirmed', data: { claimId, employeeId, by: person, points, entryId } });
}

function decline(state: Made, { reason }: DeclineClaim, context: ClaimContext): Ruling {
  if (state.status === 'declined') return repeated(state.places.stands);
  const fault = faultOfAnswer(state, context);
  if (fault !== undefined) return fault;
  const { claimId, employeeId } = state.made;
  const { person, today } = context;
  return accepted({
    type: 'ClaimDeclined',
    data: { claimId, employeeId, by: person, on: today, personal: { reason } },
  });
}

/** Checks in this order: it is open, it is not one's own, and one may record for the office of that day. */
function faultOfAnswer({ status, made }: Made, { person, reach, file }: ClaimContext): Rejection | undefined {
  const { claimId, employeeId, occurredOn } = made;
  if (status !== 'open') return rejected('claim.closed', `Claim ${claimId} is ${status}.`);
  if (person === employeeId)
    return rejected('claim.own', `Claim ${claimId} is your own: somebody else answers it.`);
  if (reach.everywhere) return undefined;
  const officeId = file?.officeId;
  if (officeId !== undefined && reachesOffice(reach, officeId)) return undefined;
  return rejected(
    'not-allowed',
    `${employeeId} belonged to the office ${officeId ?? 'of nobody'} on ${occurredOn}: a manager of that office may, or of all offices.`,
  );
}

/** Notes what became of the entry, once. */
function carryOut({ made, isPending }: Made, { as, refusedFor }: CarryOutClaim): Ruling {
  if (!isPending) return accepted();
  const { claimId, employeeId } = made;
  return accepted({ type: 'ClaimCarriedOut', data: { claimId, employeeId, as, refusedFor } });
}

function tellAbove({ status, made, wasToldAbove, places }: Made, { today }: ClaimContext): Ruling {
  const { claimId, employeeId, answerBy, lapses } = made;
  if (wasToldAbove) return repeated(places.stands);
  if (status !== 'open' || today <= answerBy) return notDue(claimId, `it is ${status}, or may be answered`);
  return accepted({ type: 'ClaimUnanswered', data: { claimId, employeeId, lapses } });
}

function lapse({ status, made, places }: Made, { today, file }: ClaimContext): Ruling {
  const { claimId, employeeId, lapses } = made;
  if (status === 'lapsed') return repeated(places.stands);
  if (status !== 'open') return notDue(claimId, `it is ${status}`);
  const hasLeft = file?.isEmployed !== true;
  if (!hasLeft && today <= lapses) return notDue(claimId, `it lapses after ${lapses}`);
  const because = hasLeft ? 'left' : 'unanswered';
  return accepted({ type: 'ClaimLapsed', data: { claimId, employeeId, because } });
}

const notDue = (claimId: string, why: string): Rejection =>
  rejected('claim.not-due', `Nothing is due for claim ${claimId}: ${why}.`);
