import { Injectable } from '@nestjs/common';
import type { NaturalMonth } from '../../kernel/natural-month.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import { PassedInspections } from '../talents/domain/lookups.js';
import type { Candidate } from './domain/candidate.js';
import type { RunPlan } from './domain/events.js';
import { employmentKey, RunBoards, RunPeople, type BoardRow, type Standing } from './domain/lookups.js';
import { improvedBy, monthsBefore, yearUpTo, type RunPeriod } from './domain/period.js';
import type { Split, Terms } from './domain/scheme.js';

/** What a run looks at, and up to where. */
export interface Look {
  readonly schemeId: string;
  readonly terms: Terms;
  readonly period: RunPeriod;
  readonly position: bigint;
  /** The place up to which runs approved before count as won; that of the run itself where it is no supplement. */
  readonly wonBefore: bigint;
  readonly include: RunPlan['include'];
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** Looks up everybody whom a run is about, with what its scheme asks: all of it up to one place in the log. */
@Injectable()
export class RunCandidates {
  constructor(
    private readonly boards: RunBoards,
    private readonly people: RunPeople,
    private readonly passed: PassedInspections,
    private readonly closings: ClosingsRepository,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async of(look: Look): Promise<readonly Candidate[]> {
    const { terms, period, position } = look;
    const board = await this.boards.rows(period, terms.basis.score, position);
    const rows = [...board, ...(await this.included(look))];
    const facts = await this.factsFor(look);
    const measure = await this.measure(look, facts.standings);
    return rows.map((row): Candidate => {
      const key = employmentKey(row);
      const standing = facts.standings.get(row.employeeId);
      const isEmployed = standing?.isEmployed === true && standing.employmentNo === row.employmentNo;
      return {
        employeeId: row.employeeId,
        employmentNo: row.employmentNo,
        officeId: row.officeId,
        score: measure(row),
        isEmployed,
        boards: facts.boards.get(key) ?? 0,
        total: isEmployed ? standing.total : 0,
        hasBottomLine: facts.bottomLines.has(key),
        hasWon: facts.winners.has(row.employeeId),
        hasPassed: facts.passed.has(key),
        yearScore: facts.yearScores.get(key) ?? 0,
        deducted: facts.deducted.get(key) ?? 0,
        joinedOn: facts.joined.get(key) ?? '',
      };
    });
  }

  /** Those who are counted as if they were on the board. */
  private async included({ period, position, include }: Look): Promise<readonly BoardRow[]> {
    if (include.length === 0) return [];
    const scores = await this.boards.scoresOf(include, period, position);
    return include.map((one) => ({ ...one, score: scores.get(employmentKey(one)) ?? 0 }));
  }

  /** Only what the terms ask for is looked up. */
  private async factsFor(look: Look) {
    const { terms, period, position, schemeId, wonBefore } = look;
    const { notWonIn, passedIn, monthsOnBoard } = terms.eligible;
    const keys = keysOf(terms.split);
    return {
      standings: asksWhoIsThere(terms)
        ? await this.people.standings(position, asksTotals(terms))
        : (NONE as ReadonlyMap<string, Standing>),
      boards: monthsOnBoard === undefined ? NONE : await this.boards.memberships(period.months),
      bottomLines: asksBottomLine(terms)
        ? await this.people.bottomLines(period.months, position)
        : new Set<string>(),
      winners:
        notWonIn === undefined ? new Set<string>() : await this.people.winners(schemeId, notWonIn, wonBefore),
      passed:
        passedIn === undefined
          ? new Set<string>()
          : new Set((await this.passed.by(passedIn, position)).map(employmentKey)),
      yearScores: keys.includes('year-score') ? await this.yearScores(look) : NONE,
      deducted: keys.includes('fewest-deductions')
        ? await this.people.deducted(period.months, position)
        : NONE,
      joined: keys.includes('service') ? await this.joined(look) : NONE,
    };
  }

  private async measure(
    look: Look,
    standings: ReadonlyMap<string, Standing>,
  ): Promise<(row: BoardRow) => number | null> {
    const { terms, period, position } = look;
    if (terms.basis.measure === 'score') return ({ score }) => score;
    if (terms.basis.measure === 'total')
      return ({ employeeId, employmentNo }) => {
        const standing = standings.get(employeeId);
        return standing?.isEmployed === true && standing.employmentNo === employmentNo ? standing.total : 0;
      };
    const before = await this.scoresIn(monthsBefore(terms.basis, period.period), terms, position);
    return (row) => improvedBy(row.score, before.get(employmentKey(row)) ?? []);
  }

  /** The scores of each employment on the boards of some months, each month for itself. */
  private async scoresIn(
    months: readonly NaturalMonth[],
    { basis }: Terms,
    position: bigint,
  ): Promise<ReadonlyMap<string, readonly number[]>> {
    const scores = new Map<string, number[]>();
    for (const month of months)
      for (const row of await this.boards.rows({ period: month, months: [month] }, basis.score, position)) {
        const known = scores.get(employmentKey(row));
        if (known === undefined) scores.set(employmentKey(row), [row.score]);
        else known.push(row.score);
      }
    return scores;
  }

  private async yearScores({ period, position, include }: Look): Promise<ReadonlyMap<string, number>> {
    const months = yearUpTo(period);
    const year = { period: `${months[0]}..${months.at(-1)}`, months };
    const rows = await this.boards.rows(year, 'remedied', position);
    const others = await this.boards.scoresOf(include, year, position);
    return new Map([...rows.map((row) => [employmentKey(row), row.score] as const), ...others]);
  }

  /** When everybody joined, as the board of the period knew it. */
  private async joined({ period, include }: Look): Promise<ReadonlyMap<string, string>> {
    const { months } = await this.closings.now();
    const close = months.find(({ month }) => month === period.months.at(-1));
    const known = await this.people.joined(close?.position ?? 0n);
    return new Map([...known, ...include.map((one) => [employmentKey(one), one.joinedOn] as const)]);
  }
}

const keysOf = (split: Split): readonly string[] => (split.kind === 'places' ? (split.by ?? []) : []);

const asksTotals = ({ basis, eligible, split }: Terms): boolean =>
  basis.measure === 'total' || eligible.minTotal !== undefined || keysOf(split).includes('total');

const asksWhoIsThere = (terms: Terms): boolean =>
  asksTotals(terms) || terms.eligible.employedOn === 'computing';

const asksBottomLine = ({ eligible, split }: Terms): boolean =>
  eligible.noBottomLine === true ||
  (split.kind === 'grades' && split.grades.some(({ noBottomLine }) => noBottomLine === true));
