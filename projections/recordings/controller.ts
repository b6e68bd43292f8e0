import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { seesFew } from '../../src/contexts/access/domain/small-groups.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { naturalMonth } from '../../src/infrastructure/http/period-paths.js';
import { limitOf, ListQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { DelayQueries } from './delay-queries.js';
import { DelaysQuery, DelaysView } from './delay-views.js';
import { recordings } from './projection.js';
import { RecordingQueries } from './queries.js';
import { RecordingsQuery, RecordingsView, ReversalsView } from './views.js';

@ApiTags('recordings')
@Controller('v1/recordings')
export class RecordingsController {
  constructor(
    private readonly queries: RecordingQueries,
    private readonly delayQueries: DelayQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listRecordings',
    summary: 'The entries that whoever asks has recorded, the newest first, and whether they were undone',
  })
  @ApiOkResponse({ type: RecordingsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async mine(
    @Query() input: RecordingsQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<RecordingsView> {
    const query = validated(RecordingsQuery, input);
    const before = placeIn(query.cursor);
    await this.readModels.catchUp(query, recordings);
    return this.queries.by(principal.principalId, {
      ...(query.occurredOn === undefined ? {} : { occurredOn: query.occurredOn }),
      ...(before === undefined ? {} : { before }),
      limit: limitOf(query),
    });
  }

  @Get('reversals')
  @ApiOperation({
    operationId: 'listReversalsOfOthers',
    summary: 'What somebody else took back than who had recorded it, the newest first',
  })
  @ApiOkResponse({ type: ReversalsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async ofOthers(@Query() input: ListQuery): Promise<ReversalsView> {
    const query = validated(ListQuery, input);
    const before = placeIn(query.cursor);
    await this.readModels.catchUp(query, recordings);
    return this.queries.reversalsOfOthers(before, limitOf(query));
  }

  @Get('months/:month/delays')
  @ApiOperation({
    operationId: 'readDelays',
    summary: 'How many days passed between what happened in a month and its recording',
    description:
      'Of the people who belonged to the office on the day of each. What is about fewer than five people is not told to whoever may not read their histories. Looks at all entries of the month; one at a time.',
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: DelaysView })
  @ApiProblems('input.invalid', 'position.not-reached', 'office.unknown')
  async delays(
    @Param('month') text: string,
    @Query() input: DelaysQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<DelaysView> {
    const month = naturalMonth(text);
    const query = validated(DelaysQuery, input);
    await this.readModels.catchUp(query, recordings);
    return this.delayQueries.ofMonth(month, query.officeId, seesFew(principal, query.officeId));
  }
}

function placeIn(cursor: string | undefined): string | undefined {
  const place = decodeCursor(cursor, 'string')?.[0];
  if (place !== undefined && !/^\d{1,18}$/.test(place)) throw wrongCursor();
  return place;
}
