import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReversalProcess } from '../../../processes/entries/reversal-process.js';
import { CountingMonths } from '../../calendar/counting-months.js';
import { EntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { IdField, TextField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';

export class ReverseEntryDto extends CommandDto {
  @IdField({ description: 'Whose file the entry stands in', example: 'E0001' })
  employeeId!: string;

  @UuidField({ description: 'The entry to undo', example: '0d5f3b1e-6f0a-4a55-8a53-0f6f3f6c9d11' })
  entryId!: string;

  @TextField(2_000, {
    description: 'Why, for the employee to read',
    example: 'Recorded for the wrong person',
  })
  reason!: string;
}

export class ReverseEntryCommand extends DispatchedCommand<ReverseEntryDto> {}

export const reverseEntry = defineCommand(
  'ReverseEntry',
  'Undo one entry in full, once. Entries are never edited or deleted.',
  ReverseEntryDto,
  ReverseEntryCommand,
  { Answer: EntryAnswer },
);
export const ReverseEntryController = commandController(reverseEntry);

@CommandHandler(ReverseEntryCommand)
export class ReverseEntryHandler implements ICommandHandler<ReverseEntryCommand> {
  constructor(
    private readonly process: ReversalProcess,
    private readonly counting: CountingMonths,
  ) {}

  async execute({ fields, envelope }: ReverseEntryCommand): Promise<Outcome> {
    const { employeeId, entryId, reason } = fields;
    return this.counting.tell(
      await this.process.reverse({ type: 'ReverseEntry', employeeId, entryId, reason }, envelope),
    );
  }
}
