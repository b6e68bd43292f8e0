import { rejected, repeated, type EventPosition, type Rejection } from './decision.js';

/** The commands that a stream holds the results of, by id: rule 6 looks here before every other rule. */
export type CommandMemory = Map<string, RememberedCommand>;

export interface RememberedCommand {
  /** Keyed digest of the content as it was sent. */
  readonly digest: string;
  readonly place: EventPosition;
  /** The request that wrote it, as long as somebody may ask. */
  readonly requestId?: string | undefined;
}

/** Rule 6: the same id with the same content is a repeat, with other content an error; an unknown id goes on to the rules. */
export function recall(
  memory: CommandMemory,
  commandId: string,
  digest: string,
): { outcome: 'repeated'; place: EventPosition } | Rejection | undefined {
  const known = memory.get(commandId);
  if (known === undefined) return undefined;
  if (known.digest === digest) return repeated(known.place);
  return rejected('command.id-reused', `Command ${commandId} was sent before with other content.`);
}

/** The key of a remembered command, which is kept apart from the state. */
export const commandKey = (commandId: string): string => `command/${commandId}`;
