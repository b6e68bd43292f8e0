import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../src/contexts/access/domain/actor.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { naturalMonth, naturalYear } from '../../src/infrastructure/http/period-paths.js';
import { boards } from './projection.js';
import { RowProofs } from './row-proofs.js';
import { RowsTold } from './rows-told.js';
import { RowProofView } from './views.js';

const PROBLEMS = [
  'input.invalid',
  'position.not-reached',
  'month.unknown',
  'not-found',
  'board.not-shown',
] as const;

@ApiTags('proofs')
@Controller('v1/rankings')
export class RowProofsController {
  constructor(
    private readonly proofs: RowProofs,
    private readonly told: RowsTold,
    private readonly readModels: ReadModels,
  ) {}

  @Get('months/:month/employees/:employeeId/proof')
  @ApiOperation({
    operationId: 'proveMonthRankingRow',
    summary: "Proof that one employee's row stands in the seal of a month",
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: RowProofView })
  @ApiProblems(...PROBLEMS)
  inMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<RowProofView> {
    return this.proof(naturalMonth(month), employeeId, input, principal);
  }

  @Get('years/:year/employees/:employeeId/proof')
  @ApiOperation({
    operationId: 'proveYearRankingRow',
    summary: "Proof that one employee's row stands in the seal of a year's December",
  })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: RowProofView })
  @ApiProblems(...PROBLEMS)
  inYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<RowProofView> {
    return this.proof(naturalYear(year), employeeId, input, principal);
  }

  private async proof(
    period: string,
    employeeId: string,
    input: ReadQuery,
    principal: Actor,
  ): Promise<RowProofView> {
    const id = pathId('employeeId', employeeId);
    await this.told.mustTell(principal, id);
    await this.readModels.catchUp(validated(ReadQuery, input), boards);
    return this.proofs.of(period, id);
  }
}
