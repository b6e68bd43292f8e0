import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { rollout } from './projection.js';
import { RolloutQueries } from './queries.js';
import { RolloutView } from './views.js';

@ApiTags('rollout')
@Controller('v1/rollout')
export class RolloutController {
  constructor(
    private readonly queries: RolloutQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readRollout',
    summary: 'The roll-out plan: what is live, in trial or off from when on, who planned it and when',
  })
  @ApiOkResponse({ type: RolloutView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async steps(@Query() input: ListQuery): Promise<RolloutView> {
    const query = validated(ListQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string', 'string');
    await this.readModels.catchUp(query, rollout);
    return this.queries.steps(after, limitOf(query));
  }
}
