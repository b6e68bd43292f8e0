import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { officeEntries } from './projection.js';
import { OfficeEntryQueries } from './queries.js';
import { OfficeEntriesQuery, OfficeEntriesView, OfficeEntryWithMembersView } from './views.js';

@ApiTags('office entries')
@Controller('v1/office-entries')
export class OfficeEntriesController {
  constructor(
    private readonly queries: OfficeEntryQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listOfficeEntries',
    summary: 'Entries for whole offices, and how far each has come into the members’ files',
  })
  @ApiOkResponse({ type: OfficeEntriesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: OfficeEntriesQuery): Promise<OfficeEntriesView> {
    const query = validated(OfficeEntriesQuery, input);
    const before = decodeCursor(query.cursor, 'string')?.[0];
    if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
    await this.readModels.catchUp(query, officeEntries);
    return this.queries.list(query.officeId, before, limitOf(query));
  }

  @Get(':officeEntryId')
  @ApiOperation({ operationId: 'readOfficeEntry', summary: 'An entry for a whole office with its members' })
  @ApiParam({ name: 'officeEntryId' })
  @ApiOkResponse({ type: OfficeEntryWithMembersView })
  @ApiProblems('input.invalid', 'position.not-reached', 'office-entry.unknown')
  async one(
    @Param('officeEntryId') officeEntryId: string,
    @Query() input: ReadQuery,
  ): Promise<OfficeEntryWithMembersView> {
    const id = pathId('officeEntryId', officeEntryId);
    await this.readModels.catchUp(validated(ReadQuery, input), officeEntries);
    return this.queries.one(id);
  }
}
