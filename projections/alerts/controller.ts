import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { AlertQueries } from './queries.js';
import { IDENTITY } from './schema.js';
import { AlertRulesView, RaisedAlertsQuery, RaisedAlertsView } from './views.js';

@ApiTags('alerts')
@Controller('v1/alerts')
export class AlertsController {
  constructor(
    private readonly queries: AlertQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listAlerts',
    summary: 'The alerts that were set, and whether each has ended',
  })
  @ApiOkResponse({ type: AlertRulesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async rules(@Query() input: ReadQuery): Promise<AlertRulesView> {
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, IDENTITY);
    return { items: await this.queries.rules() };
  }

  @Get('raised')
  @ApiOperation({
    operationId: 'listRaisedAlerts',
    summary:
      'What alerts were raised, the newest first, and what was done about them; employees see their own that tell them',
  })
  @ApiOkResponse({ type: RaisedAlertsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async raised(
    @Query() input: RaisedAlertsQuery,
    @Req() { reach }: AuthenticatedRequest,
  ): Promise<RaisedAlertsView> {
    const query = validated(RaisedAlertsQuery, input);
    const [before] = decodeCursor(query.cursor, 'string') ?? [];
    if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.raised(query, reach, before, limitOf(query));
  }
}
