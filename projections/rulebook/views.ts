import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type GrantedFor, type Resolution } from '../../src/contexts/rulebook/domain/events.js';
import { DateFilterField, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

const STATUSES = ['draft', 'open-for-comment', 'adopted', 'withdrawn'] as const;

export class EditionView {
  @ApiProperty()
  readonly editionId!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The edition whose items it took over.' })
  readonly basedOn!: string | null;
  @ApiProperty({ enum: STATUSES })
  readonly status!: (typeof STATUSES)[number];
  @ApiProperty({ format: 'date-time' })
  readonly draftedAt!: string;
  @ApiProperty({ type: 'integer', description: 'How many items it has.' })
  readonly itemCount!: number;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Null as long as not adopted.' })
  readonly inForceFrom!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Its last day; null as long as no later edition is adopted.',
  })
  readonly inForceUntil!: string | null;
}

export class EditionsView {
  @ApiProperty({ type: [EditionView] })
  readonly items!: readonly EditionView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

const COUNT = { type: 'integer' } as const;

/** Written out, since a reference cannot be null in OpenAPI 3.0. */
const RESOLUTION = {
  type: 'object',
  nullable: true,
  required: ['heldOn', 'entitled', 'present', 'votesFor', 'votesAgainst'],
  properties: {
    heldOn: { type: 'string', format: 'date' },
    entitled: COUNT,
    present: COUNT,
    votesFor: COUNT,
    votesAgainst: COUNT,
  },
  additionalProperties: false,
} as const;

export class CommentAnswerView {
  @ApiProperty()
  readonly text!: string;
  @ApiProperty({ description: 'Whether the edition took it up.' })
  readonly taken!: boolean;
  @ApiProperty()
  readonly answeredBy!: string;
  @NameOf('principal', 'answeredBy')
  readonly answeredByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly answeredAt!: string;
}

export class CommentView {
  @ApiProperty()
  readonly text!: string;
  @ApiProperty()
  readonly commentedBy!: string;
  @NameOf('principal', 'commentedBy')
  readonly commentedByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly commentedAt!: string;
  @ApiProperty({ type: 'integer', description: 'By which it is answered, from 1 on.' })
  readonly number!: number;
  @ApiPropertyOptional({ description: 'The item that it is about.' })
  readonly code?: string;
  @ApiPropertyOptional({ type: CommentAnswerView, description: 'What was made of it.' })
  readonly answer?: CommentAnswerView;
}

export class PointsRangeView {
  @ApiProperty({ type: 'integer' })
  readonly from!: number;
  @ApiProperty({ type: 'integer' })
  readonly to!: number;
}

export class ItemView {
  @ApiProperty()
  readonly code!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty()
  readonly category!: string;
  @ApiProperty({ enum: ['fixed', 'behaviour'] })
  readonly kind!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: string;
  @ApiProperty({
    type: PointsRangeView,
    description: 'Both included; the same twice where points are fixed.',
  })
  readonly points!: PointsRangeView;
  @ApiProperty({
    type: [String],
    description: 'The roles that may apply it; who may record at all when empty.',
  })
  readonly roles!: readonly string[];
  @ApiProperty()
  readonly evidenceNeeded!: boolean;
  @ApiProperty({ type: String, nullable: true })
  readonly regulation!: string | null;
  @ApiProperty({
    type: 'object',
    required: ['attribute'],
    selfRequired: false,
    properties: {
      attribute: { type: 'string' },
      value: { type: 'string', description: 'None for service.' },
    },
    additionalProperties: false,
    description: 'The fact of HR for which it is granted by itself; none where somebody has to apply it.',
  })
  readonly grantedFor?: GrantedFor;
  @ApiPropertyOptional({
    enum: ['month', 'year'],
    description:
      'Granted anew in each natural month or year in which the fact holds; once where it is missing.',
  })
  readonly grantedEvery?: 'month' | 'year';
  @ApiPropertyOptional({
    enum: [true],
    type: Boolean,
    description: 'Said of a bottom line, below which nobody may fall.',
  })
  readonly bottomLine?: true;
}

export class EditionWithItemsView extends EditionView {
  @ApiProperty({
    ...RESOLUTION,
    required: [...RESOLUTION.required],
    description: 'Null as long as not adopted.',
  })
  readonly resolution!: Resolution | null;
  @ApiPropertyOptional({ format: 'date', description: 'It is not adopted before that day.' })
  readonly commentsUntil?: string;
  @ApiProperty({ type: [CommentView], description: 'Oldest first.' })
  readonly comments!: readonly CommentView[];
  @ApiProperty({ type: [ItemView], description: 'In the order of their codes.' })
  readonly items!: readonly ItemView[];
  @ApiProperty({ type: String, nullable: true, description: 'Of the items. Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class InForceQuery extends ListQuery {
  @DateFilterField('The day; today when left out.')
  on?: string;
}
