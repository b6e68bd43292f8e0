import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { AlikeEntries } from '../../src/contexts/claims/domain/alike-entries.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { claims } from './projection.js';
import { ClaimQueries } from './queries.js';
import { ClaimsQuery, ClaimsView, OneClaimView } from './views.js';

@ApiTags('claims')
@Controller('v1/claims')
export class ClaimsController {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly alike: AlikeEntries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listClaims',
    summary:
      'Claims: one’s own for an employee, of the people of their office for a manager, all for those who record',
  })
  @ApiOkResponse({ type: ClaimsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: ClaimsQuery, @Req() { reach }: AuthenticatedRequest): Promise<ClaimsView> {
    const query = validated(ClaimsQuery, input);
    const after = decodeCursor(query.cursor, 'string')?.[0];
    if (after !== undefined && !/^\d{1,18}$/.test(after)) throw wrongCursor();
    await this.readModels.catchUp(query, claims);
    const { status, officeId, employeeId } = query;
    return this.queries.list({ status, officeId, employeeId }, reach, after, limitOf(query));
  }

  @Get(':claimId')
  @ApiOperation({
    operationId: 'readClaim',
    summary: 'One claim, with the entries of the same person, item and day',
  })
  @ApiParam({ name: 'claimId' })
  @ApiOkResponse({ type: OneClaimView })
  @ApiProblems('input.invalid', 'position.not-reached', 'claim.unknown')
  async one(
    @Param('claimId') text: string,
    @Query() input: ReadQuery,
    @Req() { reach }: AuthenticatedRequest,
  ): Promise<OneClaimView> {
    const claimId = pathId('claimId', text).toLowerCase();
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, claims);
    const claim = await this.queries.one(claimId, reach);
    const { employeeId, itemCode, occurredOn } = claim;
    return { ...claim, alike: await this.alike.of(employeeId, itemCode, occurredOn) };
  }
}
