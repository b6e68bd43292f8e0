import type { Sender } from '../../access/domain/actor.js';
import { accepted, rejected, repeated, type Decision, type Rejection } from '../../../kernel/decision.js';
import { monthOf, monthsAfter } from '../../../kernel/natural-month.js';
import type { ErasePerson, ErasureCommand, ProposeErasure } from './commands.js';
import type { EverEmployed } from './employee.js';
import type { EmployeeEvent } from './events.js';

export const isErasureCommand = (command: { readonly type: string }): command is ErasureCommand =>
  command.type === 'ProposeErasure' || command.type === 'ErasePerson';

/** Whether what was said of the last employment is erased: nothing is said of it any more. */
export const isErased = ({ employmentNo, erasedUpTo }: EverEmployed): boolean => employmentNo <= erasedUpTo;

export const erased = (employeeId: string): Rejection =>
  rejected('person.erased', `Everything that was said of ${employeeId} is erased. A return begins anew.`);

/** Two people erase somebody: one proposes it, and another one does it. */
export function decideOnErasure(
  state: EverEmployed,
  command: ErasureCommand,
  sender: Sender & { readonly today: string },
): Decision<EmployeeEvent> {
  if (isErased(state) && state.erasedAt !== undefined) return repeated(state.erasedAt);
  if (state.status !== 'left')
    return rejected('employee.not-left', `${command.employeeId} is employed: only who has left is erased.`);
  return command.type === 'ProposeErasure' ? propose(state, command) : erase(state, command, sender);
}

function propose(
  { employmentNo, erasure }: EverEmployed,
  { employeeId, reason }: ProposeErasure,
): Decision<EmployeeEvent> {
  if (erasure?.employmentNo === employmentNo) return repeated(erasure.place);
  return accepted({ type: 'ErasureProposed', data: { employeeId, employmentNo, personal: { reason } } });
}

function erase(
  state: EverEmployed,
  command: ErasePerson,
  sender: Sender & { readonly today: string },
): Decision<EmployeeEvent> {
  const { employeeId, subjects } = command;
  const { employmentNo, erasure } = state;
  if (erasure?.employmentNo !== employmentNo)
    return rejected('erasure.not-proposed', `Nobody has proposed to erase ${employeeId}.`);
  const { proposedBy } = erasure;
  if ([sender.actor, sender.onBehalfOf].some((one) => one?.principalId === proposedBy))
    return rejected('erasure.own-proposal', `${proposedBy} has proposed it: somebody else has to do it.`);
  return (
    tooEarly(state, command, sender.today) ??
    stillOpen(command) ??
    accepted({ type: 'PersonErased', data: { employeeId, employmentNo, proposedBy, subjects } })
  );
}

/** The first day on which somebody who left on that day can be erased. */
export const firstDayToErase = (leftOn: string, retentionMonths: number): string =>
  `${monthsAfter(monthOf(leftOn), retentionMonths)}${leftOn.slice(7)}`;

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
