import { ApiProperty, OmitType } from '@nestjs/swagger';
import { DateFilterField, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class RecordingsQuery extends ListQuery {
  @DateFilterField('Only what occurred on that day.')
  occurredOn?: string;
}

export class RecordingView {
  @ApiProperty({ description: 'Place in the log.' })
  readonly position!: string;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ enum: ['award', 'deduct'] })
  readonly direction!: 'award' | 'deduct';
  @ApiProperty({ enum: ['fixed', 'behaviour'] })
  readonly kind!: 'fixed' | 'behaviour';
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ type: 'integer', description: 'Without a sign; the direction says which way.' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;
  @ApiProperty()
  readonly reason!: string;
  @ApiProperty({ description: 'In trial: it counts nowhere.' })
  readonly trial!: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was undone, if it was.',
  })
  readonly reversedAt!: string | null;
}

export class RecordingsView {
  @ApiProperty({ type: [RecordingView], description: 'The newest first.' })
  readonly items!: readonly RecordingView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class ReversalView extends OmitType(RecordingView, ['reversedAt']) {
  @ApiProperty()
  readonly recordedBy!: string;
  @NameOf('principal', 'recordedBy')
  readonly recordedByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly reversedAt!: string;
  @ApiProperty()
  readonly reversedBy!: string;
  @NameOf('principal', 'reversedBy')
  readonly reversedByName?: string | null;
  @ApiProperty({ description: 'Why.' })
  readonly reversedFor!: string;
  @ApiProperty({ description: 'Place of the reversal in the log.' })
  readonly reversalPosition!: string;
}

export class ReversalsView {
  @ApiProperty({ type: [ReversalView], description: 'The newest reversal first.' })
  readonly items!: readonly ReversalView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
