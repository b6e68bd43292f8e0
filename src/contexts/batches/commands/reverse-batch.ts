import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer, ListedEntryAnswer } from '../../../commands/command-answer.js';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { TextField, UuidField } from '../../../commands/fields.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { BatchProcess } from '../../../processes/batches/batch-process.js';

export class ReverseBatchDto extends CommandDto {
  @UuidField({
    description: 'What the entries were recorded with',
    example: 'd1ed96b4-f3e2-4640-9529-3d772e501f89',
  })
  batchId!: string;

  @TextField(2_000, { description: 'Why, for the employees to read', example: 'The wrong file' })
  reason!: string;
}

class ReversedEntryAnswer extends ListedEntryAnswer {
  @ApiProperty({
    description:
      '`reversed`, now or with the batch before; or the code for which reverse-entry would refuse it',
    example: 'reversed',
  })
  as!: string;
}

/** The answer also lists what became of each entry. */
export class BatchAnswer extends CommandAnswer {
  @ApiPropertyOptional({
    type: [ReversedEntryAnswer],
    description: 'in the order in which they were recorded',
  })
  entries?: ReversedEntryAnswer[];
}

export class ReverseBatchCommand extends DispatchedCommand<ReverseBatchDto> {}

export const reverseBatch = defineCommand(
  'ReverseBatch',
  'Undo what was recorded together, as far as you may; the answer says what became of each entry. Sent again, it undoes what has come since.',
  ReverseBatchDto,
  ReverseBatchCommand,
  { Answer: BatchAnswer },
);
export const ReverseBatchController = commandController(reverseBatch);

@CommandHandler(ReverseBatchCommand)
export class ReverseBatchHandler implements ICommandHandler<ReverseBatchCommand> {
  constructor(private readonly process: BatchProcess) {}

  execute({ fields: { batchId, reason }, envelope }: ReverseBatchCommand): Promise<Outcome> {
    return this.process.reverse({ batchId, reason }, envelope);
  }
}
