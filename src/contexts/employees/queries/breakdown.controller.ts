import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AccessLog } from '../../access/accesses/access-log.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { naturalMonth, naturalYear } from '../../../infrastructure/http/period-paths.js';
import { rejection } from '../../../infrastructure/http/problem.js';
import { pathId, ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { RulebookRepository } from '../../rulebook/rulebook-repository.js';
import { breakdownOf, type Breakdown, type Counted } from './breakdown.js';
import { keepReading } from './reading.js';
import { scoreEntriesOf } from './score-entries.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

class PartView {
  @ApiProperty({ type: 'integer', description: 'what it adds to the score, with its sign' })
  readonly points!: number;

  @ApiProperty({ type: 'integer', description: 'entries and reversals' })
  readonly entries!: number;
}

class CategoryPartView extends PartView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'that of the item on the day of the entry; null where no rulebook had it',
  })
  readonly category!: string | null;
}

class ItemPartView extends CategoryPartView {
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode')
  readonly title?: string | null;
}

class MonthPartView extends PartView {
  @ApiProperty({ example: '2025-03' })
  readonly month!: string;
}

class BreakdownView implements Breakdown {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;

  @ApiProperty({ example: '2025-03' })
  readonly period!: string;

  @ApiProperty({ type: 'integer' })
  readonly score!: number;

  @ApiProperty({ type: [ItemPartView], description: 'Those that add the most come first.' })
  readonly byItem!: readonly ItemPartView[];

  @ApiProperty({ type: [CategoryPartView] })
  readonly byCategory!: readonly CategoryPartView[];

  @ApiProperty({ type: [MonthPartView] })
  readonly byMonth!: readonly MonthPartView[];
}

@ApiTags('rankings')
@Controller('v1/rankings')
export class BreakdownController {
  constructor(
    private readonly log: EventLog,
    private readonly accesses: AccessLog,
    private readonly rulebook: RulebookRepository,
  ) {}

  @Get('months/:month/employees/:employeeId/breakdown')
  @ApiOperation({
    operationId: 'readMonthBreakdown',
    summary: "One employee's score of a month by item, category and month, from the event store itself",
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: BreakdownView })
  @ApiProblems('input.invalid', 'not-allowed', 'employee.unknown')
  ofMonth(
    @Param('month') month: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<BreakdownView> {
    return this.of(naturalMonth(month), employeeId, input, request);
  }

  @Get('years/:year/employees/:employeeId/breakdown')
  @ApiOperation({
    operationId: 'readYearBreakdown',
    summary: "One employee's score of a year by item, category and month, from the event store itself",
  })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiOkResponse({ type: BreakdownView })
  @ApiProblems('input.invalid', 'not-allowed', 'employee.unknown')
  ofYear(
    @Param('year') year: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<BreakdownView> {
    return this.of(naturalYear(year), employeeId, input, request);
  }

  private async of(
    period: string,
    employeeId: string,
    input: ReadQuery,
    request: AuthenticatedRequest,
  ): Promise<BreakdownView> {
    const id = pathId('employeeId', employeeId);
    const { minPosition } = validated(ReadQuery, input);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const entries = await scoreEntriesOf(this.log, id, period);
    if (entries === undefined) throw rejection('employee.unknown', `Nobody was ever registered as ${id}.`);
    await keepReading(this.accesses, request, id);
    const counted: Counted[] = [];
    for await (const { itemCode, occurredOn, countsIn, points } of entries) {
      const standard = await this.rulebook.standardOf(itemCode, occurredOn);
      counted.push({ itemCode, countsIn, points, category: standard?.item?.category ?? null });
    }
    return { employeeId: id, period, ...breakdownOf(counted) };
  }
}
