import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { beforeIn } from './cursors.js';
import { BenefitQueries, type Reader } from './queries.js';
import { IDENTITY } from './schema.js';
import { BudgetsView, RunRowsView, RunsQuery, RunsView, RunView, SchemesView } from './views.js';

@ApiTags('benefits')
@Controller('v1')
export class BenefitsController {
  constructor(
    private readonly queries: BenefitQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('budgets')
  @ApiOperation({ operationId: 'listBudgets', summary: 'Budgets, with what is reserved, spent and left' })
  @ApiOkResponse({ type: BudgetsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async budgets(@Query() input: ListQuery): Promise<BudgetsView> {
    const query = validated(ListQuery, input);
    const [after = ''] = decodeCursor(query.cursor, 'string') ?? [];
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.budgets(after, limitOf(query));
  }

  @Get('schemes')
  @ApiOperation({ operationId: 'listSchemes', summary: 'Every version of each scheme' })
  @ApiOkResponse({ type: SchemesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async schemes(@Query() input: ReadQuery): Promise<SchemesView> {
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, IDENTITY);
    return { items: await this.queries.schemes() };
  }

  @Get('runs')
  @ApiOperation({
    operationId: 'listRuns',
    summary:
      'Runs, the newest first: all for those who decide, approved ones for benefit-feed, else published ones that one is in',
  })
  @ApiOkResponse({ type: RunsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async runs(@Query() input: RunsQuery, @Req() request: AuthenticatedRequest): Promise<RunsView> {
    const query = validated(RunsQuery, input);
    const before = beforeIn(query.cursor);
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.runs(query.status, readerOf(request), before, limitOf(query));
  }

  @Get('runs/:runId')
  @ApiOperation({ operationId: 'readRun', summary: 'One run, without its rows' })
  @ApiParam({ name: 'runId' })
  @ApiOkResponse({ type: RunView })
  @ApiProblems('input.invalid', 'position.not-reached', 'run.unknown')
  async run(
    @Param('runId') runId: string,
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<RunView> {
    const id = pathId('runId', runId).toLowerCase();
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.run(id, readerOf(request));
  }

  @Get('runs/:runId/rows')
  @ApiOperation({
    operationId: 'listRunRows',
    summary: 'The rows of a run, by employeeId: all for those who decide, else one’s own',
  })
  @ApiParam({ name: 'runId' })
  @ApiOkResponse({ type: RunRowsView })
  @ApiProblems('input.invalid', 'position.not-reached', 'run.unknown')
  async rows(
    @Param('runId') runId: string,
    @Query() input: ListQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<RunRowsView> {
    const id = pathId('runId', runId).toLowerCase();
    const query = validated(ListQuery, input);
    const [after = ''] = decodeCursor(query.cursor, 'string') ?? [];
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.rows(id, readerOf(request), after, limitOf(query));
  }
}

const DECIDE = ['administrator', 'points-officer', 'member', 'head', 'auditor'];

const readerOf = ({ principal }: AuthenticatedRequest): Reader => ({
  person: principal.employeeId ?? principal.principalId,
  decides: principal.roles.some(({ role }) => DECIDE.includes(role)),
  handsOn: principal.roles.some(({ role }) => role === 'benefit-feed'),
});
