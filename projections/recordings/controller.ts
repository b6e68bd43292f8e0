import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/http/api-problems.js';
import type { AuthenticatedRequest } from '../../src/http/authentication.js';
import { limitOf, ListQuery } from '../../src/http/query-fields.js';
import { validated } from '../../src/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { recordings } from './projection.js';
import { RecordingQueries } from './queries.js';
import { RecordingsView } from './views.js';

@ApiTags('recordings')
@Controller('v1/recordings')
export class RecordingsController {
  constructor(
    private readonly queries: RecordingQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'recordings',
    summary: 'The entries that whoever asks has recorded, the newest first, and whether they were undone',
  })
  @ApiOkResponse({ type: RecordingsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async mine(@Query() input: ListQuery, @Req() { principal }: AuthenticatedRequest): Promise<RecordingsView> {
    const query = validated(ListQuery, input);
    const before = decodeCursor(query.cursor, 'string')?.[0];
    if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
    await this.readModels.include(query, recordings);
    return this.queries.by(principal.principalId, before, limitOf(query));
  }
}
