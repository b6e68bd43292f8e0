import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ItemUses } from '../../src/contexts/rulebook/domain/item-uses.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { limitOf, ListQuery, pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { decodeCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { rulebook } from './projection.js';
import { RulebookQueries, type ItemsPage } from './queries.js';
import { RegulationItemsView } from './regulation-views.js';
import { Regulations } from './regulations.js';
import { EditionsView, EditionWithItemsView, InForceQuery } from './views.js';

@ApiTags('rulebook')
@Controller('v1/rulebook')
export class RulebookController {
  constructor(
    private readonly queries: RulebookQueries,
    private readonly regulations: Regulations,
    private readonly uses: ItemUses,
    private readonly readModels: ReadModels,
  ) {}

  @Get('editions')
  @ApiOperation({
    operationId: 'listEditions',
    summary: 'Every edition that was ever drafted, in the order of their ids',
  })
  @ApiOkResponse({ type: EditionsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async editions(@Query() input: ListQuery): Promise<EditionsView> {
    const query = validated(ListQuery, input);
    const { after, limit } = pageIn(query);
    await this.readModels.catchUp(query, rulebook);
    return this.queries.editions(after, limit);
  }

  @Get('editions/:editionId')
  @ApiOperation({
    operationId: 'readEdition',
    summary: 'One edition: its items page by page, its comments and its resolution',
  })
  @ApiParam({ name: 'editionId' })
  @ApiOkResponse({ type: EditionWithItemsView })
  @ApiProblems('input.invalid', 'position.not-reached', 'edition.unknown')
  async edition(
    @Param('editionId') editionId: string,
    @Query() input: ListQuery,
  ): Promise<EditionWithItemsView> {
    const id = pathId('editionId', editionId);
    const query = validated(ListQuery, input);
    const page = pageIn(query);
    await this.readModels.catchUp(query, rulebook);
    return this.queries.edition(id, page);
  }

  @Get('in-force')
  @ApiOperation({
    operationId: 'readEditionInForce',
    summary: 'The edition by which what happened on a day is judged',
  })
  @ApiOkResponse({ type: EditionWithItemsView })
  @ApiProblems('input.invalid', 'position.not-reached', 'edition.unknown')
  async inForce(@Query() input: InForceQuery): Promise<EditionWithItemsView> {
    const query = validated(InForceQuery, input);
    const page = pageIn(query);
    await this.readModels.catchUp(query, rulebook);
    return this.queries.inForce(query.on, page);
  }

  @Get('regulations')
  @ApiOperation({
    operationId: 'listRegulations',
    summary: 'The items in force by the regulation that they come from, and how often closed months saw each',
  })
  @ApiOkResponse({ type: RegulationItemsView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async ofRegulations(@Query() input: ListQuery): Promise<RegulationItemsView> {
    const query = validated(ListQuery, input);
    const { after, limit } = pageIn(query);
    await this.readModels.catchUp(query, rulebook);
    if (query.minPosition !== undefined) await this.uses.until(BigInt(query.minPosition));
    return this.regulations.items(after, limit);
  }
}

const pageIn = (query: ListQuery): ItemsPage => ({
  after: decodeCursor(query.cursor, 'string')?.[0],
  limit: limitOf(query),
});
