import { ApiProperty } from '@nestjs/swagger';
import type { RolloutState } from '../../src/contexts/rollout/domain/events.js';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class RolloutStepView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: every office.' })
  readonly officeId!: string | null;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null: every category.' })
  readonly category!: string | null;
  @ApiProperty({
    enum: ['live', 'trial', 'off'],
    description: 'live: entries count; trial: they are recorded and count nowhere; off: they are refused.',
  })
  readonly state!: RolloutState;
  @ApiProperty({ format: 'date' })
  readonly from!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Its last day; null as long as no later step is planned for the same office and category.',
  })
  readonly until!: string | null;
  @ApiProperty()
  readonly plannedBy!: string;
  @NameOf('principal', 'plannedBy')
  readonly plannedByName?: string | null;
  @ApiProperty({ format: 'date-time' })
  readonly plannedAt!: string;
}

export class RolloutView {
  @ApiProperty({
    type: [RolloutStepView],
    description: 'By office, category and day; what is for every one comes first. Without steps all is live.',
  })
  readonly items!: readonly RolloutStepView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
