import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ChoiceField, DateField, IdField, TextField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { FINDINGS, type Finding } from '../domain/events.js';
import { RoundRepository } from '../round-repository.js';

export class RecordCheckDto extends CommandDto {
  @IdField({ description: 'The round', example: 'kitchens-daily' })
  roundId!: string;

  @IdField({ description: 'The office that was checked', example: 'garden' })
  officeId!: string;

  @DateField({ description: 'The day of the check', example: '2026-10-05' }, false)
  on!: string;

  @ChoiceField(FINDINGS, { description: 'What was found', example: 'good' })
  finding!: Finding;

  @UuidField(
    {
      description: 'The entry of the whole office that came of it',
      example: '0f8fad5b-d9cb-469f-a165-70867728950e',
    },
    true,
  )
  officeEntryId?: string;

  @TextField(2_000, { description: 'What there is to say about it', example: 'Everything put away' }, true)
  note?: string;
}

export class RecordCheckCommand extends DispatchedCommand<RecordCheckDto> {}

export const recordCheck = defineCommand(
  'RecordCheck',
  'Record a check of a round. It posts nothing by itself.',
  RecordCheckDto,
  RecordCheckCommand,
);
export const RecordCheckController = commandController(recordCheck);

@CommandHandler(RecordCheckCommand)
export class RecordCheckHandler implements ICommandHandler<RecordCheckCommand> {
  constructor(private readonly rounds: RoundRepository) {}

  execute({ fields, envelope }: RecordCheckCommand): Promise<Outcome> {
    const { roundId, officeId, on, finding, officeEntryId = null, note = null } = fields;
    return this.rounds.handle(
      { type: 'RecordCheck', roundId, officeId, on, finding, officeEntryId, note },
      envelope,
    );
  }
}
