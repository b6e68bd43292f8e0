import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OrganisationName } from '../../src/contexts/organisation/domain/organisation-name.js';
import { ApiProblems } from '../../src/infrastructure/http/api-problems.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { invalidInput } from '../../src/infrastructure/http/problem.js';
import { limitOf, pathId } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { attachment, exportLanguage } from '../../src/infrastructure/http/file-exports.js';
import { ReadModels } from '../runtime/read-models.js';
import { grantedEvent, placeAfter } from './feed.js';
import { grantedFile, mostIn } from './granted-files.js';
import { GrantedBenefits } from './granted.js';
import { IDENTITY } from './schema.js';
import { FeedQuery, GrantedQuery } from './feed-views.js';

/** Hands approved runs on to whatever pays or reports; nothing else of the service leaves by it. */
@ApiTags('benefits')
@Controller('v1')
export class BenefitFeedController {
  constructor(
    private readonly granted: GrantedBenefits,
    private readonly organisation: OrganisationName,
    private readonly readModels: ReadModels,
  ) {}

  @Get('feed')
  @ApiOperation({
    operationId: 'readFeed',
    summary: 'What approved runs have given, as CloudEvents, one a line',
    description:
      'Each line has a `sequence`; with the last one as `after` the next page begins behind it. The same place gives the same lines again, and nothing is ever added before it.',
  })
  @ApiProduces(NDJSON)
  @ApiOkResponse({ content: { [NDJSON]: { schema: { type: 'string' } } } })
  @ApiProblems('input.invalid', 'position.not-reached')
  async feed(@Query() input: FeedQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const query = validated(FeedQuery, input);
    await this.readModels.catchUp(query, IDENTITY);
    const rows = await this.granted.after(placeAfter(query.after), limitOf(query));
    void reply.type(NDJSON);
    return rows.map(({ run, granted }) => `${JSON.stringify(grantedEvent(run, granted))}\n`).join('');
  }

  @Get('runs/:runId/granted')
  @ApiOperation({
    operationId: 'exportGranted',
    summary: 'What an approved run has given, as CSV or XLSX',
    description:
      'Amounts in whole units of the currency, with two decimals; people and offices by number, id and what they are called now. Headings and the name of the file are in the language of `lang`, else of `Accept-Language`.',
  })
  @ApiParam({ name: 'runId' })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiProblems('input.invalid', 'position.not-reached', 'run.unknown')
  async file(
    @Param('runId') runId: string,
    @Query() input: GrantedQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const id = pathId('runId', runId).toLowerCase();
    const query = validated(GrantedQuery, input);
    const { format = 'csv', lang } = query;
    await this.readModels.catchUp(query, IDENTITY);
    const run = await this.granted.run(id);
    if (run.count > mostIn(format)) throw tooLong(mostIn(format));
    const language = exportLanguage(lang, reply.request.headers['accept-language']);
    const { type, pieces, fileName, toldName } = grantedFile(run, this.granted.pages(run), format, {
      language,
      organisation: await this.organisation.now(),
    });
    const disposition = attachment(fileName, toldName);
    return new StreamableFile(Readable.from(pieces, { objectMode: true }), { type, disposition });
  }
}

const tooLong = (most: number) =>
  invalidInput([{ field: 'format', message: `holds ${most} people at the most: take csv` }]);
