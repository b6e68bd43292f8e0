import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Role } from '../../access/domain/roles.js';
import { seesFew } from '../../access/domain/small-groups.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { invalidInput } from '../../../infrastructure/http/problem.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { monthsFrom } from '../../../kernel/natural-month.js';
import { FairnessReports } from '../fairness-reports.js';
import { FairnessQuery, FairnessView } from './fairness-views.js';

const MAX_MONTHS = 12;

/** Those who are told of all givers; a manager without one of these roles sees their own row. */
const OVERALL: readonly Role[] = ['administrator', 'auditor', 'points-officer', 'head', 'leadership'];
const OF_CASES: readonly Role[] = ['auditor', 'head'];

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
    const count = [...monthsFrom(from, to)].length;
    if (count < 1 || count > MAX_MONTHS)
      throw invalidInput([
        { field: 'to', message: `must be at most ${MAX_MONTHS} months from the first on` },
      ]);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    const holds = (roles: readonly Role[]): boolean =>
      principal.roles.some(({ role }) => roles.includes(role));
    const report = await this.reports.of(
      { from, to, officeId },
      {
        principalId: principal.principalId,
        seesAll: holds(OVERALL),
        seesFew: seesFew(principal, officeId),
        seesGiversOfCases: holds(OF_CASES),
      },
    );
    return { from, to, office: officeId ?? 'all', ...report };
  }
}
