import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { PrincipalRepository } from '../principal-repository.js';

export class EndPrincipalDto extends CommandDto {
  @IdField({ description: 'Who ends', example: 'li.wei' })
  principalId!: string;

  @DateField({ description: 'Last day on which its keys work; today when left out', example: '2026-06-30' })
  lastDay?: string;
}

export class EndPrincipalCommand extends DispatchedCommand<EndPrincipalDto> {}

export const endPrincipal = defineCommand(
  'EndPrincipal',
  'Set the last day on which a principal’s keys work. Sent again with another day, that one holds.',
  EndPrincipalDto,
  EndPrincipalCommand,
);
export const EndPrincipalController = commandController(endPrincipal);

@CommandHandler(EndPrincipalCommand)
export class EndPrincipalHandler implements ICommandHandler<EndPrincipalCommand> {
  constructor(private readonly principals: PrincipalRepository) {}

  execute({ fields, envelope }: EndPrincipalCommand): Promise<Outcome> {
    const { principalId, lastDay = this.principals.today(envelope) } = fields;
    return this.principals.handle({ type: 'EndPrincipal', principalId, lastDay }, envelope);
  }
}
