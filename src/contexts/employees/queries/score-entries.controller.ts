import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AccessLog } from '../../access/accesses/access-log.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { naturalMonth, naturalYear } from '../../../infrastructure/http/period-paths.js';
import { rejection } from '../../../infrastructure/http/problem.js';
import { limitOf, ListQuery, pathId } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { keepReading, revisionOf } from './reading.js';
import { scoreEntriesOf, type ScoreEntry } from './score-entries.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

class ScoreEntryView implements ScoreEntry {
  @ApiProperty({ type: 'integer', description: 'place in the file, from 0' })
  readonly revision!: number;

  @ApiProperty({ description: 'place in the whole log' })
  readonly position!: string;

  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;

  @ApiProperty({ description: 'whether it is the reversal of that entry' })
  readonly reverses!: boolean;

  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { edition: 'editionId', on: 'occurredOn' })
  readonly title?: string | null;

  @ApiProperty({ format: 'date', description: 'of a reversal, that of the entry it undoes' })
  readonly occurredOn!: string;

  @ApiProperty({ type: 'integer', description: 'what it adds to the score, with its sign' })
  readonly points!: number;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the edition of the rulebook that its item stands in; null where none was in force',
  })
  readonly editionId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['rule', 'authority', 'proposal', 'fact', 'import', 'carried', 'case', 'claim', null],
    description: 'what entitled whoever recorded it; null where nothing was needed',
  })
  readonly ground!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt!: string;

  @ApiProperty()
  readonly recordedBy!: string;
  @NameOf('principal', 'recordedBy')
  readonly recordedByName?: string | null;

  @ApiProperty({ example: '2025-04' })
  readonly countsIn!: string;

  @ApiProperty({ type: String, nullable: true, description: 'the closed month that it came too late for' })
  readonly lateFor!: string | null;
}

class ScoreEntriesView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;

  @ApiProperty({ example: '2025-03' })
  readonly period!: string;

  @ApiProperty({ type: [ScoreEntryView] })
  readonly items!: readonly ScoreEntryView[];

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

class ScoreEntriesQuery extends ListQuery {}

@ApiTags('rankings')
@Controller('v1/rankings')
export class ScoreEntriesController {
  constructor(
    private readonly log: EventLog,
    private readonly accesses: AccessLog,
  ) {}

  @Get('months/:month/employees/:employeeId/entries')
  @ApiOperation({
    operationId: 'readMonthScoreEntries',
    summary: "The entries behind one employee's score of a month, from the event store itself",
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: ScoreEntriesView })
  @ApiProblems('input.invalid', 'not-allowed', 'employee.unknown')
  ofMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ScoreEntriesQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<ScoreEntriesView> {
    return this.page(naturalMonth(month), employeeId, input, request);
  }

  @Get('years/:year/employees/:employeeId/entries')
  @ApiOperation({
    operationId: 'readYearScoreEntries',
    summary: "The entries behind one employee's score of a year, from the event store itself",
  })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiOkResponse({ type: ScoreEntriesView })
  @ApiProblems('input.invalid', 'not-allowed', 'employee.unknown')
  ofYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ScoreEntriesQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<ScoreEntriesView> {
    return this.page(naturalYear(year), employeeId, input, request);
  }

  private async page(
    period: string,
    employeeId: string,
    input: ScoreEntriesQuery,
    request: AuthenticatedRequest,
  ): Promise<ScoreEntriesView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(ScoreEntriesQuery, input);
    const [from, limit] = [revisionOf(query.cursor), limitOf(query)];
    if (query.minPosition !== undefined) await untilReached(this.log, BigInt(query.minPosition));
    const entries = await scoreEntriesOf(this.log, id, period);
    if (entries === undefined) throw rejection('employee.unknown', `Nobody was ever registered as ${id}.`);
    await keepReading(this.accesses, request, id);
    return { employeeId: id, period, ...(await pageFrom(entries, from, limit)) };
  }
}

async function pageFrom(
  entries: AsyncIterable<ScoreEntry>,
  from: number,
  limit: number,
): Promise<Pick<ScoreEntriesView, 'items' | 'nextCursor'>> {
  const items: ScoreEntry[] = [];
  for await (const entry of entries) {
    if (entry.revision < from) continue;
    if (items.length === limit) return { items, nextCursor: String(entry.revision) };
    items.push(entry);
  }
  return { items, nextCursor: null };
}
