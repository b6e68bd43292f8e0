import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { isEverything } from '../../src/contexts/employees/domain/as-of.js';
import { asOfIn } from '../../src/infrastructure/http/as-of-query.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { limitOf, pathId } from '../../src/infrastructure/http/query-fields.js';
import { ReadModels } from '../runtime/read-models.js';
import { EmployeesAsOf } from './as-of.js';
import { employees } from './projection.js';
import { EmployeeQueries } from './queries.js';
import { EmployeeQuery, EmployeesQuery, EmployeesView, EmployeeView } from './views.js';

@ApiTags('employees')
@Controller('v1/employees')
export class EmployeesController {
  constructor(
    private readonly queries: EmployeeQueries,
    private readonly files: EmployeesAsOf,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listEmployees',
    summary: 'Everybody who was ever registered, in the order of their ids; an employee sees only themselves',
    description:
      'With `search` those whose id, name, or name in pinyin, begins with it, or one of whose names does; initials do as well. ' +
      'The nearest come first, whoever is called exactly so before all. With `name` those who bear that name or bore it.',
  })
  @ApiOkResponse({ type: EmployeesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(@Query() input: EmployeesQuery, @Req() { reach }: AuthenticatedRequest): Promise<EmployeesView> {
    const query = validated(EmployeesQuery, input);
    const after = decodeCursor(query.cursor, 'number', 'string');
    await this.readModels.catchUp(query, employees);
    const active = query.active === undefined ? undefined : query.active === 'true';
    const only = reach.everywhere ? undefined : (reach.file ?? '');
    return this.queries.list({
      officeId: query.officeId,
      active,
      only,
      after,
      name: query.name,
      search: query.search,
      limit: limitOf(query),
    });
  }

  @Get(':employeeId')
  @ApiOperation({
    operationId: 'readEmployee',
    summary: 'One employee: balance, employment and office as they are now, or as of another time',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: EmployeeView })
  @ApiProblems('input.invalid', 'position.not-reached', 'employee.unknown')
  async one(@Param('employeeId') employeeId: string, @Query() input: EmployeeQuery): Promise<EmployeeView> {
    const id = pathId('employeeId', employeeId);
    const query = validated(EmployeeQuery, input);
    const asOf = asOfIn(query);
    if (!isEverything(asOf)) return this.files.one(id, asOf, query);
    await this.readModels.catchUp(query, employees);
    return this.queries.one(id);
  }
}
