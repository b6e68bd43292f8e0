import { Injectable } from '@nestjs/common';
import { orderOf } from '../../proofs/run-rows.js';
import type { RunPlan } from './domain/events.js';
import { GivenBefore } from './domain/lookups.js';
import { knownPeriod } from './domain/period.js';
import { computed, equalAtEdge, type Computed } from './domain/rows.js';
import { schemeVersion } from './domain/schemes.js';
import { supplemented } from './domain/supplement.js';
import type { Terms } from './domain/scheme.js';
import { RunCandidates, type Look } from './run-candidates.js';
import { RunRepository } from './run-repository.js';
import { SchemeRepository } from './scheme-repository.js';

/** Computes the rows of a run from its plan: by whomever and whenever, they come out the same. */
@Injectable()
export class RunComputation {
  constructor(
    private readonly schemes: SchemeRepository,
    private readonly runs: RunRepository,
    private readonly candidates: RunCandidates,
    private readonly given: GivenBefore,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async of(plan: RunPlan): Promise<Computed> {
    return plan.of === null ? this.ofRun(plan, await this.termsOf(plan)) : this.ofSupplement(plan, plan.of);
  }

  /** What terms would give, adopted or not. @throws as `of` */
  async ofRun(plan: RunPlan, terms: Terms): Promise<Computed> {
    const people = await this.candidates.of(lookOf(plan, terms, BigInt(plan.position)));
    return computed(terms, people, plan.amount ?? undefined, orderOf(plan.runId));
  }

  /** @throws LogUnavailable */
  async termsOf({ schemeId, version }: Pick<RunPlan, 'schemeId' | 'version'>): Promise<Terms> {
    const found = schemeVersion(await this.schemes.now(), schemeId, version);
    if (found === undefined) throw new Error(`There is no version ${version} of scheme ${schemeId}`);
    return found.terms;
  }

  /** Those who are left out of the places of a run because nothing tells them apart. @throws as `of` */
  async equalAtEdge(plan: RunPlan): Promise<readonly (readonly string[])[]> {
    const terms = await this.termsOf(plan);
    return equalAtEdge(terms, await this.candidates.of(lookOf(plan, terms, BigInt(plan.position))));
  }

  /** By the version, the amount and the id of the run that it supplements, and the same runs as won before. */
  private async ofSupplement(plan: RunPlan, of: string): Promise<Computed> {
    const first = await this.runs.stateOf(of);
    if (first === undefined) throw new Error(`Run ${plan.runId} supplements ${of}, which there is not`);
    const terms = await this.termsOf(first.plan);
    const people = await this.candidates.of(lookOf(plan, terms, BigInt(first.plan.position)));
    const now = computed(terms, people, first.plan.amount ?? undefined, orderOf(of));
    const before = await this.given.by(of, BigInt(plan.position));
    const rows = supplemented(now.rows, before.amounts, before.struck);
    const total = rows.reduce((sum, { amount = 0 }) => sum + amount, 0);
    return { rows, eligible: rows.length, amount: total, total, rest: 0 };
  }
}

function lookOf(plan: RunPlan, terms: Terms, wonBefore: bigint): Look {
  const period = knownPeriod(plan.period);
  const { schemeId, include } = plan;
  return { schemeId, terms, period, position: BigInt(plan.position), wonBefore, include };
}
