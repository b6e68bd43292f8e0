import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '../../access/accesses/access-log.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { NDJSON } from '../../../infrastructure/http/media-types.js';
import { rejection } from '../../../infrastructure/http/problem.js';
import { asOfIn, EffectiveOnField } from '../../../infrastructure/http/as-of-query.js';
import { KnownAtField, ListQuery, pathId } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import type { EmployeeEvent } from '../domain/events.js';
import { historyOf, type HistoryItem } from '../history.js';
import { keepReading, revisionOf } from './reading.js';

/** Every kind of event in a file. */
const HISTORY_TYPES: Readonly<Record<EmployeeEvent['type'], true>> = {
  EmployeeRegistered: true,
  EmployeeRenamed: true,
  JoiningCorrected: true,
  EmployeeTransferred: true,
  TransferUndone: true,
  EmployeeLeft: true,
  DepartureUndone: true,
  RegistrationUndone: true,
  PersonsJoined: true,
  PersonsJoinCarriedOut: true,
  PointAwarded: true,
  PointDeducted: true,
  EntryReversed: true,
  OpeningRecorded: true,
  OpeningWithdrawn: true,
  ErasureProposed: true,
  PersonErased: true,
};

class BalanceAfter {
  @ApiProperty({ type: 'integer' })
  base!: number;

  @ApiProperty({ type: 'integer' })
  fixed!: number;

  @ApiProperty({ type: 'integer' })
  behaviour!: number;

  @ApiProperty({ type: 'integer' })
  total!: number;
}

class HistoryEvent {
  @ApiProperty({ type: 'integer', description: 'place in the file, from 0' })
  revision!: number;

  @ApiProperty({ description: 'place in the whole log', example: '4711' })
  position!: string;

  @ApiProperty({ format: 'uuid' })
  eventId!: string;

  @ApiProperty({
    enum: Object.keys(HISTORY_TYPES),
  })
  type!: string;

  @ApiProperty({ format: 'date-time', description: 'when it was recorded, as the rules see it' })
  recordedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'when the event store wrote it' })
  storedAt!: string;

  @ApiProperty({ description: 'who recorded it' })
  recordedBy!: string;

  @ApiPropertyOptional({ description: 'whose key brought it, where that was another’s' })
  sentBy?: string;

  @ApiProperty({ format: 'uuid' })
  commandId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'the event’s own fields' })
  data!: Record<string, unknown>;

  @ApiProperty({ description: 'the points after this event' })
  balance!: BalanceAfter;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the natural month in which an entry or a reversal counts',
    example: '2025-04',
  })
  countsIn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the closed month that it came too late for',
    example: '2025-03',
  })
  lateFor!: string | null;
}

class History {
  @ApiProperty()
  employeeId!: string;

  @ApiProperty({ type: [HistoryEvent] })
  items!: HistoryEvent[];

  @ApiProperty({ type: String, nullable: true, description: 'when a limit was given and more follows' })
  nextCursor!: string | null;
}

/** The whole file unless a limit is given: an auditor who asks for a history means all of it. */
class HistoryQuery extends ListQuery {
  @KnownAtField()
  knownAt?: string;

  @EffectiveOnField()
  effectiveOn?: string;
}

@ApiTags('employees')
@Controller('v1/employees')
export class HistoryController {
  constructor(
    private readonly log: EventLog,
    private readonly accesses: AccessLog,
  ) {}

  @Get(':employeeId/history')
  @ApiOperation({
    operationId: 'readHistory',
    summary:
      'The full history, oldest first, from the event store itself: every event and the balance after it.',
    description: `As JSON, or as NDJSON, one event a line, with Accept: ${NDJSON}.`,
  })
  @ApiOkResponse({ type: History })
  @ApiProblems('input.invalid', 'not-allowed', 'employee.unknown')
  async read(
    @Param('employeeId') employeeId: string,
    @Query() input: HistoryQuery,
    @Headers('accept') accept: string | undefined,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = pathId('employeeId', employeeId);
    const query = validated(HistoryQuery, input);
    const { limit, cursor, minPosition } = query;
    const from = revisionOf(cursor);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const items = historyOf(this.log, id, asOfIn(query));
    const first = await items.next();
    if (first.done === true) throw rejection('employee.unknown', `Nobody was ever registered as ${id}.`);
    await keepReading(this.accesses, request, id);
    const all = page(first.value, items, from, limit === undefined ? Infinity : Number(limit));
    const asLines = accept?.includes(NDJSON) === true;
    const text = asLines ? linesOf(all) : documentOf(id, all);
    void reply.type(asLines ? NDJSON : 'application/json').send(Readable.from(text));
  }
}

type Part = { readonly item: HistoryItem } | { readonly nextCursor: string };

/** The page that was asked for; folding starts at the beginning of the file all the same, for the balances. */
async function* page(
  first: HistoryItem,
  rest: AsyncIterable<HistoryItem>,
  from: number,
  limit: number,
): AsyncGenerator<Part> {
  let given = 0;
  if (from === 0) {
    given += 1;
    yield { item: first };
  }
  for await (const item of rest) {
    if (item.revision < from) continue;
    if (given >= limit) {
      yield { nextCursor: String(item.revision) };
      return;
    }
    given += 1;
    yield { item };
  }
}

async function* linesOf(parts: AsyncIterable<Part>): AsyncGenerator<string> {
  for await (const part of parts) if ('item' in part) yield `${JSON.stringify(part.item)}\n`;
}

async function* documentOf(employeeId: string, parts: AsyncIterable<Part>): AsyncGenerator<string> {
  yield `{"employeeId":${JSON.stringify(employeeId)},"items":[`;
  let separator = '';
  let end = '],"nextCursor":null}';
  for await (const part of parts) {
    if ('item' in part) yield separator + JSON.stringify(part.item);
    else end = `],"nextCursor":${JSON.stringify(part.nextCursor)}}`;
    separator = ',';
  }
  yield end;
}
