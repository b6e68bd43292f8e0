import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { ChoiceField, DateField, LineField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { FACT_ATTRIBUTES, type FactAttribute } from '../../rulebook/domain/events.js';
import { FactRepository } from '../fact-repository.js';
import { FactDto } from './fact-dto.js';

export class RecordFactDto extends FactDto {
  @ChoiceField([...FACT_ATTRIBUTES], { description: 'What it says something about', example: 'education' })
  attribute!: FactAttribute;

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
