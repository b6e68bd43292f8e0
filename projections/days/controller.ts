import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { seesFew } from '../../src/contexts/access/domain/small-groups.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { notAllowed } from '../../src/contexts/access/guard/refusals.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { localDate } from '../../src/infrastructure/http/period-paths.js';
import { invalidInput } from '../../src/infrastructure/http/problem.js';
import { limitOf, pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { daysAskedFor } from '../common/days-asked-for.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { days } from './projection.js';
import { DayQueries } from './queries.js';
import { officeWithin, sightOf } from './sight.js';
import { TrialQueries } from './trials.js';
import {
  DayBoardView,
  DayQuery,
  DaysQuery,
  DaysView,
  OfficeDaysView,
  TrialQuery,
  TrialView,
} from './views.js';

const PROBLEMS = ['input.invalid', 'position.not-reached'] as const;

@ApiTags('days')
@Controller('v1')
export class DaysController {
  constructor(
    private readonly queries: DayQueries,
    private readonly trials: TrialQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('employees/:employeeId/days')
  @ApiOperation({
    operationId: 'readDays',
    summary: 'What one employee has of behaviour by the day on which it occurred, trials apart',
    description:
      'Entries that stand, whichever month they count in, however late; a reversal goes by its entry’s day. No board: nothing of it is closed or final.',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: DaysView })
  @ApiProblems(...PROBLEMS, 'employee.unknown')
  async ofPerson(@Param('employeeId') employeeId: string, @Query() input: DaysQuery): Promise<DaysView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(DaysQuery, input);
    const { from, to } = daysAskedFor(query, this.queries.today());
    await this.readModels.catchUp(query, days);
    return this.queries.ofPerson(id, from, to);
  }

  @Get('days/:date')
  @ApiOperation({
    operationId: 'readDay',
    summary: 'What the people of an office have of one day, and their sums',
    description:
      'An employee sees themselves and the sums of their office; others only where the policy of due process publishes deductions by name.',
  })
  @ApiParam({ name: 'date', example: '2026-10-12' })
  @ApiOkResponse({ type: DayBoardView })
  @ApiProblems(...PROBLEMS, 'office.unknown')
  async onDay(
    @Param('date') text: string,
    @Query() input: DayQuery,
    @Req() { reach, principal }: AuthenticatedRequest,
  ): Promise<DayBoardView> {
    const date = localDate('date', text);
    const query = validated(DayQuery, input);
    const skip = skipIn(query.cursor);
    await this.readModels.catchUp(query, days);
    const sight = sightOf(reach, {
      officeId: query.officeId,
      ownOffice: reach.file === null ? undefined : await this.queries.officeOn(date, reach.file),
      isNamed: reach.file !== null && (await this.queries.isNamed()),
    });
    if (sight === undefined) throw refusal('GET /v1/days/:date', query.officeId);
    const page = { skip, limit: limitOf(query), seesFew: seesFew(principal, sight.officeId) };
    return this.queries.onDay(date, sight, page);
  }

  @Get('offices/:officeId/days')
  @ApiOperation({
    operationId: 'readOfficeDays',
    summary: 'What the members of an office had together on each day, and for each of them',
  })
  @ApiParam({ name: 'officeId' })
  @ApiOkResponse({ type: OfficeDaysView })
  @ApiProblems(...PROBLEMS, 'office.unknown')
  async ofOffice(
    @Param('officeId') officeId: string,
    @Query() input: DaysQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<OfficeDaysView> {
    const id = pathId('officeId', officeId);
    const query = validated(DaysQuery, input);
    const { from, to } = daysAskedFor(query, this.queries.today());
    await this.readModels.catchUp(query, days);
    return this.queries.ofOffice(id, from, to, seesFew(principal, id));
  }

  @Get('trial')
  @ApiOperation({
    operationId: 'readTrial',
    summary: 'What was recorded in trial, by item and by person, and the board as it would be',
    description: 'Of the people of the last day, in their employment of that day. One at a time.',
  })
  @ApiOkResponse({ type: TrialView })
  @ApiProblems(...PROBLEMS, 'office.unknown')
  async trial(
    @Query() input: TrialQuery,
    @Req() { reach, principal }: AuthenticatedRequest,
  ): Promise<TrialView> {
    const query = validated(TrialQuery, input);
    const { from, to } = daysAskedFor(query, this.queries.today());
    const skip = skipIn(query.cursor);
    const sight = officeWithin(reach, query.officeId);
    if (sight === undefined) throw refusal('GET /v1/trial', query.officeId);
    const { officeId } = sight;
    await this.readModels.catchUp(query, days);
    const page = { skip, limit: limitOf(query), seesFew: seesFew(principal, officeId) };
    return this.trials.report({ officeId, from, to, ...page });
  }
}

/** Whoever manages several offices, or none on that day, has to say which one they mean. */
const refusal = (route: string, officeId: string | undefined): Error =>
  officeId === undefined
    ? invalidInput([{ field: 'officeId', message: 'must be given: more than one office could be meant' }])
    : notAllowed(route);

function skipIn(cursor: string | undefined): number {
  const [skip = 0] = decodeCursor(cursor, 'number') ?? [];
  if (skip < 0) throw wrongCursor();
  return skip;
}
