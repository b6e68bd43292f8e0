import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class WithdrawOpeningDto extends CommandDto {
  @IdField({ description: 'Whose balance it is', example: 'E0001' })
  employeeId!: string;

  @UuidField({
    description: 'The opening balance to take back',
    example: '6f1c9c1e-3a0b-4b0e-8f0a-0f4a3c1d2e5b',
  })
  openingId!: string;

  @TextField(2_000, { description: 'Why', example: 'Taken from the wrong page' })
  reason!: string;
}

export class WithdrawOpeningCommand extends DispatchedCommand<WithdrawOpeningDto> {}

export const withdrawOpening = defineCommand(
  'WithdrawOpening',
  'Take an opening balance back, as long as no year was closed since. Another one may be recorded then.',
  WithdrawOpeningDto,
  WithdrawOpeningCommand,
);
export const WithdrawOpeningController = commandController(withdrawOpening);

@CommandHandler(WithdrawOpeningCommand)
export class WithdrawOpeningHandler implements ICommandHandler<WithdrawOpeningCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, openingId, reason }, envelope }: WithdrawOpeningCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'WithdrawOpening', employeeId, openingId, reason }, envelope);
  }
}
