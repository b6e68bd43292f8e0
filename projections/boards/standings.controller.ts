import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../src/contexts/access/domain/actor.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { isEverything } from '../../src/contexts/employees/domain/as-of.js';
import { asOfIn } from '../../src/infrastructure/http/as-of-query.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { BoardsAsOf } from './as-of.js';
import { naturalMonth, naturalYear } from '../../src/infrastructure/http/period-paths.js';
import { TOTAL } from './periods.js';
import { boards } from './projection.js';
import { BoardQueries } from './queries.js';
import { NEIGHBOURS, RowsTold } from './rows-told.js';
import { StandingQuery, StandingView } from './views.js';

const PROBLEMS = [
  'input.invalid',
  'position.not-reached',
  'month.unknown',
  'office.unknown',
  'employee.unknown',
  'not-found',
  'board.not-shown',
] as const;

@ApiTags('rankings')
@Controller('v1/rankings')
export class StandingsController {
  constructor(
    private readonly queries: BoardQueries,
    private readonly past: BoardsAsOf,
    private readonly told: RowsTold,
    private readonly readModels: ReadModels,
  ) {}

  @Get('months/:month/employees/:employeeId')
  @ApiOperation({
    operationId: 'readMonthRankingRow',
    summary: "One employee's row in the ranking of a natural month",
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: StandingView })
  @ApiProblems(...PROBLEMS)
  inMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: StandingQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<StandingView> {
    return this.standing(naturalMonth(month), employeeId, input, principal);
  }

  @Get('years/:year/employees/:employeeId')
  @ApiOperation({
    operationId: 'readYearRankingRow',
    summary: "One employee's row in the ranking of a natural year",
  })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: StandingView })
  @ApiProblems(...PROBLEMS)
  inYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: StandingQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<StandingView> {
    return this.standing(naturalYear(year), employeeId, input, principal);
  }

  @Get('total/employees/:employeeId')
  @ApiOperation({
    operationId: 'readTotalRankingRow',
    summary: "One employee's row in the ranking by balance",
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: StandingView })
  @ApiProblems(
    'input.invalid',
    'position.not-reached',
    'office.unknown',
    'employee.unknown',
    'not-found',
    'board.not-shown',
  )
  inTotal(
    @Param('employeeId') employeeId: string,
    @Query() input: StandingQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<StandingView> {
    return this.standing(TOTAL, employeeId, input, principal);
  }

  private async standing(
    period: string,
    employeeId: string,
    input: StandingQuery,
    principal: Actor,
  ): Promise<StandingView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(StandingQuery, input);
    const few = await this.told.mustTell(principal, id);
    await this.readModels.catchUp(query, boards);
    const { officeId, neighbours = '0', trend = '0' } = query;
    const asOf = asOfIn(query);
    if (!isEverything(asOf)) return this.past.standing(period, officeId, asOf, id);
    const most = few === undefined ? Infinity : NEIGHBOURS;
    const wanted = { neighbours: Math.min(Number(neighbours), most), trend: Number(trend) };
    return this.queries.standing(period, officeId, id, wanted);
  }
}
