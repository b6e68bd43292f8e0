import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { limitOf, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { cases } from './projection.js';
import { CaseQueries } from './queries.js';
import { readerOf } from './readers.js';
import { CaseSummaries } from './summary-queries.js';
import { CaseSummaryQuery, CaseSummaryView } from './summary-views.js';
import { CasesQuery, CasesView, CaseView } from './views.js';

@ApiTags('cases')
@Controller('v1/cases')
export class CasesController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly summaries: CaseSummaries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listCases',
    summary:
      'Cases, what is due first before the others: all for those who decide, else those that concern oneself',
  })
  @ApiOkResponse({ type: CasesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: CasesQuery, @Req() request: AuthenticatedRequest): Promise<CasesView> {
    const query = validated(CasesQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string');
    await this.catchUp(query);
    const { status, kind } = query;
    const wanted = { status, kind, mine: query.mine === 'true' };
    return this.queries.list(wanted, readerOf(request.principal), after, limitOf(query));
  }

  @Get('summary')
  @ApiOperation({
    operationId: 'summariseCases',
    summary: 'How the cases stand that were opened in some time, their causes, and the items upheld most',
    description: 'Whoever may not read every case is told nothing about fewer than five people.',
  })
  @ApiOkResponse({ type: CaseSummaryView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async summary(
    @Query() input: CaseSummaryQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<CaseSummaryView> {
    const query = validated(CaseSummaryQuery, input);
    await this.catchUp(query);
    return this.summaries.between({ from: query.from, to: query.to }, readerOf(request.principal).decides);
  }

  @Get(':caseId')
  @ApiOperation({ operationId: 'readCase', summary: 'One case, with its days and what was said and done' })
  @ApiParam({ name: 'caseId' })
  @ApiOkResponse({ type: CaseView })
  @ApiProblems('input.invalid', 'position.not-reached', 'case.unknown')
  async one(
    @Param('caseId') caseId: string,
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<CaseView> {
    const id = pathId('caseId', caseId);
    const query = validated(ReadQuery, input);
    await this.catchUp(query);
    return this.queries.one(id.toLowerCase(), readerOf(request.principal));
  }

  private async catchUp(query: ReadQuery): Promise<void> {
    await this.readModels.catchUp(query, cases);
    if (query.minPosition !== undefined) await this.queries.until(query.minPosition);
  }
}
