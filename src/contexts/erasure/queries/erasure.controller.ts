import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { pathId, ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { rejection } from '../../../infrastructure/http/problem.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { EmployeeRepository } from '../../employees/employee-repository.js';
import { firstDayToErase, isWhollyErased, openProposal } from '../../employees/domain/erasing.js';
import { RetentionRepository } from '../retention-repository.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

class RetentionView {
  @ApiProperty({
    type: 'integer',
    description: 'So many natural months after they left, what was said of people is kept.',
  })
  readonly months!: number;
}

class ErasureView {
  @ApiProperty({ description: 'Whether everything that was said of them is erased.' })
  readonly erased!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description:
      'The first day on which they can be erased; null while they are employed, and once they are erased.',
  })
  readonly from!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The principal who has proposed it, and cannot do it; null where nobody has.',
  })
  readonly proposedBy!: string | null;
  @NameOf('principal', 'proposedBy')
  readonly proposedByName?: string | null;
}

@ApiTags('erasure')
@Controller('v1')
export class ErasureController {
  constructor(
    private readonly log: EventLog,
    private readonly employees: EmployeeRepository,
    private readonly retention: RetentionRepository,
  ) {}

  @Get('retention')
  @ApiOperation({
    operationId: 'getRetention',
    summary: 'How long what was said of people is kept after they left',
  })
  @ApiOkResponse({ type: RetentionView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-allowed')
  async kept(@Query() input: ReadQuery): Promise<RetentionView> {
    await this.reached(input);
    return { months: await this.retention.months() };
  }

  @Get('employees/:employeeId/erasure')
  @ApiOperation({
    operationId: 'getErasure',
    summary: 'Whether what was said of an employee is erased, or can be, and who has proposed it',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: ErasureView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-allowed', 'employee.unknown')
  async read(@Param('employeeId') employeeId: string, @Query() input: ReadQuery): Promise<ErasureView> {
    const id = pathId('employeeId', employeeId);
    await this.reached(input);
    const state = await this.employees.stateOf(id);
    if (state.status === 'unknown')
      throw rejection('employee.unknown', `Nobody was ever registered as ${id}.`);
    if (isWhollyErased(state)) return { erased: true, from: null, proposedBy: null };
    const { leftOn } = state;
    return {
      erased: false,
      from: leftOn === undefined ? null : firstDayToErase(leftOn, await this.retention.months()),
      proposedBy: openProposal(state)?.proposedBy ?? null,
    };
  }

  private async reached(input: ReadQuery): Promise<void> {
    const { minPosition } = validated(ReadQuery, input);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
  }
}
