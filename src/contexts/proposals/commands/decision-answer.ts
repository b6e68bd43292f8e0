import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EntryAnswer, ListedEntryAnswer } from '../../../commands/command-answer.js';

class DecidedEntryAnswer extends ListedEntryAnswer {
  @ApiProperty({ description: '`recorded`, or the code for which the file refused it', example: 'recorded' })
  as!: string;
}

/** The answer also says where the first entry counts that does, and each of several. */
export class DecisionAnswer extends EntryAnswer {
  @ApiPropertyOptional({ type: [DecidedEntryAnswer], description: 'of an accepted proposal with several' })
  entries?: DecidedEntryAnswer[];
}
