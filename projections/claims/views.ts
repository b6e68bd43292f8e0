import { ApiProperty } from '@nestjs/swagger';
import type { Evidence } from '../../src/contexts/employees/domain/events.js';
import {
  ChoiceFilterField,
  EmployeeFilterField,
  ListQuery,
  OfficeFilterField,
} from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

class ClaimEvidenceView implements Evidence {
  @ApiProperty()
  readonly href!: string;
  @ApiProperty({ description: 'The digest of what was there.' })
  readonly sha256!: string;
}

const STATUSES = ['open', 'confirmed', 'declined', 'lapsed'] as const;

export class ClaimView {
  @ApiProperty({ format: 'uuid' })
  readonly claimId!: string;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'To which they belonged on that day.' })
  readonly officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ type: 'integer', description: 'As claimed.' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty()
  readonly statement!: string;
  @ApiProperty({ type: [ClaimEvidenceView] })
  readonly evidence!: readonly ClaimEvidenceView[];
  @ApiProperty({ enum: STATUSES })
  readonly status!: string;
  @ApiProperty({ format: 'date-time' })
  readonly madeAt!: string;
  @ApiProperty({ format: 'date', description: 'The day by which it is to be answered.' })
  readonly answerBy!: string;
  @ApiProperty({ description: 'Whether that day is over and nobody has answered.' })
  readonly overdue!: boolean;
  @ApiProperty({ description: 'Whether that was told above.' })
  readonly toldAbove!: boolean;
  @ApiProperty({ format: 'date', description: 'The last day before it lapses.' })
  readonly lapses!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'As confirmed.' })
  readonly confirmedPoints!: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The entry that it has become.' })
  readonly entryId!: string | null;
  @ApiProperty({ description: 'Whether its entry is a proposal that somebody else has to decide.' })
  readonly isProposed!: boolean;
  @ApiProperty({ type: String, nullable: true })
  readonly answeredBy!: string | null;
  @NameOf('principal', 'answeredBy')
  readonly answeredByName?: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly answeredAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was declined.' })
  readonly reason!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The code for which the file last refused its entry.',
  })
  readonly refusedFor!: string | null;
  @ApiProperty({ enum: ['unanswered', 'left', null], nullable: true, description: 'Why it has lapsed.' })
  readonly because!: 'unanswered' | 'left' | null;
}

export class ClaimsView {
  @ApiProperty({ type: [ClaimView], description: 'Open ones the oldest first, all others the newest first.' })
  readonly items!: readonly ClaimView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class AlikeEntryView {
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: 'award' | 'deduct';
  @ApiProperty({ type: 'integer' })
  readonly points!: number;
  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;
  @ApiProperty()
  readonly isReversed!: boolean;
}

export class OneClaimView extends ClaimView {
  @ApiProperty({
    type: [AlikeEntryView],
    description: 'The entries of the same person, item and day, so that nothing is given twice.',
  })
  readonly alike!: readonly AlikeEntryView[];
}

export class ClaimsQuery extends ListQuery {
  @ChoiceFilterField(STATUSES)
  status?: string;

  @OfficeFilterField()
  officeId?: string;

  @EmployeeFilterField('Of this employee alone.')
  employeeId?: string;
}
