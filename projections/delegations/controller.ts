import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { delegations } from './projection.js';
import { DelegationQueries } from './queries.js';
import { DelegationsQuery, DelegationsView } from './views.js';

@ApiTags('authority')
@Controller('v1/delegations')
export class DelegationsController {
  constructor(
    private readonly queries: DelegationQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listDelegations',
    summary: 'Who has lent their authority to whom, from when until when',
  })
  @ApiOkResponse({ type: DelegationsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: DelegationsQuery): Promise<DelegationsView> {
    const query = validated(DelegationsQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string');
    await this.readModels.catchUp(query, delegations);
    return this.queries.list(query, after, limitOf(query));
  }
}
