import { ApiProperty } from '@nestjs/swagger';
import { FINDINGS, RHYTHMS } from '../../src/contexts/checks/domain/events.js';
import { DateFilterField, ListQuery, OfficeFilterField } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class TermView {
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date', description: 'The last day.' })
  readonly until!: string;
}

export class KeptView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: 'integer', description: 'Made and missed.' })
  readonly due!: number;
  @ApiProperty({ type: 'integer' })
  readonly made!: number;
  @ApiProperty({ type: [TermView], description: 'The days within which a check was due that nobody made.' })
  readonly missed!: readonly TermView[];
  @ApiProperty({ type: 'integer' })
  readonly good!: number;
  @ApiProperty({ type: 'integer' })
  readonly asItShouldBe!: number;
  @ApiProperty({ type: 'integer' })
  readonly bad!: number;
}

export class RoundView {
  @ApiProperty()
  readonly roundId!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ type: [String] })
  readonly itemCodes!: readonly string[];
  @NameOf('item', 'itemCodes')
  readonly itemTitles?: readonly (string | null)[];
  @ApiProperty({ type: [String] })
  readonly offices!: readonly string[];
  @NameOf('office', 'offices')
  readonly officeNames?: readonly (string | null)[];
  @ApiProperty({ enum: [...RHYTHMS] })
  readonly every!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: '1 is Monday; null: any day.' })
  readonly weekday!: number | null;
  @ApiProperty({ type: [String], description: 'The ids of the employees who may record its checks.' })
  readonly inspectors!: readonly string[];
  @NameOf('employee', 'inspectors')
  readonly inspectorNames?: readonly (string | null)[];
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly until!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: it has not been ended.' })
  readonly endedOn!: string | null;
  @ApiProperty({ type: [KeptView], description: 'What became of it in the days asked for, by office.' })
  readonly kept!: readonly KeptView[];
}

export class RoundsView {
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly to!: string;
  @ApiProperty({ type: [RoundView], description: 'By id.' })
  readonly items!: readonly RoundView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class CheckView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ format: 'date' })
  readonly on!: string;
  @ApiProperty({ enum: [...FINDINGS] })
  readonly finding!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The entry of the office that came of it.' })
  readonly officeEntryId!: string | null;
  @ApiProperty({ description: 'The person who made it.' })
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly note!: string | null;
}

export class ChecksView {
  @ApiProperty({ type: [CheckView], description: 'The last day first, then by office.' })
  readonly items!: readonly CheckView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class RoundsQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;

  @DateFilterField('The first day to look at; the first of this month when left out.')
  from?: string;

  @DateFilterField('The last one; today when left out. At most 366 days.')
  to?: string;
}

export class ChecksQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;
}
