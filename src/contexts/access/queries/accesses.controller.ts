import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDateOf, monthOf } from '../../../kernel/natural-month.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import type { RecordedEvent } from '../../../infrastructure/event-store/recorded-event.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { invalidInput } from '../../../infrastructure/http/problem.js';
import { limitOf } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Clock } from '../../../kernel/clock.js';
import { Organisation } from '../../organisation/domain/organisation.js';
import { accessesStream, type AccessEvent, type WrongKeysSent } from '../domain/events.js';
import { AccessLog } from '../accesses/access-log.js';
import { AccessesQuery, AccessesView, type AccessView } from './access-views.js';

@ApiTags('principals')
@Controller('v1/accesses')
export class AccessesController {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly accesses: AccessLog,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listAccesses',
    summary:
      'Who was refused, who read somebody else’s history, and where wrong keys came from, in a month; from the event store itself.',
  })
  @ApiOkResponse({ type: AccessesView })
  @ApiProblems('input.invalid', 'not-allowed', 'position.not-reached')
  async list(@Query() input: AccessesQuery): Promise<AccessesView> {
    const query = validated(AccessesQuery, input);
    const { month = this.currentMonth(), cursor = '0', minPosition } = query;
    const from = revisionIn(cursor);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const limit = limitOf(query);
    await this.accesses.keepCounted();
    const items: AccessView[] = [];
    let nextCursor: string | null = null;
    for await (const recorded of this.log.read(accessesStream(month), from, limit + 1)) {
      if (items.length < limit) items.push(viewOf(recorded));
      else nextCursor = String(recorded.revision);
    }
    return { month, items, nextCursor };
  }

  private currentMonth(): string {
    return monthOf(localDateOf(this.clock.now(), this.organisation.timeZone));
  }
}

/** A cursor is the revision to go on from. @throws Problem */
function revisionIn(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw invalidInput([{ field: 'cursor', message: 'is not one that this list has given' }]);
}

function viewOf({ event: recorded, position, meta }: RecordedEvent): AccessView {
  const event = recorded as AccessEvent;
  if (event.type === 'WrongKeysSent') return wrongKeysView(event, String(position));
  const { principalId, what, whom } = event.data;
  const recordedAt = meta.recordedAt;
  const once = { count: 1, firstAt: recordedAt, lastAt: recordedAt };
  const { count, firstAt, lastAt } =
    (event.type === 'AccessDenied' ? event.data.repeated : undefined) ?? once;
  const access = {
    position: String(position),
    at: lastAt,
    firstAt,
    count,
    principalId,
    what,
    whom,
    addresses: [],
  };
  return event.type === 'AccessDenied'
    ? { ...access, kind: 'denied', code: event.data.code }
    : { ...access, kind: 'history-read', code: null };
}

const wrongKeysView = ({ data }: WrongKeysSent, position: string): AccessView => ({
  position,
  at: data.lastAt,
  firstAt: data.firstAt,
  count: data.count,
  kind: 'wrong-keys',
  principalId: null,
  what: 'a key',
  whom: null,
  code: 'key.invalid',
  addresses: [...data.addresses],
});
