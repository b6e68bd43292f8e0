import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MEETING_KINDS } from '../../src/contexts/announcements/domain/events.js';
import { POSTS } from '../../src/contexts/leading-group/domain/events.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class LinkView {
  @ApiProperty()
  readonly href!: string;
  @ApiProperty()
  readonly sha256!: string;
}

export class AnnouncementLineView {
  @ApiProperty()
  readonly announcementId!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: for everybody.' })
  readonly officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty()
  readonly mustAcknowledge!: boolean;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  @ApiProperty()
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
  @ApiProperty({ description: 'Its place in the log, by which its notice is known.' })
  readonly position!: string;
}

export class AnnouncementView extends AnnouncementLineView {
  @ApiProperty()
  readonly text!: string;
  @ApiPropertyOptional({ type: [LinkView] })
  readonly evidence?: readonly LinkView[];
}

export class AnnouncementsView {
  @ApiProperty({ type: [AnnouncementLineView], description: 'The newest first.' })
  readonly items!: readonly AnnouncementLineView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class MeetingView {
  @ApiProperty()
  readonly meetingId!: string;
  @ApiProperty({ enum: [...MEETING_KINDS] })
  readonly kind!: string;
  @ApiProperty({ format: 'date' })
  readonly heldOn!: string;
  @ApiProperty({ type: 'integer' })
  readonly entitled!: number;
  @ApiProperty({ type: 'integer' })
  readonly present!: number;
  @ApiProperty({ type: [LinkView] })
  readonly minutes!: readonly LinkView[];
  @ApiProperty({ type: String, nullable: true, description: 'The id of what it resolved on.' })
  readonly resolutionOf!: string | null;
}

export class MeetingsView {
  @ApiProperty({ type: [MeetingView], description: 'Those held last come first.' })
  readonly items!: readonly MeetingView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class GroupMemberView {
  @ApiProperty()
  readonly principalId!: string;
  @NameOf('principal', 'principalId')
  readonly name?: string | null;
  @ApiProperty({ enum: [...POSTS] })
  readonly post!: string;
  @ApiProperty()
  readonly answersFor!: string;
}

export class GroupView {
  @ApiProperty({ format: 'date', description: 'It holds from this day until that of the next.' })
  readonly from!: string;
  @ApiProperty({ type: [GroupMemberView] })
  readonly members!: readonly GroupMemberView[];
}

export class StandInView {
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({ format: 'date', description: 'The last day.' })
  readonly until!: string;
}

export class LeadingGroupView {
  @ApiProperty({ type: [GroupView], description: 'The latest first.' })
  readonly items!: readonly GroupView[];
  @ApiProperty({
    type: StandInView,
    nullable: true,
    description: 'When its deputies may what its head may, as it was last said.',
  })
  readonly standIn!: StandInView | null;
}
