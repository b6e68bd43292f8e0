import { Injectable } from '@nestjs/common';
import {
  addDays,
  firstDayOf,
  lastDayOf,
  monthBefore,
  monthOf,
  monthsUpTo,
  type LocalDate,
  type NaturalMonth,
} from '../../kernel/natural-month.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import { RemediedBoards, type BoardRow } from '../publicity/domain/remedied-boards.js';
import { AlertFigures, type DayFigure, type Standing } from './domain/alert-figures.js';
import type { About, DailyMeasure, Measure, MonthlyMeasure } from './domain/events.js';
import {
  averageBelow,
  balanceBelow,
  bottomLine,
  bottomShare,
  deductionsAbove,
  fall,
  monthBelow,
  silent,
  type BoardPlace,
  type Value,
} from './domain/measures.js';
import { isMonthly, type Rule, type Rules } from './domain/rules.js';
import { silentSince, workingDaysAfter, type IsWorkingDay } from './domain/working-time.js';

/** Something for which an alert is to be raised. */
export interface Found {
  readonly about: About;
  readonly employmentNo: number | null;
  readonly period: string;
  readonly value: number;
}

type DailyRule = Rule & { readonly measure: DailyMeasure };
type Held = ReadonlyMap<string, { readonly row: BoardRow; readonly value: number }>;

const keyOf = ({ employeeId, employmentNo }: Pick<BoardRow, 'employeeId' | 'employmentNo'>): string =>
  `${employeeId} ${employmentNo}`;

/** Boards that are kept at hand. */
const MAX_BOARDS = 3;

/** Finds for whom an alert holds on a day, or in a month, by what the log says up to a place. */
@Injectable()
export class AlertEvaluation {
  constructor(
    private readonly figures: AlertFigures,
    private readonly boards: RemediedBoards,
    private readonly dueProcess: DueProcessRepository,
  ) {}

  /** An evaluation of everything by one place in the log. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async by(position: bigint): Promise<Evaluation> {
    await this.figures.reach(position);
    const { isWorkingDay } = await this.dueProcess.now();
    return new Evaluation(this.figures, this.boards, isWorkingDay, position);
  }
}

export class Evaluation {
  private readonly known = new Map<NaturalMonth, readonly BoardRow[]>();

  constructor(
    private readonly figures: AlertFigures,
    private readonly boards: RemediedBoards,
    private readonly isWorkingDay: IsWorkingDay,
    readonly position: bigint,
  ) {}

  /** For whom a rule is to raise an alert for a day or a month, so many at most. @throws DatabaseUnavailable */
  found(rule: Rule, period: string, limit: number): Promise<readonly Found[]> {
    const { measure } = rule;
    if (isMonthly(measure) !== isMonth(period)) return Promise.resolve([]);
    const day = isMonth(period) ? lastDayOf(period) : period;
    if (day < rule.from) return Promise.resolve([]);
    return isMonthly(measure)
      ? this.foundInMonth({ ...rule, measure }, period, limit)
      : this.foundOnDay({ ...rule, measure }, period, limit);
  }

  /** Those that do not hold any more, by what the log says now. @throws DatabaseUnavailable */
  async over(standing: readonly Standing[], rules: Rules): Promise<readonly Standing[]> {
    const groups = new Map<string, Standing[]>();
    for (const one of standing) {
      const key = `${one.on} ${one.alertId}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const over: Standing[] = [];
    for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [first] = group;
      const rule = first && rules.get(first.alertId)?.rule;
      if (first === undefined || rule === undefined) continue;
      const holds = await this.holding(rule, first.on, group);
      over.push(...group.filter((one) => !holds(one)));
    }
    return over;
  }

  private async holding(
    rule: Rule,
    on: string,
    group: readonly Standing[],
  ): Promise<(one: Standing) => boolean> {
    const { measure } = rule;
    if (!isMonthly(measure)) {
      const who = group.map(({ about }) => about);
      const daily = { ...rule, measure };
      const figures = await this.dayFigures(daily, on, who.length, who);
      const values = new Map(figures.map((figure) => [figure.about, this.valueOn(daily, on, figure)]));
      return ({ about }) => values.get(about) !== undefined;
    }
    const held = await this.heldIn({ ...rule, measure }, on);
    const excused = await this.figures.excused(
      on,
      group.map(({ about }) => about),
    );
    return ({ about, employmentNo }) =>
      !excused.has(about) && held.has(keyOf({ employeeId: about, employmentNo: employmentNo ?? 0 }));
  }

  private async foundOnDay(rule: DailyRule, day: LocalDate, limit: number): Promise<readonly Found[]> {
    const figures = await this.dayFigures(rule, day, limit);
    return figures.flatMap((figure) => {
      const value = this.valueOn(rule, day, figure);
      const { about, employmentNo } = figure;
      return value === undefined
        ? []
        : [
            {
              about: rule.measure === 'office-silent' ? { officeId: about } : { employeeId: about },
              employmentNo,
              period: periodOf(rule.measure, day, figure),
              value,
            },
          ];
    });
  }

  private dayFigures(
    rule: DailyRule,
    day: LocalDate,
    limit: number,
    who?: readonly string[],
  ): Promise<readonly DayFigure[]> {
    const since = isSilence(rule.measure) ? silentSince(day, rule.threshold ?? 1, this.isWorkingDay) : day;
    return this.figures.ofDay({ rule, day, silentSince: since, limit, who });
  }

  private valueOn({ measure, threshold }: DailyRule, day: LocalDate, { figure, since }: DayFigure): Value {
    switch (measure) {
      case 'balance-below':
        return balanceBelow(figure, threshold ?? 0);
      case 'deductions-above':
        return deductionsAbove(figure, threshold ?? 0);
      case 'bottom-line':
        return bottomLine(figure);
      case 'silent':
      case 'office-silent':
        return silent(workingDaysAfter(since ?? day, day, this.isWorkingDay), threshold ?? 1);
    }
  }

  private async foundInMonth(
    rule: Rule & { readonly measure: MonthlyMeasure },
    month: NaturalMonth,
    limit: number,
  ): Promise<readonly Found[]> {
    const held = [...(await this.heldIn(rule, month)).values()].filter(
      ({ row }) => rule.officeId === null || row.officeId === rule.officeId,
    );
    const open = await this.figures.open(
      rule.alertId,
      month,
      held.map(({ row }) => row),
    );
    return held
      .filter(({ row }) => open.has(row.employeeId))
      .slice(0, limit)
      .map(({ row: { employeeId, employmentNo }, value }) => ({
        about: { employeeId },
        employmentNo,
        period: month,
        value,
      }));
  }

  /** Everybody on the remedied board for whom the rule holds. */
  private async heldIn(
    rule: Rule & { readonly measure: MonthlyMeasure },
    month: NaturalMonth,
  ): Promise<Held> {
    const rows = await this.board(month);
    const valueOf = await this.measured(rule, month);
    return new Map(
      rows.flatMap((row) => {
        const value = valueOf(row);
        return value === undefined ? [] : [[keyOf(row), { row, value }] as const];
      }),
    );
  }

  private async measured(
    { measure, threshold, share, months }: Rule & { readonly measure: MonthlyMeasure },
    month: NaturalMonth,
  ): Promise<(row: BoardRow) => Value> {
    switch (measure) {
      case 'month-below':
        return ({ score }) => monthBelow(score, threshold ?? 0);
      case 'average-below': {
        const daysOf = await this.workingDaysIn(month);
        return (row) => averageBelow(row.score, daysOf(row), threshold ?? 1);
      }
      case 'fall': {
        const before = await this.placesIn(monthBefore(month));
        return (row) => {
          const place = before.get(keyOf(row));
          return place && fall(place.rank, row.rank, threshold ?? 1);
        };
      }
      case 'bottom-share': {
        const boards: ReadonlyMap<string, BoardPlace>[] = [];
        for (const one of monthsUpTo(month, months ?? 1)) boards.push(await this.placesIn(one));
        return (row) =>
          bottomShare(
            boards.map((places) => places.get(keyOf(row))),
            share ?? 0,
          );
      }
    }
  }

  /** The working days of a month, from the day of joining on. */
  private async workingDaysIn(month: NaturalMonth): Promise<(row: BoardRow) => number> {
    const [first, last] = [firstDayOf(month), lastDayOf(month)];
    const joined = await this.figures.joinedIn(month);
    const count = (from: LocalDate): number => workingDaysAfter(addDays(from, -1), last, this.isWorkingDay);
    const all = count(first);
    return (row) => {
      const joinedOn = joined.get(keyOf(row));
      return joinedOn === undefined ? all : count(joinedOn);
    };
  }

  private async placesIn(month: NaturalMonth): Promise<ReadonlyMap<string, BoardPlace>> {
    const rows = await this.board(month);
    return new Map(rows.map((row) => [keyOf(row), { rank: row.rank, N: rows.length }]));
  }

  private async board(month: NaturalMonth): Promise<readonly BoardRow[]> {
    const known = this.known.get(month);
    if (known !== undefined) return known;
    const rows = await this.boards.rows(month, this.position);
    const [oldest] = this.known.keys();
    if (this.known.size >= MAX_BOARDS && oldest !== undefined) this.known.delete(oldest);
    this.known.set(month, rows);
    return rows;
  }
}

export const isMonth = (period: string): boolean => period.length === 'YYYY-MM'.length;

const isSilence = (measure: Measure): boolean => measure === 'silent' || measure === 'office-silent';

/** What an alert is raised for once. */
function periodOf(measure: DailyMeasure, day: LocalDate, { since }: DayFigure): string {
  if (measure === 'bottom-line') return day;
  return isSilence(measure) ? (since ?? day) : monthOf(day);
}
