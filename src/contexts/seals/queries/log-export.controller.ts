import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '../../access/accesses/access-log.js';
import { routeName } from '../../access/domain/routes.js';
import { employeeStream } from '../../employees/domain/events.js';
import type { CutAt } from '../../../infrastructure/event-store/cut-streams.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import type { SetAside, SetAsides } from '../../../infrastructure/event-store/set-asides.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { NDJSON } from '../../../infrastructure/http/media-types.js';
import {
  EmployeeFilterField,
  PositionFilterField,
  ReadQuery,
} from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import type { CutLine, ExportedEvent } from '../../../proofs/exported-event.js';

class ExportQuery extends ReadQuery {
  @PositionFilterField('Only what comes after this place in the log.')
  after?: string;

  @EmployeeFilterField('Only the file of this employee.')
  employeeId?: string;
}

/** Lines that are sent together, some 64 KB. */
const LINES_TOGETHER = 100;
const WHOLE_LOG = '*';

@ApiTags('proofs')
@Controller('v1/log')
export class LogExportController {
  constructor(
    private readonly log: EventLog,
    private readonly accesses: AccessLog,
  ) {}

  @Get('export')
  @ApiOperation({
    operationId: 'exportLog',
    summary: 'The log as it is stored, an event a line, in its order, up to where it ends now',
    description:
      'From it and a public key everything can be derived again: links, boards, seals (docs/proofs.md). The header `log-position` has the place of the last event.',
  })
  @ApiOkResponse({ content: { [NDJSON]: { schema: { type: 'string' } } } })
  @ApiProblems('input.invalid', 'position.not-reached', 'not-allowed')
  async export(
    @Query() input: ExportQuery,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after, employeeId, minPosition } = validated(ExportQuery, input);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    await this.keepReading(request, employeeId ?? WHOLE_LOG);
    const end = await this.log.head();
    const events =
      employeeId === undefined
        ? this.log.storedOrCut(after === undefined ? null : BigInt(after))
        : this.log.storedIn(employeeStream(employeeId));
    await this.log.setAsides.newest();
    const { setAsides } = this.log;
    void reply
      .type(NDJSON)
      .header('log-position', String(end))
      .send(Readable.from(linesOf(events, end, setAsides), { objectMode: false }));
  }

  /** Records the reader of everybody's history in the log before the export begins. @throws LogUnavailable */
  private async keepReading(
    { principal, method, routeOptions }: AuthenticatedRequest,
    whom: string,
  ): Promise<void> {
    const what = routeName(method, routeOptions.url ?? '');
    const data = { principalId: principal.principalId, what, whom };
    await this.accesses.record({ type: 'HistoryRead', data });
  }
}

async function* linesOf(
  events: AsyncIterable<ExportedEvent | CutAt>,
  end: bigint,
  setAsides: SetAsides,
): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const event of events) {
    // What was cut after the last event concerns this log as well.
    const position = BigInt(event.position);
    if (position > end && !('how' in event)) break;
    lines.push(`${JSON.stringify(lineOf(event, end, setAsides.at(position)))}\n`);
    if (lines.length < LINES_TOGETHER) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}

/**
 * The line of an event says when it is set aside: a verifier that reads in one pass has to know of it before the log
 * comes to say so.
 */
function lineOf(event: ExportedEvent | CutAt, end: bigint, setAside: SetAside | undefined): object {
  if ('how' in event) {
    const { position, stream, how } = event;
    return { position: String(position), stream, cut: how } satisfies CutLine;
  }
  if (setAside === undefined || setAside.setAsideAt > end) return event;
  return { ...event, setAsideAt: String(setAside.setAsideAt) };
}
