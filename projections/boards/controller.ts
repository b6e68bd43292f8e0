import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { isNaturalMonth } from '../../src/calendar/natural-month.js';
import { isEverything } from '../../src/employees/as-of.js';
import { asOfIn } from '../../src/http/as-of-query.js';
import { ApiProblems } from '../../src/http/api-problems.js';
import { invalidInput } from '../../src/http/problem.js';
import { validated } from '../../src/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { limitOf, pathId, ReadQuery } from '../../src/http/query-fields.js';
import { ReadModels } from '../runtime/read-models.js';
import { BoardsAsOf, monthThatDecides } from './as-of.js';
import { boards } from './projection.js';
import { BoardQueries } from './queries.js';
import { RowProofs } from './row-proofs.js';
import { BoardQuery, BoardView, RowProofView, StandingQuery, StandingView } from './views.js';

@ApiTags('rankings')
@Controller('v1/rankings')
export class BoardsController {
  constructor(
    private readonly queries: BoardQueries,
    private readonly proofs: RowProofs,
    private readonly past: BoardsAsOf,
    private readonly readModels: ReadModels,
  ) {}

  @Get('months/:month')
  @ApiOperation({ summary: 'The ranking of a natural month, of everybody or of one office' })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: BoardView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown', 'office.unknown')
  month(@Param('month') month: string, @Query() input: BoardQuery): Promise<BoardView> {
    return this.page(naturalMonth(month), input);
  }

  @Get('years/:year')
  @ApiOperation({ summary: 'The ranking of a natural year, of everybody or of one office' })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiOkResponse({ type: BoardView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown', 'office.unknown')
  year(@Param('year') year: string, @Query() input: BoardQuery): Promise<BoardView> {
    return this.page(naturalYear(year), input);
  }

  @Get('months/:month/employees/:employeeId')
  @ApiOperation({ summary: "One employee's row in the ranking of a natural month" })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: StandingView })
  @ApiProblems(
    'input.invalid',
    'position.not-reached',
    'month.unknown',
    'office.unknown',
    'employee.unknown',
    'not-found',
  )
  standingInMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: StandingQuery,
  ): Promise<StandingView> {
    return this.standing(naturalMonth(month), employeeId, input);
  }

  @Get('years/:year/employees/:employeeId')
  @ApiOperation({ summary: "One employee's row in the ranking of a natural year" })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: StandingView })
  @ApiProblems(
    'input.invalid',
    'position.not-reached',
    'month.unknown',
    'office.unknown',
    'employee.unknown',
    'not-found',
  )
  standingInYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: StandingQuery,
  ): Promise<StandingView> {
    return this.standing(naturalYear(year), employeeId, input);
  }

  @Get('months/:month/employees/:employeeId/proof')
  @ApiOperation({ summary: "Proof that one employee's row stands in the seal of a month" })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: RowProofView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown', 'not-found')
  proofInMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
  ): Promise<RowProofView> {
    return this.proof(naturalMonth(month), employeeId, input);
  }

  @Get('years/:year/employees/:employeeId/proof')
  @ApiOperation({ summary: "Proof that one employee's row stands in the seal of a year's December" })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: RowProofView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown', 'not-found')
  proofInYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
  ): Promise<RowProofView> {
    return this.proof(naturalYear(year), employeeId, input);
  }

  private async proof(period: string, employeeId: string, input: ReadQuery): Promise<RowProofView> {
    const id = pathId('employeeId', employeeId);
    await this.readModels.include(validated(ReadQuery, input), boards);
    return this.proofs.of(period, id);
  }

  private async page(period: string, input: BoardQuery): Promise<BoardView> {
    const query = validated(BoardQuery, input);
    const after = decodeCursor(query.cursor, 'number', 'string');
    await this.readModels.include(query, boards);
    const asOf = asOfIn(query);
    if (isEverything(asOf)) return this.queries.page(period, query.officeId, after, limitOf(query));
    await this.queries.check(period, query.officeId);
    const month = monthThatDecides(period, asOf, this.queries.currentMonth);
    return this.past.page(period, month, query.officeId, asOf, after, limitOf(query));
  }

  private async standing(period: string, employeeId: string, input: StandingQuery): Promise<StandingView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(StandingQuery, input);
    await this.readModels.include(query, boards);
    const asOf = asOfIn(query);
    if (isEverything(asOf)) return this.queries.standing(period, query.officeId, id);
    await this.queries.check(period, query.officeId);
    const month = monthThatDecides(period, asOf, this.queries.currentMonth);
    return this.past.standing(period, month, query.officeId, asOf, id);
  }
}

function naturalMonth(text: string): string {
  if (!isNaturalMonth(text)) throw invalidInput([{ field: 'month', message: 'must be a month, as YYYY-MM' }]);
  return text;
}

function naturalYear(text: string): string {
  if (!isNaturalMonth(`${text}-01`))
    throw invalidInput([{ field: 'year', message: 'must be a year, as YYYY' }]);
  return text;
}
