import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ListQuery, OfficeFilterField } from '../../src/infrastructure/http/query-fields.js';
import { STATUSES, type Status } from './projection.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class MemberView {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the employee is called now.' })
  readonly name!: string | null;
  @ApiProperty({ format: 'uuid', description: 'The entry in this member’s own file.' })
  readonly entryId!: string;
}

export class RefusedMemberView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ description: 'Why the file refused it by then, as `employee.left`.' })
  readonly refusedFor!: string;
}

export class LinkView {
  @ApiProperty()
  readonly href!: string;
  @ApiProperty()
  readonly sha256!: string;
}

export class OfficeReversalView {
  @ApiProperty()
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiProperty()
  readonly reason!: string;
  @ApiPropertyOptional({
    type: [RefusedMemberView],
    description: 'Whose entries could not be undone by then; not known as long as it is under way.',
  })
  readonly refused?: readonly RefusedMemberView[];
}

export class OfficeEntryView {
  @ApiProperty({ format: 'uuid' })
  readonly officeEntryId!: string;
  @ApiProperty()
  readonly officeId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the office is called now.' })
  readonly officeName!: string | null;
  @ApiProperty({
    enum: STATUSES,
    description: '`carrying-out` and `reversing`: not in every member’s file yet.',
  })
  readonly status!: Status;
  @ApiProperty()
  readonly recordedBy!: string;
  @NameOf('principal', 'recordedBy')
  readonly recordedByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty({ enum: ['fixed', 'behaviour'] })
  readonly kind!: string;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ type: 'integer', description: 'For each member.' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty()
  readonly reason!: string;
  @ApiProperty({ type: [LinkView] })
  readonly evidence!: readonly LinkView[];
  @ApiProperty({ type: 'integer', description: 'How many members it is for.' })
  readonly memberCount!: number;
  @ApiProperty({
    type: [RefusedMemberView],
    description: 'Who did not get it, since the file refused it by then.',
  })
  readonly refused!: readonly RefusedMemberView[];
  @ApiPropertyOptional({ type: OfficeReversalView, description: 'None as long as nobody has reversed it.' })
  readonly reversal?: OfficeReversalView;
}

export class OfficeEntryWithMembersView extends OfficeEntryView {
  @ApiProperty({ type: [MemberView], description: 'Whom the office had on that day.' })
  readonly members!: readonly MemberView[];
}

export class OfficeEntriesView {
  @ApiProperty({ type: [OfficeEntryView], description: 'The newest first.' })
  readonly items!: readonly OfficeEntryView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class OfficeEntriesQuery extends ListQuery {
  @OfficeFilterField()
  officeId?: string;
}
