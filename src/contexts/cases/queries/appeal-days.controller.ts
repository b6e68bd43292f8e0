import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Clock } from '../../../kernel/clock.js';
import { localDateOf } from '../../../kernel/natural-month.js';
import { Organisation } from '../../organisation/domain/organisation.js';
import { CaseOpening, type OpenEntry } from '../case-opening.js';

class AppealDayView implements OpenEntry {
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day; null as long as the month is open or not published yet.',
  })
  readonly until!: string | null;
}

class AppealDaysView {
  @ApiProperty({ type: [AppealDayView], description: 'The newest entry first.' })
  readonly items!: readonly AppealDayView[];
}

@ApiTags('cases')
@Controller('v1/employees')
export class AppealDaysController {
  constructor(
    private readonly log: EventLog,
    private readonly opening: CaseOpening,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  @Get(':employeeId/appeal-days')
  @ApiOperation({
    operationId: 'listAppealDays',
    summary: 'The entries of a file that may still be objected to, and until when',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: AppealDaysView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-allowed')
  async read(@Param('employeeId') employeeId: string, @Query() input: ListQuery): Promise<AppealDaysView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(ListQuery, input);
    if (query.minPosition !== undefined) await untilReached(this.log, BigInt(query.minPosition));
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    return { items: (await this.opening.stillOpen(id, today)).slice(0, limitOf(query)) };
  }
}
