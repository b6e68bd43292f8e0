import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { facts } from './projection.js';
import { FactQueries } from './queries.js';
import { FactsView } from './views.js';

@ApiTags('employees')
@Controller('v1/employees')
export class FactsController {
  constructor(
    private readonly queries: FactQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get(':employeeId/facts')
  @ApiOperation({
    operationId: 'readFacts',
    summary: 'What HR knows of an employee, and the fixed points granted for it',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: FactsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async ofEmployee(@Param('employeeId') employeeId: string, @Query() input: ReadQuery): Promise<FactsView> {
    const id = pathId('employeeId', employeeId);
    await this.readModels.catchUp(validated(ReadQuery, input), facts);
    return this.queries.ofEmployee(id);
  }
}
