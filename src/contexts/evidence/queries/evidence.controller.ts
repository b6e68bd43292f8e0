import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '../../access/accesses/access-log.js';
import { routeName } from '../../access/domain/routes.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { EvidenceFiles } from '../../../infrastructure/evidence/evidence-files.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { FILE_TYPES, isByteStream, wrongMediaType } from '../../../infrastructure/http/media-types.js';
import { invalidInput, rejection } from '../../../infrastructure/http/problem.js';
import { ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { MEDIA_TYPES } from '../domain/media-type.js';
import { isDigest, placeOf } from '../domain/stored-files.js';
import { EvidenceReaders, type Right } from '../evidence-readers.js';
import { fileIn } from './file-body.js';

const TYPES = Object.keys(MEDIA_TYPES);
const BYTES = { schema: { type: 'string', format: 'binary' } } as const;
/** Of the digest, for the name of a download. */
const SHOWN_DIGITS = 12;

class StoredEvidence {
  @ApiProperty({ description: 'what a command names as evidence, together with `sha256`' })
  href!: string;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  @ApiProperty({ enum: TYPES, description: 'by its content' })
  mediaType!: string;

  @ApiProperty({ type: 'integer' })
  bytes!: number;
}

@ApiTags('evidence')
@Controller('v1/evidence')
export class EvidenceController {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly readers: EvidenceReaders,
    private readonly accesses: AccessLog,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'sendEvidence',
    summary: 'Send a file that an entry, a claim, a case or a proposal names as evidence afterwards',
    description:
      'The body is the file: JPEG, PNG, WebP, HEIC or PDF, as its content says, of 10 MB at the most. The same file again is the same. ' +
      'What nothing names is removed after a day. Whoever may read what names it may read it.',
  })
  @ApiConsumes('application/octet-stream', ...TYPES)
  @ApiBody(BYTES)
  @ApiCreatedResponse({ type: StoredEvidence })
  @ApiProblems('input.invalid', 'evidence.too-large', 'evidence.other-type', 'evidence.too-much')
  async send(@Req() { body, headers, principal }: AuthenticatedRequest): Promise<StoredEvidence> {
    // Other bodies have no bound of time.
    if (!isByteStream(body) || !FILE_TYPES.test(headers['content-type'] ?? ''))
      throw wrongMediaType(`application/octet-stream, or one of ${TYPES.join(', ')}`);
    const { sha256, ...file } = await this.files.put(await fileIn(body), principal.principalId);
    return { href: placeOf(sha256), sha256, ...file };
  }

  @Get(':sha256')
  @ApiOperation({
    operationId: 'readEvidence',
    summary: 'A file of evidence, for whoever sent it and whoever may read what names it',
  })
  @ApiParam({ name: 'sha256' })
  @ApiProduces(...TYPES)
  @ApiOkResponse({ content: Object.fromEntries(TYPES.map((type) => [type, BYTES])) })
  @ApiProblems('input.invalid', 'position.not-reached', 'evidence.unknown')
  async read(
    @Param('sha256') sha256: string,
    @Query() input: ReadQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isDigest(sha256))
      throw invalidInput([{ field: 'sha256', message: 'must be 64 hexadecimal digits in lower case' }]);
    const { minPosition } = validated(ReadQuery, input);
    const position = minPosition === undefined ? undefined : BigInt(minPosition);
    const right = await this.readers.rightTo(sha256, request.principal, position);
    const file = right && (await this.files.read(sha256));
    if (file === undefined)
      throw rejection('evidence.unknown', `There is no evidence ${sha256} that is yours to read.`, {
        sha256: [sha256],
      });
    await this.note(right, request);
    const name = `evidence-${sha256.slice(0, SHOWN_DIGITS)}.${MEDIA_TYPES[file.mediaType]}`;
    void reply.headers({
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await reply.type(file.mediaType).send(file.content);
  }

  /** What stands in the history of somebody else is read as their history is. @throws LogUnavailable */
  private async note(
    right: Right | undefined,
    { principal, method, routeOptions }: AuthenticatedRequest,
  ): Promise<void> {
    if (right === undefined || right === 'sender' || right.kind !== 'employee') return;
    if (right.id === principal.employeeId) return;
    const what = routeName(method, routeOptions.url ?? '');
    await this.accesses.record({
      type: 'HistoryRead',
      data: { principalId: principal.principalId, what, whom: right.id },
    });
  }
}
