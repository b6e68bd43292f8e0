import { ApiProperty } from '@nestjs/swagger';
import { ListQuery, MonthFilterField } from '../../../infrastructure/http/query-fields.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class AddressView {
  @ApiProperty({ description: 'of IPv6 the network of 64 bits', example: '192.0.2.7' })
  address!: string;

  @ApiProperty({ type: 'integer' })
  count!: number;
}

export class AccessView {
  @ApiProperty({ description: 'place in the whole log', example: '4711' })
  position!: string;

  @ApiProperty({ format: 'date-time', description: 'when; of repeats, the last of them' })
  at!: string;

  @ApiProperty({ format: 'date-time', description: 'of repeats, when the first of them was' })
  firstAt!: string;

  @ApiProperty({
    type: 'integer',
    description: 'how often; a refusal that comes again within a minute is counted',
  })
  count!: number;

  @ApiProperty({ enum: ['denied', 'history-read', 'wrong-keys'] })
  kind!: 'denied' | 'history-read' | 'wrong-keys';

  @ApiProperty({ type: String, nullable: true, description: 'who; null for wrong keys, which are nobody’s' })
  principalId!: string | null;
  @NameOf('principal', 'principalId')
  readonly name?: string | null;

  @ApiProperty({ description: 'what, as method and route', example: 'POST /v1/commands/award-points' })
  what!: string;

  @ApiProperty({ type: String, nullable: true, description: 'whose file it was about, if anybody’s' })
  whom!: string | null;
  @NameOf('employee', 'whom')
  readonly whomName?: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'why it was denied, as the refusal said' })
  code!: string | null;

  @ApiProperty({
    type: [AddressView],
    description: 'of wrong keys: those that most came from, 20 at the most',
  })
  addresses!: AddressView[];
}

export class AccessesView {
  @ApiProperty({ description: 'the natural month', example: '2026-11' })
  month!: string;

  @ApiProperty({ type: [AccessView], description: 'oldest first' })
  items!: AccessView[];

  @ApiProperty({ type: String, nullable: true, description: 'null on the last page' })
  nextCursor!: string | null;
}

export class AccessesQuery extends ListQuery {
  @MonthFilterField()
  month?: string;
}
