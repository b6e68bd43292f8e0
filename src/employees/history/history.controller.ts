import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { isId } from '../../commands/fields.js';
import { EventLog } from '../../event-store/event-log.js';
import { ApiProblems } from '../../http/api-problems.js';
import { NDJSON } from '../../http/media-types.js';
import { rejection } from '../../http/problem.js';
import { validated } from '../../http/validation.js';
import { historyOf, type HistoryItem } from './history.js';

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
    enum: [
      'EmployeeRegistered',
      'PointAwarded',
      'PointDeducted',
      'EntryReversed',
      'EmployeeTransferred',
      'EmployeeLeft',
    ],
  })
  type!: string;

  @ApiProperty({ format: 'date-time', description: 'when it was recorded, as the rules see it' })
  recordedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'when the event store wrote it' })
  storedAt!: string;

  @ApiProperty({ description: 'who recorded it' })
  recordedBy!: string;

  @ApiProperty({ format: 'uuid' })
  commandId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'the event’s own fields' })
  data!: Record<string, unknown>;

  @ApiProperty({ description: 'the points after this event' })
  balance!: BalanceAfter;
}

class History {
  @ApiProperty()
  employeeId!: string;

  @ApiProperty({ type: [HistoryEvent] })
  items!: HistoryEvent[];

  @ApiPropertyOptional({ description: 'when limit was given and more follows' })
  nextCursor?: string;
}

class HistoryQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 1_000,
    description: 'the whole file when left out',
  })
  @IsOptional()
  @Matches(/^([1-9]\d{0,2}|1000)$/, { message: '$property must be a whole number from 1 to 1,000' })
  limit?: string;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @Matches(/^\d{1,15}$/, { message: '$property must be one that was given' })
  cursor?: string;

  @ApiPropertyOptional({
    description: 'taken as everywhere; this query reads the log itself and is never behind',
  })
  @IsOptional()
  @Matches(/^\d{1,19}$/, { message: '$property must be a place in the log' })
  minPosition?: string;
}

@ApiTags('employees')
@Controller('v1/employees')
export class HistoryController {
  constructor(private readonly log: EventLog) {}

  @Get(':employeeId/history')
  @ApiOperation({
    operationId: 'history',
    summary:
      'The full history, oldest first, from the event store itself: every event and the balance after it.',
    description: `As JSON, or as NDJSON, one event a line, with Accept: ${NDJSON}.`,
  })
  @ApiOkResponse({ type: History })
  @ApiProblems('input.invalid', 'employee.unknown')
  async read(
    @Param('employeeId') employeeId: string,
    @Query() input: unknown,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { limit, cursor } = validated(HistoryQuery, input);
    const items = historyOf(this.log, employeeId);
    const first = isId(employeeId) ? await items.next() : { done: true as const };
    if (first.done === true)
      throw rejection('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
    const all = page(first.value, items, Number(cursor ?? 0), limit === undefined ? Infinity : Number(limit));
    const asLines = accept?.includes(NDJSON) === true;
    const text = asLines ? linesOf(all) : documentOf(employeeId, all);
    void reply.type(asLines ? NDJSON : 'application/json').send(Readable.from(text));
  }
}

type Part = { readonly item: HistoryItem } | { readonly nextCursor: string };

/** The part of the file asked for; folding starts at its beginning all the same, for the balances. */
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
  let end = ']}';
  for await (const part of parts) {
    if ('item' in part) yield separator + JSON.stringify(part.item);
    else end = `],"nextCursor":${JSON.stringify(part.nextCursor)}}`;
    separator = ',';
  }
  yield end;
}
