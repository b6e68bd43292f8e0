import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { authority } from './projection.js';
import { AuthorityQueries } from './queries.js';
import { AuthorityView } from './views.js';

@ApiTags('authority')
@Controller('v1/authority')
export class AuthorityController {
  constructor(
    private readonly queries: AuthorityQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readAuthority',
    summary: 'The grades of authority and their limits, with from when until when they hold',
  })
  @ApiOkResponse({ type: AuthorityView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async tables(@Query() input: ListQuery): Promise<AuthorityView> {
    const query = validated(ListQuery, input);
    const after = decodeCursor(query.cursor, 'string')?.[0];
    await this.readModels.catchUp(query, authority);
    return this.queries.tables(after, limitOf(query));
  }
}
