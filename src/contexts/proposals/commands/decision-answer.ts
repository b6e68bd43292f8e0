import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EntryAnswer } from '../../../commands/command-answer.js';

class DecidedEntryAnswer {
  @ApiProperty({ description: 'whose file it stands in' })
  employeeId!: string;

  @ApiProperty({ format: 'uuid' })
  entryId!: string;

  @ApiProperty({ description: '`recorded`, or the code for which the file refused it', example: 'recorded' })
  as!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    pattern: '^\\d{4}-\\d{2}$',
    description: 'the month in which it counts; null: in none',
  })
  countsIn!: string | null;

  @ApiPropertyOptional({
    pattern: '^\\d{4}-\\d{2}$',
    description: 'the closed month that it came too late for',
  })
  lateFor?: string;
}

/** The answer also says where the first entry counts that does, and each of several. */
export class DecisionAnswer extends EntryAnswer {
  @ApiPropertyOptional({ type: [DecidedEntryAnswer], description: 'of an accepted proposal with several' })
  entries?: DecidedEntryAnswer[];
}
