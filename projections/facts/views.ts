import { ApiProperty } from '@nestjs/swagger';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class FactGrantView {
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ type: 'integer' })
  readonly points!: number;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty({ type: 'integer', description: 'The version of the fact by which it was granted.' })
  readonly version!: number;
  @ApiProperty()
  readonly reversed!: boolean;
}

export class FactView {
  @ApiProperty({ format: 'uuid' })
  readonly factId!: string;
  @ApiProperty({ type: 'integer', description: 'The stay that it is for.' })
  readonly employmentNo!: number;
  @ApiProperty({ description: 'A word of the rulebook, or `service`.' })
  readonly attribute!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for service.' })
  readonly value!: string | null;
  @ApiProperty({ format: 'date' })
  readonly since!: string;
  @ApiProperty({ type: 'integer', description: '1, and one more for each correction.' })
  readonly version!: number;
  @ApiProperty({ enum: ['valid', 'withdrawn'] })
  readonly status!: 'valid' | 'withdrawn';
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description:
      'From this day on something is to be granted for it, as soon as an item is there for it; null: nothing.',
  })
  readonly dueFrom!: string | null;
  @ApiProperty({ type: [FactGrantView], description: 'By the day they count from.' })
  readonly grants!: readonly FactGrantView[];
}

export class FactsView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty({ type: [FactView], description: 'By the day since when they hold, 200 at the most.' })
  readonly items!: readonly FactView[];
}
