import { PassThrough } from 'node:stream';
import { Controller, Headers, HttpCode, Logger, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '../../contexts/access/accesses/access-log.js';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { Imports, type ImportRun } from '../../contexts/calendar/imports.js';
import { ApiProblems } from '../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../contexts/access/guard/authentication.js';
import { ID, ID_MESSAGE } from '../../infrastructure/http/ids.js';
import { isByteStream, isLines, NDJSON, wrongMediaType } from '../../infrastructure/http/media-types.js';
import { invalidInput } from '../../infrastructure/http/problem.js';
import { CommandGateway } from '../../commands/command-gateway.js';
import { BulkRun, type BulkTarget } from './bulk-run.js';
import { DryRuns } from './dry-run.js';

/**
 * Answers held for a caller that reads only after it has sent everything, before reading waits for it: those of some
 * 800,000 lines.
 */
const MAX_HELD_BYTES = 64 * 1024 * 1024;

@ApiTags('commands')
@Controller('v1/commands')
export class BulkController {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly intake: CommandGateway,
    private readonly imports: Imports,
    private readonly accesses: AccessLog,
    private readonly authority: AuthorityRepository,
    private readonly dryRuns: DryRuns,
    private readonly log: EventLog,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendCommands',
    summary: 'Many commands, the lines of a point book, carried out in order as if sent one by one.',
    description:
      'One line of answer for each line of the body, in its order, as it goes: ' +
      '`{"line","status":"accepted"|"repeated"|"rejected"|"invalid","code"?,"detail"?,"errors"?,"parameters"?,"position"?}`. ' +
      'A line that is rejected or invalid stops nothing. Each is tried for as long as its sender is there; while nothing goes on, ' +
      'lines between the answers tell so: `{"line","status":"waiting","seconds","detail"}`. If what the service stands on is ' +
      'gone, the last line has the status `failed`, and tells in `goOnAt` from which line on to send the body again. ' +
      'With `Dry-Run: true` every line is answered so, of 50,000 at the most, and nothing comes of it.',
  })
  @ApiBody({
    schema: { type: 'string' },
    description: 'One JSON object a line: a command’s fields and `command`, its name.',
  })
  @ApiHeader({
    name: 'Import-Id',
    required: false,
    description: 'names the file, so that sending it again ends an import that was cut off',
  })
  @ApiHeader({
    name: 'Dry-Run',
    required: false,
    schema: { type: 'string', enum: ['true', 'false'] },
    description: 'true: tells what would become of each line, and writes nothing',
  })
  @ApiOkResponse({ content: { [NDJSON]: { schema: { type: 'string' } } } })
  @ApiProblems('input.invalid', 'not-allowed')
  carryOut(
    @Req() request: AuthenticatedRequest,
    @Headers('import-id') importId: string | undefined,
    @Headers('dry-run') dryRun: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    if (importId !== undefined && !ID.test(importId)) {
      throw invalidInput([{ field: 'Import-Id', message: ID_MESSAGE }]);
    }
    if (dryRun !== undefined && !['true', 'false'].includes(dryRun)) {
      throw invalidInput([{ field: 'Dry-Run', message: 'must be true or false' }]);
    }
    if (!isByteStream(request.body) || !isLines(request.headers['content-type']))
      throw wrongMediaType(NDJSON);
    const out = new PassThrough({ highWaterMark: MAX_HELD_BYTES });
    void reply.type(NDJSON).send(out);
    const importRun = this.imports.begin(importId ?? null, request.principal);
    const stage = dryRun === 'true' ? this.dryRuns.stage() : this.stageOf(importRun);
    const run = new BulkRun(stage, request.ownerNow, out);
    run
      .carryOut(request.body)
      .catch((error: unknown) => {
        this.logger.warn(`A body was not carried out to its end: ${String(error)}`);
      })
      .finally(() => {
        importRun.letGo();
        out.end();
      });
  }

  private stageOf(run: ImportRun): BulkTarget {
    const { intake, accesses, authority, log } = this;
    return {
      take: intake.take.bind(intake),
      dispatch: intake.dispatch.bind(intake),
      denied: accesses.denied.bind(accesses),
      authority,
      startImport: run.start,
      finish: run.finish,
      isThere: () => log.isThere(),
    };
  }
}
