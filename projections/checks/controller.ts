import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { limitOf, pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { daysAskedFor } from '../common/days-asked-for.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { checks } from './projection.js';
import { CheckQueries } from './queries.js';
import { ChecksQuery, ChecksView, RoundsQuery, RoundsView } from './views.js';

@ApiTags('checks')
@Controller('v1/rounds')
export class ChecksController {
  constructor(
    private readonly queries: CheckQueries,
    private readonly readModels: ReadModels,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listRounds',
    summary: 'The rounds of checks, and what was due, made, missed and found, by office',
    description:
      'Within the days from..to, 366 at most. A check is missed once its days are over; it posts nothing.',
  })
  @ApiOkResponse({ type: RoundsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async rounds(@Query() input: RoundsQuery): Promise<RoundsView> {
    const query = validated(RoundsQuery, input);
    const [after] = decodeCursor(query.cursor, 'string') ?? [];
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const { from, to } = daysAskedFor(query, today);
    await this.readModels.catchUp(query, checks);
    const looked = { officeId: query.officeId, from, to, today };
    const page = await this.queries.rounds(looked, after, limitOf(query));
    return { from, to, ...page };
  }

  @Get(':roundId/checks')
  @ApiOperation({ operationId: 'listChecks', summary: 'The checks of a round, the last one first' })
  @ApiParam({ name: 'roundId' })
  @ApiOkResponse({ type: ChecksView })
  @ApiProblems('input.invalid', 'round.unknown', 'position.not-reached')
  async ofRound(@Param('roundId') roundId: string, @Query() input: ChecksQuery): Promise<ChecksView> {
    const id = pathId('roundId', roundId);
    const query = validated(ChecksQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string') ?? [];
    await this.readModels.catchUp(query, checks);
    const found = await this.queries.checks(id, query.officeId, after, limitOf(query));
    if (found === undefined) throw new Problem('round.unknown', `No round ${id} has been planned.`);
    return found;
  }
}
