import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { seesFew } from '../../access/domain/small-groups.js';
import { MonthField } from '../../../commands/fields.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { Problem, rejection } from '../../../infrastructure/http/problem.js';
import { pathId, ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { RulebookRepository } from '../rulebook-repository.js';
import { Replay } from './replay.js';
import { WhatIfView } from './views.js';

/** The most entries and the most people that an answer lists; it counts them all. */
const MAX_LISTED = 1_000;
const RETRY_AFTER_SECONDS = 5;

class WhatIfQuery extends ReadQuery {
  @MonthField({ description: 'A closed month', example: '2025-03' })
  month!: string;
}

@ApiTags('rulebook')
@Controller('v1/rulebook/editions')
export class WhatIfController {
  private replaying = false;

  constructor(
    private readonly log: EventLog,
    private readonly rulebook: RulebookRepository,
  ) {}

  @Get(':editionId/what-if')
  @ApiOperation({
    operationId: 'readWhatIf',
    summary:
      'A closed month replayed under an edition: what would be refused or get other points, and who would move',
    description: 'Writes nothing. Reads the log from its beginning to the close of the month; one at a time.',
  })
  @ApiParam({ name: 'editionId' })
  @ApiOkResponse({ type: WhatIfView })
  @ApiProblems('input.invalid', 'position.not-reached', 'edition.unknown', 'month.unknown')
  async whatIf(
    @Param('editionId') editionId: string,
    @Query() input: WhatIfQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<WhatIfView> {
    const id = pathId('editionId', editionId);
    const { month, minPosition } = validated(WhatIfQuery, input);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    if (this.replaying) throw busy();
    this.replaying = true;
    try {
      return await this.replay(id, month, seesFew(principal));
    } finally {
      this.replaying = false;
    }
  }

  private async replay(editionId: string, month: string, seesEntries: boolean): Promise<WhatIfView> {
    const items = await this.rulebook.itemsOf(editionId);
    if (items === undefined)
      throw rejection('edition.unknown', `No edition ${editionId} was drafted, or it was withdrawn.`);
    const replay = new Replay(month, editionId, items);
    await this.log.scan(Replay.TYPES, null, ({ event }) => {
      replay.apply(event);
      return replay.isClosed;
    });
    if (!replay.isClosed)
      throw new Problem('month.unknown', `${month} has no close: only a closed month is replayed.`);
    const { entries, changed, movers } = replay.result();
    return {
      editionId,
      month,
      entries,
      changedCount: changed.length,
      changed: seesEntries ? changed.slice(0, MAX_LISTED) : [],
      suppressed: !seesEntries,
      moverCount: movers.length,
      movers: movers.slice(0, MAX_LISTED),
    };
  }
}

const busy = (): Problem =>
  new Problem('service.unavailable', 'Another month is being replayed.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
