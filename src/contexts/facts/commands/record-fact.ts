import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CategoryField, DateField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { FactRepository } from '../fact-repository.js';
import { FactDto } from './fact-dto.js';

export class RecordFactDto extends FactDto {
  @CategoryField({
    description:
      'What it says something about, in a word of the rulebook; `service` for the length of service',
    example: 'education',
  })
  attribute!: string;

  @LineField(200, { description: 'Which; none for service', example: 'bachelor' }, true)
  value?: string;

  @DateField({ description: 'Since when; of service, its first day', example: '2019-07-01' }, false)
  since!: string;
}

export class RecordFactCommand extends DispatchedCommand<RecordFactDto> {}

export const recordFact = defineCommand(
  'RecordFact',
  'Record what HR knows of an employee; the rulebook grants fixed points for it.',
  RecordFactDto,
  RecordFactCommand,
);
export const RecordFactController = commandController(recordFact);

@CommandHandler(RecordFactCommand)
export class RecordFactHandler implements ICommandHandler<RecordFactCommand> {
  constructor(private readonly facts: FactRepository) {}

  execute({ fields, envelope }: RecordFactCommand): Promise<Outcome> {
    const { employeeId, factId, attribute, value = null, since } = fields;
    return this.facts.handle({ type: 'RecordFact', employeeId, factId, attribute, value, since }, envelope);
  }
}
