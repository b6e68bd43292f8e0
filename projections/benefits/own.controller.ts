import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { beforeIn } from './cursors.js';
import { BenefitQueries } from './queries.js';
import { IDENTITY } from './schema.js';
import { BenefitsView } from './views.js';

@ApiTags('benefits')
@Controller('v1/employees')
export class EmployeeBenefitsController {
  constructor(
    private readonly queries: BenefitQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get(':employeeId/benefits')
  @ApiOperation({
    operationId: 'listBenefitsOfEmployee',
    summary: 'What published runs give an employee, the newest first: for themselves, and those who decide',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: BenefitsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async of(@Param('employeeId') employeeId: string, @Query() input: ListQuery): Promise<BenefitsView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(ListQuery, input);
    const before = beforeIn(query.cursor);
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.benefits(id, before, limitOf(query));
  }
}
