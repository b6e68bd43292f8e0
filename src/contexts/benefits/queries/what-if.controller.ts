import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdField } from '../../../commands/fields.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { Problem, problemOf } from '../../../infrastructure/http/problem.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { AmountField, RunPeriodField, TermsField } from '../commands/benefit-fields.js';
import type { RunPlan } from '../domain/events.js';
import { GivenBefore } from '../domain/lookups.js';
import { unfitScheme } from '../domain/schemes.js';
import { faultOfTerms, termsOf, type SentTerms } from '../domain/scheme-terms.js';
import { isOfMoney } from '../domain/scheme.js';
import { RunComputation } from '../run-computation.js';
import { faultOfSending, RunPlanning } from '../run-planning.js';
import { SchemeRepository } from '../scheme-repository.js';
import { SchemeWhatIfView } from './what-if-views.js';

const MAX_LISTED = 1_000;
const RETRY_AFTER_SECONDS = 5;

export class SchemeWhatIfDto {
  @TermsField({
    description: 'The terms to be tried: basis, eligible, split, unit, cap, onLeave, as in adopt-scheme',
    example: {
      basis: { period: 'month', of: 'all' },
      split: { kind: 'prizes', amounts: [50_000, 30_000, 20_000] },
    },
  })
  scheme!: object;

  @IdField({ description: 'The scheme that they would be a version of, to lay its last run beside' }, true)
  schemeId?: string;

  @RunPeriodField({ description: 'A closed period', example: '2026-09' })
  period!: string;

  @AmountField(
    { description: 'What is split, in minor units; none for prizes, places and grades', example: 1_000_000 },
    true,
  )
  amount?: number;
}

@ApiTags('benefits')
@Controller('v1/schemes')
export class SchemeWhatIfController {
  private computing = false;

  constructor(
    private readonly log: EventLog,
    private readonly schemes: SchemeRepository,
    private readonly computation: RunComputation,
    private readonly planning: RunPlanning,
    private readonly given: GivenBefore,
  ) {}

  @Post('what-if')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'tryScheme',
    summary: 'Who would get what by a scheme for a closed period, beside what its last run gave',
    description: 'Writes nothing; one at a time.',
  })
  @ApiOkResponse({ type: SchemeWhatIfView })
  @ApiProblems(
    'input.invalid',
    'position.not-reached',
    'scheme.unfit',
    'run.unfit',
    'period.not-closed',
    'service.unavailable',
  )
  async whatIf(@Body() input: unknown): Promise<SchemeWhatIfView> {
    const fields = validated(SchemeWhatIfDto, input);
    if (this.computing)
      throw new Problem('service.unavailable', 'Another scheme is being tried.', {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    this.computing = true;
    try {
      return await this.tried(fields);
    } finally {
      this.computing = false;
    }
  }

  private async tried({
    scheme,
    schemeId = '',
    period,
    amount: sentAmount,
  }: SchemeWhatIfDto): Promise<SchemeWhatIfView> {
    const amount = sentAmount ?? null;
    const sent = scheme as SentTerms;
    const unfit = faultOfTerms(sent);
    if (unfit !== undefined) throw problemOf(unfitScheme(unfit));
    const terms = termsOf(sent);
    const budgetId = isOfMoney(terms.split) ? '' : null;
    const fault =
      faultOfSending({ period, budgetId, amount }, terms) ?? (await this.planning.faultOfClosing(period));
    if (fault !== undefined) throw problemOf(fault);
    const position = await this.log.head();
    const plan: RunPlan = {
      runId: randomUUID(),
      schemeId,
      version: 0,
      period,
      position: String(position),
      budgetId,
      amount,
      reserves: null,
      of: null,
      include: [],
    };
    const { rows, ...figures } = await this.computation.ofRun(plan, terms);
    const last = await this.lastOf(schemeId);
    const before = last === null ? undefined : await this.given.by(last, position);
    return {
      period,
      ...figures,
      last,
      count: rows.length,
      rows: rows
        .slice(0, MAX_LISTED)
        .map((row) =>
          before === undefined ? row : { ...row, lastAmount: before.amounts.get(row.employeeId) ?? null },
        ),
    };
  }

  /** The last approved run of a scheme, supplements apart. */
  private async lastOf(schemeId: string): Promise<string | null> {
    if (schemeId === '') return null;
    const runs = [...(await this.schemes.runsOf(schemeId)).values()];
    const approved = runs.filter(({ settled, plan }) => settled === 'approved' && plan.of === null);
    const [last] = approved.sort(
      (one, other) => (other.settledAt?.revision ?? 0) - (one.settledAt?.revision ?? 0),
    );
    return last?.plan.runId ?? null;
  }
}
