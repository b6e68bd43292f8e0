import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { mutedInInbox } from '../../src/contexts/notices/domain/kinds.js';
import { ContactBook } from '../../src/contexts/contacts/domain/contact-book.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { notices } from './projection.js';
import { NoticeQueries } from './queries.js';
import { NoticesView } from './views.js';

@ApiTags('notices')
@Controller('v1')
export class NoticesController {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly contacts: ContactBook,
    private readonly readModels: ReadModels,
  ) {}

  @Get('notices')
  @ApiOperation({
    operationId: 'listOwnNotices',
    summary: 'What one is told, the newest first: it is derived from the log, and the same for ever',
  })
  @ApiOkResponse({ type: NoticesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async own(@Query() input: ListQuery, @Req() { principal }: AuthenticatedRequest): Promise<NoticesView> {
    const { employeeId, principalId } = principal;
    if (employeeId === null) return this.inbox(principalId, input);
    const { mute = [] } = (await this.contacts.of([employeeId])).get(employeeId) ?? {};
    return this.inbox(employeeId, input, mutedInInbox(mute));
  }

  @Get('employees/:employeeId/notices')
  @ApiOperation({
    operationId: 'listNoticesOfEmployee',
    summary: 'What an employee is told, for those who decide on cases, and for themselves',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: NoticesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  of(@Param('employeeId') employeeId: string, @Query() input: ListQuery): Promise<NoticesView> {
    return this.inbox(pathId('employeeId', employeeId), input);
  }

  private async inbox(
    person: string,
    input: ListQuery,
    without: readonly string[] = [],
  ): Promise<NoticesView> {
    const query = validated(ListQuery, input);
    const [before] = decodeCursor(query.cursor, 'string') ?? [];
    if (before !== undefined && !/^\d{1,18}$/.test(before)) throw wrongCursor();
    await this.readModels.catchUp(query, notices);
    return this.queries.inbox(person, before, limitOf(query), without);
  }
}
