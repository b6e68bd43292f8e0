import { Controller, Get, Headers, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isEverything } from '../../src/contexts/employees/domain/as-of.js';
import { asOfIn } from '../../src/infrastructure/http/as-of-query.js';
import { reachOfEntries } from '../../src/contexts/access/domain/small-groups.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { invalidInput, type Problem } from '../../src/infrastructure/http/problem.js';
import { limitOf } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { attachment, exportLanguage } from '../../src/infrastructure/http/file-exports.js';
import { OrganisationName } from '../../src/contexts/organisation/domain/organisation-name.js';
import { decodeCursor, wrongCursor } from '../runtime/cursor.js';
import { ReadModels } from '../runtime/read-models.js';
import { BoardsAsOf } from './as-of.js';
import { formatFor, formatNamed, type ExportFormat } from './export-formats.js';
import { BoardExports } from './exports.js';
import type { AuthenticatedRequest } from '../../src/contexts/access/guard/authentication.js';
import { naturalMonth, naturalYear } from '../../src/infrastructure/http/period-paths.js';
import { TOTAL } from './periods.js';
import { boards } from './projection.js';
import { BEGINNING, BoardQueries } from './queries.js';
import type { Place } from './ranks.js';
import { RestatementQuery, RestatementView } from './restatement-views.js';
import { notShown, RowsTold } from './rows-told.js';
import { BoardQuery, BoardView } from './views.js';

const EXPORT =
  'The whole board as CSV, NDJSON or XLSX with that `format`, or with its media type as `Accept`; XLSX of 1,048,575 people at the most. Headings and the name of the file are in the language of `lang`, else of `Accept-Language`.';

const EXPORTED = ['board.too-long', 'board.not-shown'] as const;

@ApiTags('rankings')
@Controller('v1/rankings')
export class BoardsController {
  constructor(
    private readonly queries: BoardQueries,
    private readonly exports: BoardExports,
    private readonly past: BoardsAsOf,
    private readonly organisation: OrganisationName,
    private readonly told: RowsTold,
    private readonly readModels: ReadModels,
  ) {}

  @Get('months/:month')
  @ApiOperation({
    operationId: 'readMonthRanking',
    summary: 'The ranking of a natural month, of everybody or of one office',
    description: EXPORT,
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: BoardView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown', 'office.unknown', ...EXPORTED)
  month(
    @Param('month') month: string,
    @Query() input: BoardQuery,
    @Req() { principal }: AuthenticatedRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardView | StreamableFile> {
    return this.answer(naturalMonth(month), input, { principal, accept, reply });
  }

  @Get('years/:year')
  @ApiOperation({
    operationId: 'readYearRanking',
    summary: 'The ranking of a natural year, of everybody or of one office',
    description: EXPORT,
  })
  @ApiParam({ name: 'year', example: '2025' })
  @ApiOkResponse({ type: BoardView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown', 'office.unknown', ...EXPORTED)
  year(
    @Param('year') year: string,
    @Query() input: BoardQuery,
    @Req() { principal }: AuthenticatedRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardView | StreamableFile> {
    return this.answer(naturalYear(year), input, { principal, accept, reply });
  }

  @Get('total')
  @ApiOperation({
    operationId: 'readTotalRanking',
    summary: 'The ranking by the balance of the running employment, of everybody employed or of one office',
    description: EXPORT,
  })
  @ApiOkResponse({ type: BoardView })
  @ApiProblems('input.invalid', 'position.not-reached', 'office.unknown', ...EXPORTED)
  total(
    @Query() input: BoardQuery,
    @Req() { principal }: AuthenticatedRequest,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardView | StreamableFile> {
    return this.answer(TOTAL, input, { principal, accept, reply });
  }

  @Get('months/:month/restatement')
  @ApiOperation({
    operationId: 'readRestatement',
    summary: 'What came late for a closed month or in it, and makes its restated board another one',
  })
  @ApiParam({ name: 'month', example: '2025-03' })
  @ApiOkResponse({ type: RestatementView })
  @ApiProblems('input.invalid', 'position.not-reached', 'month.unknown')
  async restatement(
    @Param('month') text: string,
    @Query() input: RestatementQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<RestatementView> {
    const month = naturalMonth(text);
    const query = validated(RestatementQuery, input);
    const [after = BEGINNING] = decodeCursor(query.cursor, 'string') ?? [];
    if (!/^\d{1,18}$/.test(after)) throw wrongCursor();
    await this.readModels.catchUp(query, boards);
    const page = { after, limit: limitOf(query) };
    return this.queries.restatement(month, page, reachOfEntries(principal), await this.told.to(principal));
  }

  private async answer(
    period: string,
    input: BoardQuery,
    { principal, accept, reply }: Asked,
  ): Promise<BoardView | StreamableFile> {
    const query = validated(BoardQuery, input);
    const format = query.format === undefined ? formatFor(accept) : formatNamed(query.format);
    const few = await this.told.to(principal);
    if (few !== undefined && format !== undefined) throw notShown();
    if (format !== undefined) return this.whole(period, query, format, reply);
    const place = placeOf(query);
    await this.readModels.catchUp(query, boards);
    const asOf = asOfIn(query);
    const moves = query.moves === 'true';
    if (few !== undefined && !isEverything(asOf)) throw notShown();
    if (few !== undefined) return this.queries.few(period, query.officeId, few, { moves });
    if (isEverything(asOf))
      return this.queries.page(period, query.officeId, place, limitOf(query), { moves });
    if (moves) throw movesOfNow();
    return this.past.page(period, query.officeId, asOf, place, limitOf(query));
  }

  private async whole(
    period: string,
    query: BoardQuery,
    format: ExportFormat,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    refuseParts(query);
    await this.readModels.catchUp(query, boards);
    const { file, proofs, fileName, toldName } = await this.exports.start(period, query.officeId, format, {
      language: exportLanguage(query.lang, reply.request.headers['accept-language']),
      organisation: await this.organisation.now(),
    });
    for (const [name, value] of Object.entries(proofs)) void reply.header(name, value);
    return new StreamableFile(file, {
      type: format.isText ? `${format.type}; charset=utf-8` : format.type,
      disposition: attachment(fileName, toldName),
    });
  }
}

/** Who asks, and for what form of the answer. */
interface Asked {
  readonly principal: AuthenticatedRequest['principal'];
  readonly accept: string | undefined;
  readonly reply: FastifyReply;
}

/** Refuses the parameters of pages where the whole board is asked for. @throws Problem naming the field */
function refuseParts({ limit, cursor, fromRank, fromRow, moves, knownAt, effectiveOn }: BoardQuery): void {
  const given = Object.entries({ limit, cursor, fromRank, fromRow, moves, knownAt, effectiveOn }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 0)
    throw invalidInput(given.map(([field]) => ({ field, message: 'does not go with an export' })));
}

const movesOfNow = (): Problem =>
  invalidInput([{ field: 'moves', message: 'does not go with another time' }]);

/** @throws Problem when more than one is given */
function placeOf({ cursor, fromRank, fromRow }: BoardQuery): Place | undefined {
  const after = decodeCursor(cursor, 'number', 'string');
  if (fromRow !== undefined && (after !== undefined || fromRank !== undefined))
    throw invalidInput([{ field: 'fromRow', message: 'goes without a cursor and a rank' }]);
  if (fromRow !== undefined) return { fromRow: Number(fromRow) };
  if (fromRank === undefined) return after;
  if (after !== undefined) throw invalidInput([{ field: 'fromRank', message: 'goes without a cursor' }]);
  return { fromRank: Number(fromRank) };
}
