import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PublishedEntry } from '../../src/contexts/publicity/domain/published-entries.js';
import { DateFilterField, ListQuery, OfficeFilterField } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class PublishedEntriesQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;

  @DateFilterField('What stood published on that day; today when left out.')
  on?: string;
}

export class PublishedEntryView implements PublishedEntry {
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: 'award' | 'deduct';
  @ApiProperty({ description: 'The title of its item, or the code where no rulebook was in force.' })
  readonly title!: string;
  @ApiProperty({ type: 'integer', description: 'Without a sign; the direction says which way.' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which it stands published.' })
  readonly until!: string;
  @ApiProperty({ description: 'Whether it was undone.' })
  readonly reversed!: boolean;
  @ApiPropertyOptional({ format: 'uuid', description: 'Left out of a deduction that is published unnamed.' })
  readonly entryId?: string;
  @ApiPropertyOptional({ description: 'Left out of a deduction that is published unnamed.' })
  readonly employeeId?: string;
  @ApiPropertyOptional({ description: 'Of today. Left out of a deduction that is published unnamed.' })
  readonly name?: string;
  @ApiPropertyOptional({
    description:
      'To which the employee belonged on its day. Left out of an unnamed deduction where the office had fewer than 5 members.',
  })
  readonly officeId?: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiPropertyOptional({
    description:
      'Where the policy publishes reasons. Left out of an unnamed deduction where it says whom it is about.',
  })
  readonly reason?: string;
}

export class PublishedEntriesView {
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ type: [PublishedEntryView], description: 'The newest first.' })
  readonly items!: readonly PublishedEntryView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
