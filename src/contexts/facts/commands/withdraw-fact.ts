import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { FactRepository } from '../fact-repository.js';
import { FactDto } from './fact-dto.js';

export class WithdrawFactDto extends FactDto {
  @TextField(2_000, { description: 'Why, for the employee to read', example: 'It was somebody else' })
  reason!: string;
}

export class WithdrawFactCommand extends DispatchedCommand<WithdrawFactDto> {}

export const withdrawFact = defineCommand(
  'WithdrawFact',
  'Take back what was never so; what was granted for it is reversed.',
  WithdrawFactDto,
  WithdrawFactCommand,
);
export const WithdrawFactController = commandController(withdrawFact);

@CommandHandler(WithdrawFactCommand)
export class WithdrawFactHandler implements ICommandHandler<WithdrawFactCommand> {
  constructor(private readonly facts: FactRepository) {}

  execute({ fields: { employeeId, factId, reason }, envelope }: WithdrawFactCommand): Promise<Outcome> {
    return this.facts.handle({ type: 'WithdrawFact', employeeId, factId, reason }, envelope);
  }
}
