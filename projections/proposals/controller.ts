import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { proposals } from './projection.js';
import { ProposalQueries } from './queries.js';
import { ProposalsQuery, ProposalsView, ProposalWithStepsView } from './views.js';

@ApiTags('proposals')
@Controller('v1/proposals')
export class ProposalsController {
  constructor(
    private readonly queries: ProposalQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listProposals',
    summary: 'What was proposed, for somebody else to decide: what ends first comes first',
  })
  @ApiOkResponse({ type: ProposalsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: ProposalsQuery): Promise<ProposalsView> {
    const query = validated(ProposalsQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string');
    await this.readModels.catchUp(query, proposals);
    return this.queries.list(query.status, after, limitOf(query));
  }

  @Get(':proposalId')
  @ApiOperation({
    operationId: 'readProposal',
    summary: 'One proposal: its grounds, who may decide it, and each step with who and when',
  })
  @ApiParam({ name: 'proposalId' })
  @ApiOkResponse({ type: ProposalWithStepsView })
  @ApiProblems('input.invalid', 'position.not-reached', 'proposal.unknown')
  async proposal(
    @Param('proposalId') proposalId: string,
    @Query() input: ReadQuery,
  ): Promise<ProposalWithStepsView> {
    const id = pathId('proposalId', proposalId);
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, proposals);
    return this.queries.proposal(id.toLowerCase());
  }
}
