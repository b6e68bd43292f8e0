import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { acknowledgements } from './projection.js';
import { AcknowledgementQueries } from './queries.js';
import {
  AcknowledgementsQuery,
  AcknowledgementsView,
  AnnouncementAcknowledgementsView,
  OwnAcknowledgementsView,
  SignaturesQuery,
} from './views.js';

@ApiTags('notices')
@Controller('v1/acknowledgements')
export class AcknowledgementsController {
  constructor(
    private readonly queries: AcknowledgementQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listAcknowledgements',
    summary:
      'Who of those employed today has signed for an edition of the rulebook, and who has not, by office',
  })
  @ApiOkResponse({ type: AcknowledgementsView })
  @ApiProblems('input.invalid', 'edition.unknown', 'edition.not-adopted', 'position.not-reached')
  async report(@Query() input: AcknowledgementsQuery): Promise<AcknowledgementsView> {
    const query = validated(AcknowledgementsQuery, input);
    const page = pageAsked(query);
    await this.readModels.catchUp(query, acknowledgements);
    return this.queries.ofEdition(query.editionId, page);
  }

  @Get('announcements/:announcementId')
  @ApiOperation({
    operationId: 'listAnnouncementAcknowledgements',
    summary:
      'Who of those employed today, and there on its day, has acknowledged an announcement, and who has not, by office',
  })
  @ApiParam({ name: 'announcementId' })
  @ApiOkResponse({ type: AnnouncementAcknowledgementsView })
  @ApiProblems('input.invalid', 'announcement.unknown', 'position.not-reached')
  async ofAnnouncement(
    @Param('announcementId') announcementId: string,
    @Query() input: SignaturesQuery,
  ): Promise<AnnouncementAcknowledgementsView> {
    const query = validated(SignaturesQuery, input);
    const [id, page] = [pathId('announcementId', announcementId), pageAsked(query)];
    await this.readModels.catchUp(query, acknowledgements);
    return this.queries.ofAnnouncement(id, page);
  }

  @Get('own')
  @ApiOperation({
    operationId: 'listOwnAcknowledgements',
    summary: 'Up to which notice, and for which editions, whoever asks has said that they know them',
  })
  @ApiOkResponse({ type: OwnAcknowledgementsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async own(
    @Query() input: ReadQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<OwnAcknowledgementsView> {
    await this.readModels.catchUp(validated(ReadQuery, input), acknowledgements);
    const { employeeId } = principal;
    return employeeId === null ? { upTo: null, editions: [] } : this.queries.of(employeeId);
  }
}

/** @throws Problem `input.invalid` */
function pageAsked(query: SignaturesQuery) {
  const [skip = 0] = decodeCursor(query.cursor, 'number') ?? [];
  if (skip < 0) throw wrongCursor();
  return { officeId: query.officeId, skip, limit: limitOf(query) };
}
