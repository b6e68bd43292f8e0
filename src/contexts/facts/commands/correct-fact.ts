import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { DateField, LineField, TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { FactRepository } from '../fact-repository.js';
import { FactDto } from './fact-dto.js';

export class CorrectFactDto extends FactDto {
  @LineField(200, { description: 'Which it is in truth; none for service', example: 'master' }, true)
  value?: string;

  @DateField({ description: 'Since when in truth', example: '2020-07-01' }, false)
  since!: string;

  @TextField(2_000, { description: 'Why, for the employee to read', example: 'The certificate says so' })
  reason!: string;
}

export class CorrectFactCommand extends DispatchedCommand<CorrectFactDto> {}

export const correctFact = defineCommand(
  'CorrectFact',
  'Put right what was recorded; what was granted for it is reversed, and granted anew.',
  CorrectFactDto,
  CorrectFactCommand,
);
export const CorrectFactController = commandController(correctFact);

@CommandHandler(CorrectFactCommand)
export class CorrectFactHandler implements ICommandHandler<CorrectFactCommand> {
  constructor(private readonly facts: FactRepository) {}

  execute({ fields, envelope }: CorrectFactCommand): Promise<Outcome> {
    const { employeeId, factId, value = null, since, reason } = fields;
    return this.facts.handle({ type: 'CorrectFact', employeeId, factId, value, since, reason }, envelope);
  }
}
