import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { inspections } from './projection.js';
import { InspectionQueries, type InspectionReader } from './queries.js';
import { InspectionsQuery, InspectionsView, InspectionWithEdgeView, ProgrammesView } from './views.js';

@ApiTags('talents')
@Controller('v1')
export class InspectionsController {
  constructor(
    private readonly queries: InspectionQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('programmes')
  @ApiOperation({
    operationId: 'listProgrammes',
    summary: 'The programmes for reserve talents, with every version and the day from which it holds',
  })
  @ApiOkResponse({ type: ProgrammesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async programmes(@Query() input: ListQuery): Promise<ProgrammesView> {
    const query = validated(ListQuery, input);
    await this.readModels.catchUp(query, inspections);
    return { items: await this.queries.programmes(limitOf(query)) };
  }

  @Get('inspections')
  @ApiOperation({
    operationId: 'listInspections',
    summary:
      'The last inspection of everybody by each programme, for those who decide; for employees their own',
  })
  @ApiOkResponse({ type: InspectionsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async list(
    @Query() input: InspectionsQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<InspectionsView> {
    const query = validated(InspectionsQuery, input);
    const after = decodeCursor(query.cursor, 'string', 'string');
    await this.readModels.catchUp(query, inspections);
    return this.queries.list(query.status, readerOf(request), after, limitOf(query));
  }

  @Get('inspections/:programmeId/:employeeId')
  @ApiOperation({
    operationId: 'readInspection',
    summary:
      'One inspection, with its months, findings and decisions, and the points to the edge by the boards of today',
  })
  @ApiParam({ name: 'programmeId' })
  @ApiParam({ name: 'employeeId' })
  @ApiOkResponse({ type: InspectionWithEdgeView })
  @ApiProblems('input.invalid', 'position.not-reached', 'inspection.unknown')
  async one(
    @Param('programmeId') programmeId: string,
    @Param('employeeId') employeeId: string,
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
  ): Promise<InspectionWithEdgeView> {
    const [programme, employee] = [pathId('programmeId', programmeId), pathId('employeeId', employeeId)];
    const query = validated(ReadQuery, input);
    await this.readModels.catchUp(query, inspections);
    return this.queries.one(programme, employee, readerOf(request));
  }
}

const DECIDE = ['administrator', 'points-officer', 'member', 'head', 'auditor'];

const readerOf = ({ principal }: AuthenticatedRequest): InspectionReader => ({
  employeeId: principal.employeeId,
  decides: principal.roles.some(({ role }) => DECIDE.includes(role)),
});
