import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, NumberField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { AppearanceRepository } from '../appearance-repository.js';
import { BOARD_DISPLAYS, type DisplaySet } from '../domain/events.js';

const MOST_TOP = 100;

export class SetDisplayDto extends CommandDto {
  @ChoiceField(BOARD_DISPLAYS, {
    description: 'Which rows of a board employees are told',
    example: 'top-and-neighbours',
  })
  boards!: DisplaySet['data']['boards'];

  @NumberField(0, MOST_TOP, {
    description: 'How many of the first rows they are told, where not all of them',
    example: 10,
  })
  top!: number;
}

export class SetDisplayCommand extends DispatchedCommand<SetDisplayDto> {}

export const setDisplay = defineCommand(
  'SetDisplay',
  'Say which rows of a board employees are told: all, or the first ones and those next to their own.',
  SetDisplayDto,
  SetDisplayCommand,
);
export const SetDisplayController = commandController(setDisplay);

@CommandHandler(SetDisplayCommand)
export class SetDisplayHandler implements ICommandHandler<SetDisplayCommand> {
  constructor(private readonly repository: AppearanceRepository) {}

  execute({ fields, envelope }: SetDisplayCommand): Promise<Outcome> {
    const { boards, top } = fields;
    return this.repository.handle({ type: 'SetDisplay', boards, top }, envelope);
  }
}
