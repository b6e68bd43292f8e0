import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/domain/actor.js';
import { AuthorityRepository } from '../../authority/authority-repository.js';
import { PERMISSIONS } from '../../access/domain/permissions.js';
import { localDateOf, monthOf } from '../../../kernel/natural-month.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { MonthFilterField, ReadQuery } from '../../../infrastructure/http/query-fields.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Clock } from '../../../kernel/clock.js';
import { Organisation } from '../../organisation/domain/organisation.js';
import { dutiesIn, isMet } from '../domain/duty.js';
import { DutyRepository } from '../duty-repository.js';
import { DutyRecords } from '../duty-records.js';
import type { Review } from '../domain/review.js';
import { DutiesView, type DutyView } from './duty-views.js';

class DutiesQuery extends ReadQuery {
  @MonthFilterField()
  month?: string;
}

@ApiTags('duties')
@Controller('v1/duties')
export class DutiesController {
  constructor(
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly authority: AuthorityRepository,
    private readonly records: DutyRecords,
    private readonly repository: DutyRepository,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readDuties',
    summary:
      'What managers owe for a month, what they have done, and what came of it; managers see themselves alone',
  })
  @ApiOkResponse({ type: DutiesView })
  @ApiProblems('input.invalid', 'position.not-reached')
  async report(@Query() input: DutiesQuery, @Req() { principal }: AuthenticatedRequest): Promise<DutiesView> {
    const { month, reviewed, items } = await this.ofEverybody(input);
    const shown = seesEverybody(principal)
      ? items
      : items.filter(({ principalId }) => principalId === principal.principalId);
    return { month, reviewed, items: shown };
  }

  private async ofEverybody(input: DutiesQuery): Promise<DutiesView> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const { month = monthOf(today), minPosition = '0' } = validated(DutiesQuery, input);
    const { people, done } = await this.records.of(month, BigInt(minPosition));
    const review = (await this.repository.reviews()).get(month);
    if (review !== undefined) return { month, reviewed: true, items: reviewedItems(review) };
    const items = dutiesIn(month, people, await this.authority.tables(), done).map(({ duty: _, ...one }) => ({
      ...one,
      met: isMet(one),
      proposalId: null,
      refusedFor: null,
    }));
    return { month, reviewed: false, items };
  }
}

/** Whether the actor may ask by another role than that of a manager. */
const seesEverybody = ({ roles }: Actor): boolean =>
  roles.some(({ role }) => role !== 'manager' && PERMISSIONS['GET /v1/duties']?.[role] !== undefined);

/** No proposal is named before all penalties are proposed. */
function reviewedItems({ results, refused }: Review): DutyView[] {
  const reasons = new Map((refused ?? []).map(({ principalId, refusedFor }) => [principalId, refusedFor]));
  return results.map(({ penalty, ...result }) => {
    const refusedFor = reasons.get(result.principalId) ?? null;
    return {
      ...result,
      met: isMet(result),
      proposalId: refused === undefined || refusedFor !== null ? null : (penalty?.proposalId ?? null),
      refusedFor,
    };
  });
}
