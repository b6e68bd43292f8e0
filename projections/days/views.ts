import { ApiProperty } from '@nestjs/swagger';
import {
  DateFilterField,
  ListQuery,
  OfficeFilterField,
  ReadQuery,
} from '../../src/infrastructure/http/query-fields.js';
import { FractionView } from '../common/fraction-view.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class NetView {
  @ApiProperty({ type: 'integer' })
  readonly awards!: number;
  @ApiProperty({ type: 'integer', description: 'Without a sign.' })
  readonly deductions!: number;
  @ApiProperty({ type: 'integer' })
  readonly net!: number;
}

export class PointsView extends NetView {
  @ApiProperty({ type: NetView, description: 'In trial: it counts nowhere.' })
  readonly trial!: NetView;
}

export class DayView extends PointsView {
  @ApiProperty({ format: 'date', description: 'The day on which it occurred.' })
  readonly day!: string;
}

export class DaysView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly to!: string;
  @ApiProperty({ type: [DayView], description: 'The days that have any entry that stands, in order.' })
  readonly items!: readonly DayView[];
}

export class SumsView {
  @ApiProperty({
    type: PointsView,
    nullable: true,
    description: 'Null where they are about too few people to be told.',
  })
  readonly sums!: PointsView | null;
  @ApiProperty({ description: 'Whether it is about too few people to be told.' })
  readonly suppressed!: boolean;
}

export class DayPlaceView extends PointsView {
  @ApiProperty({ type: 'integer', description: 'By net, the most first; equals share one.' })
  readonly rank!: number;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'To which they belonged on that day.' })
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
}

export class DayBoardView extends SumsView {
  @ApiProperty({ format: 'date' })
  readonly date!: string;
  @ApiProperty({ description: '`all`, or the id of the one office' })
  readonly office!: string;
  @NameOf('office', 'office')
  readonly officeName?: string | null;
  @ApiProperty({ type: 'integer', description: 'How many belonged to it on that day.' })
  readonly members!: number;
  @ApiProperty({
    type: [DayPlaceView],
    description: 'By rank, then id; of whoever may see only themselves, themselves.',
  })
  readonly items!: readonly DayPlaceView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class OfficeDayView extends SumsView {
  @ApiProperty({ format: 'date' })
  readonly day!: string;
  @ApiProperty({ type: 'integer', description: 'How many belonged to it on that day.' })
  readonly members!: number;
  @ApiProperty({
    type: FractionView,
    nullable: true,
    description: 'The net for each member; null where there is nobody, and where it is suppressed.',
  })
  readonly perMember!: FractionView | null;
}

export class OfficeDaysView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly to!: string;
  @ApiProperty({ type: [OfficeDayView], description: 'Every day, in order.' })
  readonly items!: readonly OfficeDayView[];
}

export class TrialItemView {
  @ApiProperty({ type: String, nullable: true, description: 'Null for what is about too few people.' })
  readonly itemCode!: string | null;
  @NameOf('item', 'itemCode')
  readonly title?: string | null;
  @ApiProperty({ enum: ['award', 'deduct', null], nullable: true })
  readonly direction!: 'award' | 'deduct' | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Without a sign.' })
  readonly points!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly entries!: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  readonly people!: number | null;
  @ApiProperty({ description: 'Whether it is what is about too few people, all together.' })
  readonly suppressed!: boolean;
}

export class TrialPlaceView extends NetView {
  @ApiProperty({ type: 'integer', description: 'As it would be by these entries alone; equals share one.' })
  readonly rank!: number;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'To which they belonged on the last day.' })
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
}

export class TrialView {
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date' })
  readonly to!: string;
  @ApiProperty({ description: '`all`, or the id of the one office' })
  readonly office!: string;
  @NameOf('office', 'office')
  readonly officeName?: string | null;
  @ApiProperty({ type: [TrialItemView], description: 'The items with the most points first.' })
  readonly byItem!: readonly TrialItemView[];
  @ApiProperty({ type: [TrialPlaceView], description: 'The board as it would be: by rank, then id.' })
  readonly items!: readonly TrialPlaceView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

const FROM = 'The first day; the first of the month of the last day when left out.';
const TO = 'The last day, today when left out; at most 366 days from the first one on.';

export class DaysQuery extends ReadQuery {
  @DateFilterField(FROM)
  from?: string;

  @DateFilterField(TO)
  to?: string;
}

export class DayQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;
}

export class TrialQuery extends ListQuery {
  @DateFilterField(FROM)
  from?: string;

  @DateFilterField(TO)
  to?: string;

  @OfficeFilterField()
  officeId?: string;
}
