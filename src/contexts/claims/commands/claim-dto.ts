import { ApiPropertyOptional } from '@nestjs/swagger';
import { CommandAnswer } from '../../../commands/command-answer.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { UuidField } from '../../../commands/fields.js';

/** The field that every command about a claim has. */
export abstract class ClaimDto extends CommandDto {
  @UuidField({ description: 'The claim', example: '6a0f7f0e-5f6c-4b58-9f0d-0d6a3b0c2e11' })
  claimId!: string;
}

/** The answer to a confirmation also tells of the entry. */
export class ClaimAnswer extends CommandAnswer {
  @ApiPropertyOptional({ format: 'uuid', description: 'the entry that it has become' })
  entryId?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    pattern: '^\\d{4}-\\d{2}$',
    description:
      'the month in which it counts; null: in none, as what is in trial, and what is only proposed',
  })
  countsIn?: string | null;

  @ApiPropertyOptional({
    pattern: '^\\d{4}-\\d{2}$',
    description: 'the closed month that it came too late for',
  })
  lateFor?: string;
}
