import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { publicity } from './projection.js';
import { PublicityQueries } from './queries.js';
import { DueProcessView, PublicityView } from './views.js';

@ApiTags('publicity')
@Controller('v1')
export class PublicityController {
  constructor(
    private readonly queries: PublicityQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('publicity')
  @ApiOperation({
    operationId: 'listPublishedBoards',
    summary: 'Which boards are published until when, and which are confirmed',
  })
  @ApiOkResponse({ type: PublicityView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async windows(@Query() input: ListQuery): Promise<PublicityView> {
    const query = validated(ListQuery, input);
    await this.readModels.catchUp(query, publicity);
    return { items: await this.queries.windows(limitOf(query)) };
  }

  @Get('due-process')
  @ApiOperation({
    operationId: 'readDueProcess',
    summary: 'By what days and rules people are told, heard and answered',
  })
  @ApiOkResponse({ type: DueProcessView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async dueProcess(@Query() input: ReadQuery): Promise<DueProcessView> {
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, publicity);
    return this.queries.dueProcess();
  }
}
