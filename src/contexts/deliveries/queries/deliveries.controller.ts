import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { limitOf, ListQuery } from '../../../infrastructure/http/query-fields.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { CHANNELS } from '../domain/events.js';
import { Outbox, STATES } from '../outbox.js';

class OpenDeliveriesView {
  @ApiProperty({ enum: [...CHANNELS] })
  readonly channel!: string;
  @ApiProperty({ enum: STATES.filter((state) => state !== 'sent') })
  readonly state!: string;
  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

class TroubledDeliveryView {
  @ApiProperty({ enum: [...CHANNELS] })
  readonly channel!: string;
  @ApiProperty({ description: 'The place of its event in the log, or the day of a digest.' })
  readonly noticeId!: string;
  @ApiProperty({ description: 'The employee, or the office of the group.' })
  readonly recipient!: string;
  @ApiProperty({
    enum: ['failed', 'unknown'],
    description: 'unknown: it may have arrived, and is not sent again.',
  })
  readonly state!: string;
  @ApiProperty({ type: 'integer' })
  readonly tries!: number;
  @ApiProperty({ format: 'date-time' })
  readonly toldAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly triedAt!: string | null;
  @ApiProperty({ description: 'The code that the channel gave; never what was said.' })
  readonly detail!: string;
}

class DeliveriesView {
  @ApiProperty({
    type: [OpenDeliveriesView],
    description: 'How many are in which state, but for those sent.',
  })
  readonly open!: readonly OpenDeliveriesView[];
  @ApiProperty({ type: [TroubledDeliveryView], description: 'The newest first.' })
  readonly items!: readonly TroubledDeliveryView[];
}

@ApiTags('notices')
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @ApiOperation({
    operationId: 'listTroubledDeliveries',
    summary: 'What could not be sent outside, or of which nobody knows whether it arrived',
  })
  @ApiOkResponse({ type: DeliveriesView })
  @ApiProblems('input.invalid')
  async troubled(@Query() input: ListQuery): Promise<DeliveriesView> {
    const limit = limitOf(validated(ListQuery, input));
    await this.outbox.makeTables();
    const [open, items] = await Promise.all([this.outbox.open(), this.outbox.troubled(limit)]);
    return { open, items: items as unknown as readonly TroubledDeliveryView[] };
  }
}
