import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { limitOf, ListQuery, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { announcements } from './projection.js';
import { AnnouncementQueries } from './queries.js';
import { AnnouncementsView, AnnouncementView, LeadingGroupView, MeetingsView } from './views.js';

const PLACE = /^\d{1,18}$/;

@ApiTags('announcements')
@Controller('v1')
export class AnnouncementsController {
  constructor(
    private readonly queries: AnnouncementQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('announcements')
  @ApiOperation({ operationId: 'listAnnouncements', summary: 'What was announced, the newest first' })
  @ApiOkResponse({ type: AnnouncementsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: ListQuery): Promise<AnnouncementsView> {
    const query = validated(ListQuery, input);
    const [before] = decodeCursor(query.cursor, 'string') ?? [];
    if (before !== undefined && !PLACE.test(before)) throw wrongCursor();
    await this.readModels.catchUp(query, announcements);
    return this.queries.list(before, limitOf(query));
  }

  @Get('announcements/:announcementId')
  @ApiOperation({ operationId: 'readAnnouncement', summary: 'One announcement with its text' })
  @ApiParam({ name: 'announcementId' })
  @ApiOkResponse({ type: AnnouncementView })
  @ApiProblems('input.invalid', 'announcement.unknown', 'position.not-reached')
  async one(
    @Param('announcementId') announcementId: string,
    @Query() input: ReadQuery,
  ): Promise<AnnouncementView> {
    const id = pathId('announcementId', announcementId);
    await this.readModels.catchUp(validated(ReadQuery, input), announcements);
    const found = await this.queries.one(id);
    if (found === undefined) throw new Problem('announcement.unknown', `Nothing was announced as ${id}.`);
    return found;
  }

  @Get('meetings')
  @ApiOperation({
    operationId: 'listMeetings',
    summary: 'The meetings with their minutes, the last one first',
  })
  @ApiOkResponse({ type: MeetingsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async meetings(@Query() input: ListQuery): Promise<MeetingsView> {
    const query = validated(ListQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string') ?? [];
    if (after[1] !== undefined && !PLACE.test(after[1])) throw wrongCursor();
    await this.readModels.catchUp(query, announcements);
    return this.queries.meetings(after, limitOf(query));
  }

  @Get('leading-group')
  @ApiOperation({
    operationId: 'readLeadingGroup',
    summary: 'Who answers for what in the leading group since when, and when its deputies stand in',
  })
  @ApiOkResponse({ type: LeadingGroupView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async leadingGroup(@Query() input: ReadQuery): Promise<LeadingGroupView> {
    await this.readModels.catchUp(validated(ReadQuery, input), announcements);
    return this.queries.leadingGroup();
  }
}
