import { personOf, type Actor, type Sender } from '../../access/domain/actor.js';
import { accepted, rejected, repeated, type Decision, type Rejection } from '../../../kernel/decision.js';
import { firstDayOf, lastDayOf, monthOf, monthsAfter } from '../../../kernel/natural-month.js';
import type { ErasePerson, ErasureCommand, ProposeErasure } from './commands.js';
import type { ErasureState, EverEmployed } from './employee.js';
import type { EmployeeEvent } from './events.js';

export const isErasureCommand = (command: { readonly type: string }): command is ErasureCommand =>
  command.type === 'ProposeErasure' || command.type === 'ErasePerson';

/** Whether what was said of the last employment is erased: nothing is said of it any more. */
export const isErased = ({ employmentNo, erasedUpTo }: EverEmployed): boolean => employmentNo <= erasedUpTo;

/** Whether there is nothing left to erase, not even of a registration that was undone. */
export const isWhollyErased = ({ lastEmploymentNo, erasedUpTo }: EverEmployed): boolean =>
  lastEmploymentNo <= erasedUpTo;

/** The proposal that still waits for somebody else, if there is one. */
export const openProposal = ({ lastEmploymentNo, erasure }: EverEmployed): ErasureState | undefined =>
  erasure?.employmentNo === lastEmploymentNo ? erasure : undefined;

/** Two people erase somebody: one proposes it, and another one does it. */
export function decideOnErasure(
  state: EverEmployed,
  command: ErasureCommand,
  sender: Sender & { readonly today: string },
): Decision<EmployeeEvent> {
  if (isWhollyErased(state) && state.erasedAt !== undefined) return repeated(state.erasedAt);
  if (state.status !== 'left')
    return rejected('employee.not-left', `${command.employeeId} is employed: only who has left is erased.`);
  return command.type === 'ProposeErasure' ? propose(state, command, sender) : erase(state, command, sender);
}

function propose(
  state: EverEmployed,
  { employeeId, reason }: ProposeErasure,
  { actor }: Sender,
): Decision<EmployeeEvent> {
  const known = openProposal(state);
  if (known !== undefined) return repeated(known.place);
  const by = { proposedBy: actor.principalId, proposer: personOf(actor) };
  const { lastEmploymentNo: employmentNo } = state;
  return accepted({
    type: 'ErasureProposed',
    data: { employeeId, employmentNo, ...by, personal: { reason } },
  });
}

function erase(
  state: EverEmployed,
  command: ErasePerson,
  sender: Sender & { readonly today: string },
): Decision<EmployeeEvent> {
  const { employeeId, numbers, subjects } = command;
  const proposal = openProposal(state);
  if (proposal === undefined)
    return rejected('erasure.not-proposed', `Nobody has proposed to erase ${employeeId}.`);
  const { employmentNo, proposedBy } = proposal;
  if (isTheProposer(sender.actor, proposal) || isTheProposer(sender.onBehalfOf, proposal))
    return rejected('erasure.own-proposal', `${proposedBy} has proposed it: somebody else has to do it.`);
  return (
    tooEarly(state, command, sender.today) ??
    stillOpen(command) ??
    accepted({ type: 'PersonErased', data: { employeeId, employmentNo, proposedBy, numbers, subjects } })
  );
}

/** By whichever of their keys. */
const isTheProposer = (actor: Actor | undefined, { proposedBy, proposer }: ErasureState): boolean =>
  actor !== undefined && (actor.principalId === proposedBy || personOf(actor) === proposer);

/** The first day on which somebody who left on that day can be erased; the first of the next month where a month has no such day. */
export function firstDayToErase(leftOn: string, retentionMonths: number): string {
  const month = monthsAfter(monthOf(leftOn), retentionMonths);
  const day = `${month}${leftOn.slice(7)}`;
  return day > lastDayOf(month) ? firstDayOf(monthsAfter(month, 1)) : day;
}

function tooEarly(
  { leftOn = '' }: EverEmployed,
  { employeeId, retentionMonths }: ErasePerson,
  today: string,
): Rejection | undefined {
  const from = firstDayToErase(leftOn, retentionMonths);
  if (today >= from) return undefined;
  return rejected(
    'erasure.too-early',
    `${employeeId} left on ${leftOn}: what was said of them is kept for ${retentionMonths} months, to ${from}.`,
    { from, months: retentionMonths },
  );
}

function stillOpen({ employeeId, hasOpenCase, hasOpenRun }: ErasePerson): Rejection | undefined {
  if (hasOpenCase) return rejected('erasure.case-open', `A case about ${employeeId}, or of theirs, is open.`);
  if (hasOpenRun)
    return rejected(
      'erasure.run-open',
      `${employeeId} stands in a run that is neither approved nor cancelled.`,
    );
  return undefined;
}
