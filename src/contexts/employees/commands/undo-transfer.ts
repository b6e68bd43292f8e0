import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class UndoTransferDto extends CommandDto {
  @IdField({ description: 'Who did not move', example: 'E0001' })
  employeeId!: string;

  @DateField({ description: 'The day on which it was to be effective', example: '2026-04-01' }, false)
  effectiveOn!: string;

  @TextField(2_000, { description: 'Why', example: 'It was called off' })
  reason!: string;
}

export class UndoTransferCommand extends DispatchedCommand<UndoTransferDto> {}

export const undoTransfer = defineCommand(
  'UndoTransfer',
  'Undo a transfer of the running employment; of several on one day the last recorded.',
  UndoTransferDto,
  UndoTransferCommand,
);
export const UndoTransferController = commandController(undoTransfer);

@CommandHandler(UndoTransferCommand)
export class UndoTransferHandler implements ICommandHandler<UndoTransferCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, effectiveOn, reason }, envelope }: UndoTransferCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'UndoTransfer', employeeId, effectiveOn, reason }, envelope);
  }
}
