import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { TextField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { OfficeEntryProcess } from '../../../processes/office-entries/office-entry-process.js';
import { OfOfficeEntryDto } from './office-entry-dto.js';

export class ReverseOfficeEntryDto extends OfOfficeEntryDto {
  @TextField(2_000, { description: 'Why, for the members to read', example: 'It was the office next door' })
  reason!: string;
}

export class ReverseOfficeEntryCommand extends DispatchedCommand<ReverseOfficeEntryDto> {}

export const reverseOfficeEntry = defineCommand(
  'ReverseOfficeEntry',
  'Undo an office-wide entry with every member who got it.',
  ReverseOfficeEntryDto,
  ReverseOfficeEntryCommand,
  { Answer: EntryAnswer },
);
export const ReverseOfficeEntryController = commandController(reverseOfficeEntry);

@CommandHandler(ReverseOfficeEntryCommand)
export class ReverseOfficeEntryHandler implements ICommandHandler<ReverseOfficeEntryCommand> {
  constructor(private readonly process: OfficeEntryProcess) {}

  execute({ fields: { officeEntryId, reason }, envelope }: ReverseOfficeEntryCommand): Promise<Outcome> {
    return this.process.reverse({ type: 'ReverseOfficeEntry', officeEntryId, reason }, envelope);
  }
}
