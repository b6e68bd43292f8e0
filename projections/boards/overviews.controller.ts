import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { seesFew } from '../../src/contexts/access/domain/small-groups.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import {
  DistributionQuery,
  DistributionView,
  DriversView,
  MovementsQuery,
  MovementsView,
  moversIn,
} from './overview-views.js';
import { BoardOverviews } from './overviews.js';
import { naturalMonth, naturalYear } from '../../src/infrastructure/http/period-paths.js';
import { TOTAL } from './periods.js';
import { boards } from './projection.js';
import { RowsTold } from './rows-told.js';

const PROBLEMS = ['input.invalid', 'position.not-reached', 'month.unknown', 'office.unknown'] as const;

@ApiTags('rankings')
@Controller('v1/rankings')
export class OverviewsController {
  constructor(
    private readonly overviews: BoardOverviews,
    private readonly told: RowsTold,
    private readonly readModels: ReadModels,
  ) {}

  @Get('months/:month/distribution')
  @ApiOperation({
    operationId: 'readMonthDistribution',
    summary: 'How the scores of a natural month are spread',
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: DistributionView })
  @ApiProblems(...PROBLEMS)
  ofMonth(@Param('month') month: string, @Query() input: DistributionQuery): Promise<DistributionView> {
    return this.distribution(naturalMonth(month), input);
  }

  @Get('years/:year/distribution')
  @ApiOperation({
    operationId: 'readYearDistribution',
    summary: 'How the scores of a natural year are spread',
  })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiOkResponse({ type: DistributionView })
  @ApiProblems(...PROBLEMS)
  ofYear(@Param('year') year: string, @Query() input: DistributionQuery): Promise<DistributionView> {
    return this.distribution(naturalYear(year), input);
  }

  @Get('total/distribution')
  @ApiOperation({
    operationId: 'readTotalDistribution',
    summary: 'How the balances of everybody employed are spread',
  })
  @ApiOkResponse({ type: DistributionView })
  @ApiProblems('input.invalid', 'position.not-reached', 'office.unknown')
  ofTotal(@Query() input: DistributionQuery): Promise<DistributionView> {
    return this.distribution(TOTAL, input);
  }

  @Get('months/:month/movements')
  @ApiOperation({
    operationId: 'readMovements',
    summary: 'Who rose and who fell most in rank against the month before',
    description: 'Of those on both boards. Looks at all rows; one at a time.',
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: MovementsView })
  @ApiProblems(...PROBLEMS)
  async movements(
    @Param('month') text: string,
    @Query() input: MovementsQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<MovementsView> {
    const month = naturalMonth(text);
    const query = validated(MovementsQuery, input);
    await this.readModels.catchUp(query, boards);
    const few = await this.told.to(principal);
    return this.overviews.movements(month, query.officeId, moversIn(query), few);
  }

  @Get('months/:month/drivers')
  @ApiOperation({
    operationId: 'readDrivers',
    summary: 'What the scores of a month come from: points by item and direction',
    description:
      'Exactly what the board counts, late entries and reversals included. What is about fewer than five people is one row without figures for whoever may not read their histories. One at a time.',
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: DriversView })
  @ApiProblems(...PROBLEMS)
  async drivers(
    @Param('month') text: string,
    @Query() input: DistributionQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<DriversView> {
    const month = naturalMonth(text);
    const query = validated(DistributionQuery, input);
    await this.readModels.catchUp(query, boards);
    return this.overviews.drivers(month, query.officeId, seesFew(principal, query.officeId));
  }

  private async distribution(period: string, input: DistributionQuery): Promise<DistributionView> {
    const query = validated(DistributionQuery, input);
    await this.readModels.catchUp(query, boards);
    return this.overviews.distribution(period, query.officeId);
  }
}
