import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { recordings } from './projection.js';
import { PublishedEntryQueries } from './published-queries.js';
import { PublishedEntriesQuery, PublishedEntriesView } from './published-views.js';

@ApiTags('publicity')
@Controller('v1/publicity')
export class PublishedEntriesController {
  constructor(
    private readonly queries: PublishedEntryQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('entries')
  @ApiOperation({
    operationId: 'listPublishedEntries',
    summary: 'Which entries stand published, the newest first',
    description:
      'Behaviour, not in trial, not imported, for as many days as the policy of the day of recording says, with no more than it says; the same for everybody.',
  })
  @ApiOkResponse({ type: PublishedEntriesView })
  @ApiProblems('input.invalid', 'office.unknown', 'position.not-reached')
  async entries(@Query() input: PublishedEntriesQuery): Promise<PublishedEntriesView> {
    const query = validated(PublishedEntriesQuery, input);
    const [before] = decodeCursor(query.cursor, 'string') ?? [];
    if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
    await this.readModels.catchUp(query, recordings);
    return this.queries.on(query.on, { officeId: query.officeId, before, limit: limitOf(query) });
  }
}
