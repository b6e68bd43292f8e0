import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isNaturalMonth } from '../../src/kernel/natural-month.js';
import { ClockJudge } from '../../src/infrastructure/clock/clock-judge.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { BooleanFilterField, limitOf, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { ReadModels } from '../runtime/read-models.js';
import { calendar } from './projection.js';
import { CalendarQueries } from './queries.js';
import { MonthsView } from './views.js';

class MonthsQuery extends ListQuery {
  @BooleanFilterField('From the current month back, and not from the first one on.')
  newestFirst?: string;
}

@ApiTags('calendar')
@Controller('v1/months')
export class MonthsController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly readModels: ReadModels,
    private readonly judge: ClockJudge,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listMonths',
    summary: 'Every month to the current one, and what keeps months from being closed by themselves',
  })
  @ApiOkResponse({ type: MonthsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async months(@Query() input: MonthsQuery): Promise<MonthsView> {
    const query = validated(MonthsQuery, input);
    const after = decodeCursor(query.cursor, 'string')?.[0];
    if (after !== undefined && !isNaturalMonth(after)) throw wrongCursor();
    await this.readModels.catchUp(query, calendar);
    const doubts = await this.judge.doubtsAtHand();
    return this.queries.months(after, limitOf(query), doubts, { newestFirst: query.newestFirst === 'true' });
  }
}
