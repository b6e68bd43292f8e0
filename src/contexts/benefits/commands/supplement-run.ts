import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { IdField, TextField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { RunProcess } from '../../../processes/benefits/run-process.js';
import { IncludeField } from './benefit-fields.js';
import { RunDto } from './run-dto.js';

export class SupplementRunDto extends RunDto {
  @UuidField({
    description: 'The approved run that it supplements',
    example: '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01',
  })
  of!: string;

  @IdField({ description: 'The budget that it takes from', example: 'benefits-2026' })
  budgetId!: string;

  @IncludeField({ description: 'Who belonged on the board and was not there', example: ['E0001'] })
  include?: string[];

  @TextField(2_000, { description: 'Why', example: 'After an appeal' })
  reason!: string;
}

export class SupplementRunCommand extends DispatchedCommand<SupplementRunDto> {}

export const supplementRun = defineCommand(
  'SupplementRun',
  'Give what an approved run would give by now beyond what it gave; nobody gives back.',
  SupplementRunDto,
  SupplementRunCommand,
);
export const SupplementRunController = commandController(supplementRun);

@CommandHandler(SupplementRunCommand)
export class SupplementRunHandler implements ICommandHandler<SupplementRunCommand> {
  constructor(private readonly process: RunProcess) {}

  execute({ fields, envelope }: SupplementRunCommand): Promise<Outcome> {
    const { runId, of, budgetId, include = [], reason } = fields;
    return this.process.supplement({ runId, of, budgetId, include, reason }, envelope);
  }
}
