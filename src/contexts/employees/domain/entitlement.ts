import { isActing, reachesOffice, type Sender } from '../../access/domain/actor.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { EverEmployed } from './employee.js';
import { officeOn } from './office-moves.js';

/** A command, as far as permissions depend on it. */
interface Asked {
  readonly type: string;
  readonly employeeId: string;
  readonly occurredOn?: string;
  readonly entryId?: string;
}

const ON_ENTRIES: readonly string[] = ['RecordEntry', 'JudgeEntry', 'ReverseEntry', 'JudgeReversal'];

/**
 * The reason why the sender may not do that to this file, if any. Whether they may send such a command at all was asked
 * before; this decides whether they may for this employee, by the office that the employee had on that day at this
 * place in the log.
 */
export function refusalOf(state: EverEmployed, command: Asked, sender: Sender): Rejection | undefined {
  // The order of its own rules asks for that later.
  if (command.type === 'RecordOpening') return undefined;
  const refusal = refusalOnOneself(command, sender);
  if (refusal !== undefined || sender.reach.everywhere || !ON_ENTRIES.includes(command.type)) return refusal;
  const day = command.occurredOn ?? dayOf(state, command.entryId ?? '');
  if (day === undefined) return undefined;
  const officeId = officeOn(state.moves, day);
  return reachesOffice(sender.reach, officeId) ? undefined : ofOtherOffice(command.employeeId, officeId, day);
}

/** Nobody writes in their own points file, by whichever command. */
export const refusalOnOneself = (
  { employeeId }: Pick<Asked, 'employeeId'>,
  sender: Pick<Sender, 'actor' | 'onBehalfOf'>,
): Rejection | undefined => (isActing(sender, employeeId) ? onOneself(employeeId) : undefined);

/** Undefined for an entry that is not there: its own rule reports that. */
const dayOf = (state: EverEmployed, entryId: string): string | undefined =>
  state.entries.get(entryId)?.occurredOn;

const onOneself = (employeeId: string): Rejection =>
  rejected(
    'entry.on-oneself',
    `This key belongs to ${employeeId}, or acts for them: nobody writes their own points file. Somebody else has to.`,
  );

const ofOtherOffice = (employeeId: string, officeId: string, day: string): Rejection =>
  rejected(
    'not-allowed',
    `${employeeId} belonged to the office ${officeId} on ${day}: a manager of that office may, or of all offices.`,
  );
