import {
  rejected,
  accepted,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../../kernel/decision.js';
import type { AcknowledgementEvent } from './events.js';

/** What an employee has said that they know. */
export interface Acknowledged {
  readonly upTo: { readonly position: bigint; readonly place: EventPosition } | undefined;
  readonly editions: ReadonlyMap<string, EventPosition>;
}

export interface AcknowledgeNotices {
  readonly type: 'AcknowledgeNotices';
  readonly employeeId: string;
  readonly upTo: bigint;
}

export interface AcknowledgeEdition {
  readonly type: 'AcknowledgeEdition';
  readonly employeeId: string;
  readonly editionId: string;
}

export type AcknowledgementCommand = AcknowledgeNotices | AcknowledgeEdition;

export interface AcknowledgementContext {
  readonly isRegistered: boolean;
  /** The file that this one was given up to. */
  readonly joinedInto: string | undefined;
  /** The end of the log. */
  readonly head: bigint;
  /** How the edition stands; undefined: there is none. */
  readonly edition: string | undefined;
}

export const acknowledgementDecider: Decider<
  Acknowledged,
  AcknowledgementCommand,
  AcknowledgementEvent,
  AcknowledgementContext
> = {
  initialState: () => ({ upTo: undefined, editions: new Map() }),
  evolve: (known, { type, data }, place) =>
    type === 'NoticesAcknowledged'
      ? { ...known, upTo: { position: BigInt(data.upTo), place } }
      : { ...known, editions: new Map(known.editions).set(data.editionId, place) },
  decide,
  digestKey: () => '',
};

function decide(
  known: Acknowledged,
  command: AcknowledgementCommand,
  context: AcknowledgementContext,
): Decision<AcknowledgementEvent> {
  const { employeeId } = command;
  if (!context.isRegistered)
    return rejected('employee.unknown', `No employee ${employeeId} has been registered.`);
  if (context.joinedInto !== undefined)
    return rejected('employee.joined', `${employeeId} was joined into ${context.joinedInto}.`, {
      employeeId,
      joinedInto: context.joinedInto,
    });
  return command.type === 'AcknowledgeNotices'
    ? notices(known, command, context)
    : edition(known, command, context);
}

function notices(
  { upTo: known }: Acknowledged,
  { employeeId, upTo }: AcknowledgeNotices,
  { head }: AcknowledgementContext,
): Decision<AcknowledgementEvent> {
  if (known !== undefined && upTo <= known.position) return repeated(known.place);
  if (upTo > head) return rejected('notices.unfit', `The log ends at ${head}: nothing was told after that.`);
  return accepted({ type: 'NoticesAcknowledged', data: { employeeId, upTo: String(upTo) } });
}

function edition(
  { editions }: Acknowledged,
  { employeeId, editionId }: AcknowledgeEdition,
  { edition: status }: AcknowledgementContext,
): Decision<AcknowledgementEvent> {
  if (status === undefined) return rejected('edition.unknown', `No edition ${editionId} was ever drafted.`);
  if (status !== 'adopted')
    return rejected('edition.not-adopted', `The edition ${editionId} has not been adopted.`);
  const known = editions.get(editionId);
  if (known !== undefined) return repeated(known);
  return accepted({ type: 'EditionAcknowledged', data: { employeeId, editionId } });
}
