import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { isPosition, POSITION_MESSAGE } from '../../src/infrastructure/http/ids.js';
import { invalidInput } from '../../src/infrastructure/http/problem.js';
import { naturalMonth } from '../../src/infrastructure/http/period-paths.js';
import { limitOf, ListQuery, pathId, ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { ProofQueries } from './queries.js';
import { IDENTITY } from './schema.js';
import {
  ConsistencyQuery,
  ConsistencyView,
  EntryProofView,
  InclusionView,
  SealsView,
  SealView,
  SignedHeadView,
  SigningKeysView,
} from './views.js';

@ApiTags('proofs')
@Controller('v1')
export class ProofsController {
  constructor(
    private readonly queries: ProofQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get('seals')
  @ApiOperation({ operationId: 'listSeals', summary: 'The seals of the closed months' })
  @ApiOkResponse({ type: SealsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async seals(@Query() input: ListQuery): Promise<SealsView> {
    const query = validated(ListQuery, input);
    const [after] = decodeCursor(query.cursor, 'string') ?? [];
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.seals(after, limitOf(query));
  }

  @Get('seals/:month')
  @ApiOperation({ operationId: 'readSeal', summary: 'The seal of a month' })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: SealView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-found')
  async seal(@Param('month') month: string, @Query() input: ReadQuery): Promise<SealView> {
    const sealed = naturalMonth(month);
    await this.readModels.catchUp(validated(ReadQuery, input), IDENTITY);
    return this.queries.seal(sealed);
  }

  @Get('signing-keys')
  @ApiOperation({ operationId: 'listSigningKeys', summary: 'The keys that have signed seals and heads' })
  @ApiOkResponse({ type: SigningKeysView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async keys(@Query() input: ReadQuery): Promise<SigningKeysView> {
    await this.readModels.catchUp(validated(ReadQuery, input), IDENTITY);
    return { items: await this.queries.keys() };
  }

  @Get('log/head')
  @ApiOperation({
    operationId: 'readLogHead',
    summary:
      'The last signed head of the log: a receipt to keep, from which every later log has to have grown',
  })
  @ApiOkResponse({ type: SignedHeadView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-found')
  async head(@Query() input: ReadQuery): Promise<SignedHeadView> {
    await this.readModels.catchUp(validated(ReadQuery, input), IDENTITY);
    return this.queries.signedHead();
  }

  @Get('log/consistency')
  @ApiOperation({
    operationId: 'proveConsistency',
    summary: 'Proof that the log of one size has grown from that of another',
  })
  @ApiOkResponse({ type: ConsistencyView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async consistency(@Query() input: ConsistencyQuery): Promise<ConsistencyView> {
    const query = validated(ConsistencyQuery, input);
    if ((query.from as string | undefined) === undefined)
      throw invalidInput([{ field: 'from', message: 'must be a whole number' }]);
    await this.readModels.catchUp(query, IDENTITY);
    return this.queries.consistency(
      Number(query.from),
      query.to === undefined ? undefined : Number(query.to),
    );
  }

  @Get('log/events/:position/proof')
  @ApiOperation({
    operationId: 'proveEvent',
    summary: 'Proof that an event stands in the log, for the last signed head',
  })
  @ApiParam({ name: 'position', description: 'Place of the event in the log.' })
  @ApiOkResponse({ type: InclusionView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-found')
  async event(@Param('position') position: string, @Query() input: ReadQuery): Promise<InclusionView> {
    if (!isPosition(position)) throw invalidInput([{ field: 'position', message: POSITION_MESSAGE }]);
    await this.readModels.catchUp(validated(ReadQuery, input), IDENTITY);
    return this.queries.event(BigInt(position));
  }

  @Get('employees/:employeeId/entries/:entryId/proof')
  @ApiOperation({
    operationId: 'proveEntry',
    summary: 'Proof that an entry stands in the log, and in the seal of its month',
  })
  @ApiParam({ name: 'employeeId' })
  @ApiParam({ name: 'entryId', format: 'uuid' })
  @ApiOkResponse({ type: EntryProofView })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-allowed', 'employee.unknown', 'entry.unknown')
  async entry(
    @Param('employeeId') employeeId: string,
    @Param('entryId') entryId: string,
    @Query() input: ReadQuery,
  ): Promise<EntryProofView> {
    const id = pathId('employeeId', employeeId);
    await this.readModels.catchUp(validated(ReadQuery, input), IDENTITY);
    return this.queries.entry(id, pathId('entryId', entryId).toLowerCase());
  }
}
