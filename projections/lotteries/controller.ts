import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { lotteries } from './projection.js';
import { LotteryQueries } from './queries.js';
import { LotteriesView, LotteryTicketsView, LotteryView } from './views.js';

@ApiTags('lotteries')
@Controller('v1/lotteries')
export class LotteriesController {
  constructor(
    private readonly queries: LotteryQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listLotteries', summary: 'Lotteries, the newest first' })
  @ApiOkResponse({ type: LotteriesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: ListQuery): Promise<LotteriesView> {
    const query = validated(ListQuery, input);
    const before = decodeCursor(query.cursor, 'string')?.[0];
    if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
    await this.readModels.catchUp(query, lotteries);
    return this.queries.list(before, limitOf(query));
  }

  @Get(':lotteryId')
  @ApiOperation({ operationId: 'readLottery', summary: 'One lottery, with all that its draw follows from' })
  @ApiParam({ name: 'lotteryId' })
  @ApiOkResponse({ type: LotteryView })
  @ApiProblems('input.invalid', 'position.not-reached', 'lottery.unknown')
  async one(@Param('lotteryId') text: string, @Query() input: ReadQuery): Promise<LotteryView> {
    const lotteryId = pathId('lotteryId', text);
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, lotteries);
    return this.queries.one(lotteryId);
  }

  @Get(':lotteryId/tickets')
  @ApiOperation({ operationId: 'listTickets', summary: 'Who takes part in a lottery, with how many tickets' })
  @ApiParam({ name: 'lotteryId' })
  @ApiOkResponse({ type: LotteryTicketsView })
  @ApiProblems('input.invalid', 'position.not-reached', 'lottery.unknown')
  async tickets(@Param('lotteryId') text: string, @Query() input: ListQuery): Promise<LotteryTicketsView> {
    const lotteryId = pathId('lotteryId', text);
    const query = validated(ListQuery, input);
    const [after = ''] = decodeCursor(query.cursor, 'string') ?? [];
    await this.readModels.catchUp(query, lotteries);
    return this.queries.tickets(lotteryId, after, limitOf(query));
  }
}
