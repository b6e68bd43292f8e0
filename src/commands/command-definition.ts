import type { Type } from '@nestjs/common';
import { Command } from '@nestjs/cqrs';
import type { Envelope, Outcome } from '../infrastructure/event-store/outcome.js';
import { CommandAnswer } from './command-answer.js';
import type { CommandDto } from './command-dto.js';

/** A command on the command bus: its fields as they were sent, and the envelope that they came in. */
export abstract class DispatchedCommand<Dto extends CommandDto> extends Command<Outcome> {
  constructor(
    readonly fields: Dto,
    readonly envelope: Envelope,
  ) {
    super();
  }
}

/** A command as the outside knows it. */
export interface CommandDefinition<Dto extends CommandDto = CommandDto> {
  /** The name in a point book: `AwardPoints`. */
  readonly name: string;
  /** The path of the route: `award-points`. */
  readonly path: string;
  readonly summary: string;
  readonly Dto: Type<Dto>;
  readonly Command: Type<DispatchedCommand<Dto>>;
  /**
   * A command before which all earlier lines of a bulk body are answered, and which is answered before all later ones:
   * closing a month decides what every entry counts for, and opening an office decides who may be registered.
   */
  readonly isBarrier: boolean;
  /** How long its body may be, where it is longer than that of others. */
  readonly maxBodyBytes?: number | undefined;
  /** The body of the answer when the command was carried out. */
  readonly Answer: Type<CommandAnswer>;
}

export function defineCommand<Dto extends CommandDto>(
  name: string,
  summary: string,
  Dto: Type<Dto>,
  Command: Type<DispatchedCommand<Dto>>,
  {
    isBarrier = false,
    maxBodyBytes,
    Answer = CommandAnswer,
  }: Partial<Pick<CommandDefinition, 'isBarrier' | 'maxBodyBytes' | 'Answer'>> = {},
): CommandDefinition<Dto> {
  const path = name.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return { name, path, summary, Dto, Command, isBarrier, maxBodyBytes, Answer };
}
