import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { seesFew } from '../../access/domain/small-groups.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { FairnessReports } from '../fairness-reports.js';
import { isToldOfAll, isToldOfCases, MAX_MONTHS, refuseTooLong } from './asked.js';
import { FairnessQuery, FairnessView } from './fairness-views.js';

@ApiTags('fairness')
@Controller('v1/fairness')
export class FairnessController {
  constructor(
    private readonly log: EventLog,
    private readonly reports: FairnessReports,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readFairness',
    summary: 'Whether points were given fairly in some closed months: by who gave them, people and offices',
    description: `Of behaviour that counts in them and was not reversed by the close of the last one; ${MAX_MONTHS} months at the most. What is about fewer than five people is not told to whoever may not read their histories. A manager is told their own row, and the medians of all. One at a time.`,
  })
  @ApiOkResponse({ type: FairnessView })
  @ApiProblems(
    'input.invalid',
    'position.not-reached',
    'office.unknown',
    'period.not-closed',
    'service.unavailable',
  )
  async read(
    @Query() input: FairnessQuery,
    @Req() { principal }: AuthenticatedRequest,
  ): Promise<FairnessView> {
    const { from, to, officeId, minPosition } = validated(FairnessQuery, input);
    refuseTooLong(from, to);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const report = await this.reports.of(
      { from, to, officeId },
      {
        principalId: principal.principalId,
        seesAll: isToldOfAll(principal),
        seesFew: seesFew(principal, officeId),
        seesGiversOfCases: isToldOfCases(principal),
      },
    );
    return { from, to, office: officeId ?? 'all', ...report };
  }
}
