import { Injectable } from '@nestjs/common';
import type { Closings } from '../../src/contexts/calendar/domain/closings.js';
import { lastDayFor, type Rules } from '../../src/contexts/cases/domain/last-day.js';
import type { DueProcessSet, WorkingDaysSet } from '../../src/contexts/due-process/domain/events.js';
import { policyOn } from '../../src/contexts/due-process/domain/policies.js';
import { noWorkingDays, plus, workingDaysAfter } from '../../src/contexts/due-process/domain/working-days.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import type { BoardPublished } from '../../src/contexts/publicity/domain/events.js';
import type { RulebookItem } from '../../src/contexts/rulebook/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { SCHEMA as PUBLICITY } from '../publicity/projection.js';
import { SCHEMA as RULEBOOK } from '../rulebook/projection.js';
import { SCHEMA } from './projection.js';
import type { NoticeView } from './views.js';

const POLICIES = `SELECT policy FROM ${PUBLICITY}.policies ORDER BY in_force_from`;
const YEARS = `SELECT days FROM ${PUBLICITY}.years`;
const WINDOWS = `SELECT published FROM ${PUBLICITY}.windows`;
const CLOSES = `SELECT position, period, told_at FROM ${SCHEMA}.board_notices WHERE kind = 'month.closed' ORDER BY position`;
const ITEMS = `
  SELECT edition_id, code, item FROM ${RULEBOOK}.items
  WHERE (edition_id, code) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const APPEALABLE = new Set(['entry.awarded', 'entry.deducted', 'fact.granted']);
const FIRST = { revision: 0, position: 0n };

interface OfEntry {
  readonly editionId?: string;
  readonly itemCode?: string;
  readonly countsIn?: string | null;
}

/**
 * Adds to notices what other read models know: the item and the regulation that an entry stands on, and the last day on which its
 * employee may appeal, which moves with the window of its month.
 */
@Injectable()
export class NoticeDetails {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @throws DatabaseUnavailable */
  async add<Told extends Pick<NoticeView, 'kind' | 'at' | 'about'>>(all: readonly Told[]): Promise<Told[]> {
    const [items, rules] = await Promise.all([
      this.items(all.map(({ about }) => about)),
      all.some(({ kind }) => APPEALABLE.has(kind)) ? this.rules() : undefined,
    ]);
    return all.map((told) => {
      const { editionId, itemCode }: OfEntry = told.about;
      const item = items.get(keyOf(editionId, itemCode));
      const known = item === undefined ? {} : { item: { title: item.title, regulation: item.regulation } };
      return { ...told, about: { ...told.about, ...known, ...this.appeal(told, rules) } };
    });
  }

  private async items(all: readonly OfEntry[]): Promise<ReadonlyMap<string, RulebookItem>> {
    const wanted = all.flatMap(({ editionId, itemCode }) =>
      editionId === undefined || itemCode === undefined ? [] : [{ editionId, itemCode }],
    );
    if (wanted.length === 0) return new Map();
    const rows = await this.postgres.query<{ edition_id: string; code: string; item: RulebookItem }>(ITEMS, [
      wanted.map(({ editionId }) => editionId),
      wanted.map(({ itemCode }) => itemCode),
    ]);
    return new Map(rows.map(({ edition_id, code, item }) => [keyOf(edition_id, code), item]));
  }

  /** Absent: nobody may appeal; null: there is no end yet. */
  private appeal(
    { kind, at, about }: Pick<NoticeView, 'kind' | 'at' | 'about'>,
    rules: Rules | undefined,
  ): { readonly appealUntil?: string | null } {
    if (rules === undefined || !APPEALABLE.has(kind)) return {};
    const { countsIn = null }: OfEntry = about;
    const until = lastDayFor({ recordedOn: this.dayOf(at), isImported: false, countsIn }, rules);
    return until === undefined ? {} : { appealUntil: until };
  }

  private async rules(): Promise<Rules> {
    const [policies, years, windows, closes] = await Promise.all([
      this.postgres.query<{ policy: DueProcessSet['data'] }>(POLICIES),
      this.postgres.query<{ days: WorkingDaysSet['data'] }>(YEARS),
      this.postgres.query<{ published: BoardPublished['data'] }>(WINDOWS),
      this.postgres.query<{ position: string; period: string; told_at: string }>(CLOSES),
    ]);
    const days = years.reduce(
      (known, { days: data }) => workingDaysAfter(known, { type: 'WorkingDaysSet', data }, FIRST),
      noWorkingDays(),
    );
    const months: Closings['months'] = closes.map(({ position, period, told_at }) => ({
      month: period,
      position: BigInt(position),
      on: this.dayOf(told_at),
    }));
    return {
      today: localDateOf(this.clock.now(), this.organisation.timeZone),
      on: (day) =>
        policyOn(
          policies.map(({ policy }) => policy),
          day,
        ),
      plus: (day, count, by) => plus(days, day, count, by),
      closings: { months, lasts: months },
      publicity: new Map(
        windows.map(({ published: { period, from, until } }) => [
          period,
          { from, until, place: FIRST, confirmed: undefined },
        ]),
      ),
    };
  }

  private dayOf(at: string): string {
    return localDateOf(new Date(at), this.organisation.timeZone);
  }
}

const keyOf = (editionId = '', code = ''): string => `${editionId} ${code}`;
