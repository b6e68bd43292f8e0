import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LeadingGroupRepository } from '../leading-group-repository.js';

export class StandInDto extends CommandDto {
  @DateField({ description: 'The first day; today at the earliest', example: '2026-10-01' }, false)
  from!: string;

  @DateField({ description: 'The last day', example: '2026-10-07' }, false)
  until!: string;
}

export class StandInCommand extends DispatchedCommand<StandInDto> {}

export const standIn = defineCommand(
  'StandIn',
  'Let the deputies of the leading group do on some days what its head may; it takes the place of the one before.',
  StandInDto,
  StandInCommand,
);
export const StandInController = commandController(standIn);

@CommandHandler(StandInCommand)
export class StandInHandler implements ICommandHandler<StandInCommand> {
  constructor(private readonly repository: LeadingGroupRepository) {}

  execute({ fields: { from, until }, envelope }: StandInCommand): Promise<Outcome> {
    return this.repository.handle({ type: 'StandIn', from, until }, envelope);
  }
}
