import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { offices } from './projection.js';
import { OfficeQueries } from './queries.js';
import { OfficesView } from './views.js';

@ApiTags('offices')
@Controller('v1/offices')
export class OfficesController {
  constructor(
    private readonly queries: OfficeQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listOffices',
    summary: 'The offices of the organisation, in the order of their ids',
  })
  @ApiOkResponse({ type: OfficesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: ListQuery): Promise<OfficesView> {
    const query = validated(ListQuery, input);
    const [after = ''] = decodeCursor(query.cursor, 'string') ?? [];
    await this.readModels.catchUp(query, offices);
    return this.queries.list(after, limitOf(query));
  }
}
