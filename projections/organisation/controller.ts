import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGO_TYPES } from '../../src/contexts/organisation/domain/events.js';
import { ApiOnlyProblems } from '../../src/infrastructure/http/api-problems.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { ReadQuery } from '../../src/infrastructure/http/query-fields.js';
import { validated } from '../../src/infrastructure/http/validation.js';
import { ReadModels } from '../runtime/read-models.js';
import { organisation } from './projection.js';
import { OrganisationQueries } from './queries.js';
import { OrganisationView } from './views.js';

/** Opened by itself, a file of others runs nothing and loads nothing. */
const NOTHING_BESIDE = "default-src 'none'; sandbox";
const IMAGE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('organisation')
@Controller('v1/organisation')
export class OrganisationController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readOrganisation',
    summary: 'What the organisation is called, and whether it has a logo; needs no key',
  })
  @ApiOkResponse({ type: OrganisationView })
  @ApiOnlyProblems('input.invalid', 'position.not-reached', 'rate.exceeded', 'service.unavailable')
  async shown(@Query() input: ReadQuery): Promise<OrganisationView> {
    await this.readModels.catchUp(validated(ReadQuery, input), organisation);
    return this.queries.shown();
  }

  @Get('logo')
  @ApiOperation({
    operationId: 'readLogo',
    summary: 'The logo of the organisation; needs no key',
    description: 'Its `ETag` is the digest: whoever has that one already is answered 304.',
  })
  @ApiProduces(...LOGO_TYPES)
  @ApiOkResponse({ content: Object.fromEntries(LOGO_TYPES.map((type) => [type, IMAGE])) })
  @ApiOnlyProblems('not-found', 'rate.exceeded', 'service.unavailable')
  async logo(@Req() { headers }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.queries.logo();
    if (file === undefined) throw new Problem('not-found', 'No logo has been set.');
    const tag = `"${file.digest}"`;
    void reply.headers({
      etag: tag,
      'cache-control': 'public, no-cache',
      'content-security-policy': NOTHING_BESIDE,
    });
    if (headers['if-none-match'] === tag) await reply.status(304).send();
    else await reply.type(file.mediaType).send(file.bytes);
  }
}
