import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../src/contexts/access/domain/actor.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { naturalMonth, naturalYear } from '../../src/infrastructure/http/period-paths.js';
import { invalidInput } from '../../src/infrastructure/http/problem.js';
import { limitOf, ListQuery, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { halfOf, LongPeriods, quarterOf, rangeOf, type LongPeriod } from './long-periods.js';
import { BenchmarkQuery, BenchmarkView, ComparedOfficesView, PeriodBoardView } from './long-period-views.js';
import { boards } from './projection.js';
import { RowsTold } from './rows-told.js';

const MAX_MONTHS = 36;
const PROBLEMS = ['input.invalid', 'position.not-reached', 'month.unknown'] as const;

@ApiTags('rankings')
@Controller('v1/rankings')
export class LongPeriodsController {
  constructor(
    private readonly periods: LongPeriods,
    private readonly told: RowsTold,
    private readonly readModels: ReadModels,
  ) {}

  @Get('quarters/:quarter')
  @ApiOperation({
    operationId: 'readQuarterRanking',
    summary: 'The ranking of a quarter whose months are closed: the sum of its months',
  })
  @ApiParam({ name: 'quarter', example: '2026-Q3' })
  @ApiOkResponse({ type: PeriodBoardView })
  @ApiProblems(...PROBLEMS)
  quarter(
    @Param('quarter') text: string,
    @Query() input: ListQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<PeriodBoardView> {
    const [year, no] = partsOf('quarter', text, /^(\d{4})-Q([1-4])$/, 'YYYY-Q1 to YYYY-Q4');
    return this.board(quarterOf(year, no), input, principal);
  }

  @Get('halves/:half')
  @ApiOperation({
    operationId: 'readHalfRanking',
    summary: 'The ranking of half a year whose months are closed: the sum of its months',
  })
  @ApiParam({ name: 'half', example: '2026-H1' })
  @ApiOkResponse({ type: PeriodBoardView })
  @ApiProblems(...PROBLEMS)
  half(
    @Param('half') text: string,
    @Query() input: ListQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<PeriodBoardView> {
    const [year, no] = partsOf('half', text, /^(\d{4})-H([12])$/, 'YYYY-H1 or YYYY-H2');
    return this.board(halfOf(year, no), input, principal);
  }

  @Get('ranges/:from/:to')
  @ApiOperation({
    operationId: 'readRangeRanking',
    summary: `The ranking of closed months from one to another, ${MAX_MONTHS} at the most`,
  })
  @ApiParam({ name: 'from', example: '2026-03' })
  @ApiParam({ name: 'to', example: '2026-08' })
  @ApiOkResponse({ type: PeriodBoardView })
  @ApiProblems(...PROBLEMS)
  range(
    @Param('from') from: string,
    @Param('to') to: string,
    @Query() input: ListQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<PeriodBoardView> {
    const period = rangeOf(naturalMonth(from), naturalMonth(to));
    if (period.months.length === 0 || period.months.length > MAX_MONTHS)
      throw invalidInput([
        { field: 'to', message: `must be at most ${MAX_MONTHS} months from the first on` },
      ]);
    return this.board(period, input, principal);
  }

  @Get('months/:month/offices')
  @ApiOperation({
    operationId: 'compareOfficesOfMonth',
    summary: 'Offices against one another, by the points for each member of a closed month',
  })
  @ApiParam({ name: 'month', example: '2026-09' })
  @ApiOkResponse({ type: ComparedOfficesView })
  @ApiProblems(...PROBLEMS)
  officesOfMonth(@Param('month') month: string, @Query() input: ReadQuery): Promise<ComparedOfficesView> {
    return this.offices(naturalMonth(month), input);
  }

  @Get('years/:year/offices')
  @ApiOperation({
    operationId: 'compareOfficesOfYear',
    summary: 'Offices against one another, by the points for each member of a closed year',
  })
  @ApiParam({ name: 'year', example: '2026' })
  @ApiOkResponse({ type: ComparedOfficesView })
  @ApiProblems(...PROBLEMS)
  officesOfYear(@Param('year') year: string, @Query() input: ReadQuery): Promise<ComparedOfficesView> {
    return this.offices(naturalYear(year), input);
  }

  @Get('months/:month/employees/:employeeId/benchmark')
  @ApiOperation({
    operationId: 'readMonthBenchmark',
    summary: 'One’s score among those of everybody, or of one’s office, in a closed month',
  })
  @ApiParam({ name: 'month', example: '2026-09' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: BenchmarkView })
  @ApiProblems(...PROBLEMS, 'not-found', 'board.not-shown')
  ofMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: BenchmarkQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<BenchmarkView> {
    return this.benchmark(naturalMonth(month), employeeId, input, principal);
  }

  @Get('years/:year/employees/:employeeId/benchmark')
  @ApiOperation({
    operationId: 'readYearBenchmark',
    summary: 'One’s score among those of everybody, or of one’s office, in a closed year',
  })
  @ApiParam({ name: 'year', example: '2026' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: BenchmarkView })
  @ApiProblems(...PROBLEMS, 'not-found', 'board.not-shown')
  ofYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: BenchmarkQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<BenchmarkView> {
    return this.benchmark(naturalYear(year), employeeId, input, principal);
  }

  private async board(period: LongPeriod, input: ListQuery, principal: Actor): Promise<PeriodBoardView> {
    const query = validated(ListQuery, input);
    const [skip = 0] = decodeCursor(query.cursor, 'number') ?? [];
    if (skip < 0) throw wrongCursor();
    await this.readModels.catchUp(query, boards);
    return this.periods.board(period, skip, limitOf(query), await this.told.to(principal));
  }

  private async offices(period: string, input: ReadQuery): Promise<ComparedOfficesView> {
    await this.readModels.catchUp(validated(ReadQuery, input), boards);
    return this.periods.offices(period);
  }

  private async benchmark(
    period: string,
    employeeId: string,
    input: BenchmarkQuery,
    principal: Actor,
  ): Promise<BenchmarkView> {
    const query = validated(BenchmarkQuery, input);
    const id = pathId('employeeId', employeeId);
    await this.told.mustTell(principal, id);
    await this.readModels.catchUp(query, boards);
    return this.periods.benchmark(period, id, query.among ?? 'all');
  }
}

/** @throws Problem naming the field */
function partsOf(field: string, text: string, pattern: RegExp, wanted: string): readonly [string, number] {
  const [, year, no] = pattern.exec(text) ?? [];
  if (year === undefined) throw invalidInput([{ field, message: `must be ${wanted}` }]);
  return [naturalYear(year), Number(no)];
}
