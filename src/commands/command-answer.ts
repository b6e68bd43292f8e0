import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The answer to a command that was carried out, now or before. */
export class CommandAnswer {
  @ApiProperty({
    enum: ['accepted', 'repeated', 'proposed'],
    description:
      'repeated: it was carried out before, nothing happened now; proposed (with 202): it is for somebody else to decide',
  })
  status!: 'accepted' | 'repeated' | 'proposed';

  @ApiPropertyOptional({ format: 'uuid', description: 'the proposal that it became' })
  proposalId?: string;

  @ApiProperty({ format: 'uuid', description: 'as it was sent' })
  commandId!: string;

  @ApiProperty({ description: 'the stream that the event stands in', example: 'employee-E0001' })
  stream!: string;

  @ApiProperty({
    type: 'integer',
    description: 'the event’s place in its stream, from 0; of a repeat, the first one’s',
  })
  revision!: number;

  @ApiProperty({
    pattern: '^\\d+$',
    description: 'the event’s place in the whole log; give it as minPosition to read what was written',
  })
  position!: string;
}

/** The answer to a command that records one entry or undoes one. */
export class EntryAnswer extends CommandAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    pattern: '^\\d{4}-\\d{2}$',
    description:
      'the month in which it counts; null: in none, as fixed points, what is in trial, and what is only proposed',
  })
  countsIn!: string | null;

  @ApiPropertyOptional({
    pattern: '^\\d{4}-\\d{2}$',
    description: 'the closed month that it came too late for',
  })
  lateFor?: string;
}

/** One of the entries that an answer about several lists; its class says what may have become of it (`as`). */
export class ListedEntryAnswer {
  @ApiProperty({ description: 'whose file it stands in' })
  employeeId!: string;

  @ApiProperty({ format: 'uuid' })
  entryId!: string;

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
