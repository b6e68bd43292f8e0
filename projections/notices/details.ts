import { Injectable } from '@nestjs/common';
import type { Closings } from '../../src/contexts/calendar/domain/closings.js';
import { lastDayFor, type Rules } from '../../src/contexts/cases/domain/last-day.js';
import { AppealRules } from '../../src/contexts/notices/domain/appeal-rules.js';
import { ItemTitles, keyOfDay, type ItemTitle } from '../../src/contexts/notices/domain/item-titles.js';
import { keyOfItem } from '../../src/contexts/rulebook/domain/item-of-edition.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { idIn, keyOf } from './names.js';
import { names, SCHEMA } from './projection.js';
import type { NoticeView } from './views.js';

const CLOSES = `
  SELECT position, period, told_at FROM ${SCHEMA}.board_notices WHERE kind = 'month.closed' ORDER BY position`;

const APPEALABLE = new Set(['entry.awarded', 'entry.deducted', 'fact.granted']);

interface OfEntry {
  readonly editionId?: string;
  readonly itemCode?: string;
  readonly countsIn?: string | null;
  readonly occurredOn?: string;
}

type Told = Pick<NoticeView, 'kind' | 'at' | 'about'>;

/**
 * Adds to notices what they are about by name, and what other read models know: the item and the regulation that an entry stands on,
 * and the last day on which its employee may appeal, which moves with the window of its month.
 */
@Injectable()
export class NoticeDetails {
  constructor(
    private readonly postgres: Postgres,
    private readonly items: ItemTitles,
    private readonly appealRules: AppealRules,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @throws DatabaseUnavailable */
  async add<One extends Told>(all: readonly One[]): Promise<One[]> {
    const abouts = all.map(({ about }) => about);
    const [titles, onDays, known, rules] = await Promise.all([
      this.items.of(abouts.flatMap((about) => itemOf(about) ?? [])),
      this.items.inForceOn(abouts.flatMap((about) => itemOnDay(about) ?? [])),
      names.of(this.postgres, abouts),
      all.some(({ kind }) => APPEALABLE.has(kind)) ? this.rules() : undefined,
    ]);
    return all.map((told) => ({
      ...told,
      about: {
        ...told.about,
        ...titleOf(told.about, titles, onDays),
        ...nameOf(told.about, known),
        ...this.appeal(told, rules),
      },
    }));
  }

  /** Absent: nobody may appeal; null: there is no end yet. */
  private appeal(
    { kind, at, about }: Told,
    rules: Rules | undefined,
  ): { readonly appealUntil?: string | null } {
    if (rules === undefined || !APPEALABLE.has(kind)) return {};
    const { countsIn = null }: OfEntry = about;
    const until = lastDayFor({ recordedOn: this.dayOf(at), isImported: false, countsIn }, rules);
    return until === undefined ? {} : { appealUntil: until };
  }

  private async rules(): Promise<Rules> {
    const [seen, closes] = await Promise.all([
      this.appealRules.now(),
      this.postgres.query<{ position: string; period: string; told_at: string }>(CLOSES),
    ]);
    const months: Closings['months'] = closes.map(({ position, period, told_at }) => ({
      month: period,
      position: BigInt(position),
      on: this.dayOf(told_at),
    }));
    return { ...seen, today: this.dayOf(this.clock.now()), closings: { months, lasts: months } };
  }

  private dayOf(at: string | Date): string {
    return localDateOf(new Date(at), this.organisation.timeZone);
  }
}

const itemOf = ({ editionId, itemCode }: OfEntry) =>
  editionId === undefined || itemCode === undefined ? undefined : { editionId, code: itemCode };

/** Of a claim, or where there was no rulebook yet. */
const itemOnDay = ({ editionId, itemCode, occurredOn }: OfEntry) =>
  editionId !== undefined || itemCode === undefined || occurredOn === undefined
    ? undefined
    : { code: itemCode, day: occurredOn };

function titleOf(
  about: OfEntry,
  titles: ReadonlyMap<string, ItemTitle>,
  onDays: ReadonlyMap<string, ItemTitle>,
): { readonly item?: ItemTitle } {
  const [item, onDay] = [itemOf(about), itemOnDay(about)];
  const known = item === undefined ? onDay && onDays.get(keyOfDay(onDay)) : titles.get(keyOfItem(item));
  return known === undefined ? {} : { item: known };
}

function nameOf(about: Told['about'], known: ReadonlyMap<string, string>): { readonly name?: string } {
  const id = idIn(about);
  const name = id && known.get(keyOf(id));
  return name === undefined ? {} : { name };
}
