import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { DateField, IdField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employee-repository.js';

export class CorrectJoiningDto extends CommandDto {
  @IdField({ description: 'Whose joining it is', example: 'E0001' })
  employeeId!: string;

  @DateField({ description: 'The right first day', example: '2026-03-28' }, false)
  joinedOn!: string;

  @TextField(2_000, { description: 'Why', example: 'Mistyped on joining' })
  reason!: string;
}

export class CorrectJoiningCommand extends DispatchedCommand<CorrectJoiningDto> {}

export const correctJoining = defineCommand(
  'CorrectJoining',
  'Put the first day of the running employment right. Open boards follow, closed ones stay.',
  CorrectJoiningDto,
  CorrectJoiningCommand,
);
export const CorrectJoiningController = commandController(correctJoining);

@CommandHandler(CorrectJoiningCommand)
export class CorrectJoiningHandler implements ICommandHandler<CorrectJoiningCommand> {
  constructor(private readonly employees: EmployeeRepository) {}

  execute({ fields: { employeeId, joinedOn, reason }, envelope }: CorrectJoiningCommand): Promise<Outcome> {
    return this.employees.handle({ type: 'CorrectJoining', employeeId, joinedOn, reason }, envelope);
  }
}
