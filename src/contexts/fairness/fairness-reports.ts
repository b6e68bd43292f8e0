import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Directory } from '../access/ring/directory.js';
import { keptBack } from '../access/domain/small-groups.js';
import { RunBoards, type BoardRow } from '../benefits/domain/lookups.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import type { Closings } from '../calendar/domain/closings.js';
import { keyOfItem, type ItemOfEdition } from '../rulebook/domain/item-of-edition.js';
import { closeOfPeriod } from '../publicity/domain/closings.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { Problem, problemOf } from '../../infrastructure/http/problem.js';
import { rejected } from '../../kernel/decision.js';
import {
  addDays,
  firstDayOf,
  lastDayOf,
  monthBefore,
  monthsFrom,
  type NaturalMonth,
} from '../../kernel/natural-month.js';
import { DAYS_AFTER, type GivenAppeal } from './domain/appeals.js';
import type { FairEntry } from './domain/entries.js';
import {
  ReportedAppeals,
  ReportedEntries,
  ReportedItems,
  type CountedEntry,
  type Span,
} from './domain/lookups.js';
import type { Membership } from './domain/offices.js';
import { fairnessReport, type FairnessReport, type Source } from './domain/report.js';
import type { Reader } from './domain/telling.js';
import type { Manager } from './domain/ties.js';

export interface Wanted {
  readonly from: NaturalMonth;
  readonly to: NaturalMonth;
  readonly officeId: string | undefined;
}

const RETRY_AFTER_SECONDS = 5;

/** Computes fairness reports from read models, one at a time: each looks at all entries of up to a year. */
@Injectable()
export class FairnessReports {
  private computing = false;

  constructor(
    private readonly log: EventLog,
    private readonly closings: ClosingsRepository,
    private readonly entries: ReportedEntries,
    private readonly appeals: ReportedAppeals,
    private readonly items: ReportedItems,
    private readonly boards: RunBoards,
    private readonly directory: Directory,
  ) {}

  /**
   * @throws Problem `service.unavailable` while another one is computed, `period.not-closed`, `office.unknown`,
   * `position.not-reached`; LogUnavailable, DatabaseUnavailable
   */
  async of(
    wanted: Wanted,
    reader: Omit<Reader, 'asksForFew'>,
  ): Promise<FairnessReport & { readonly position: string }> {
    if (this.computing)
      throw new Problem('service.unavailable', 'Another fairness report is being computed.', {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    this.computing = true;
    try {
      return await this.computed(wanted, reader);
    } finally {
      this.computing = false;
    }
  }

  private async computed(wanted: Wanted, reader: Omit<Reader, 'asksForFew'>) {
    const position = await this.log.head();
    const months = [...monthsFrom(wanted.from, wanted.to)];
    const span = spanOf(wanted, months, await this.closings.now());
    await this.entries.until(position);
    if (wanted.officeId !== undefined && !(await this.entries.knowsOffice(wanted.officeId)))
      throw new Problem('office.unknown', `No office ${wanted.officeId} has been opened.`);
    const { asksForFew, ...boards } = await this.boardsOf(wanted, months, position);
    const { entries, appeals } = await this.entriesOf(wanted, { months, span, position });
    const managers = this.managers();
    const stays = await this.entries.staysOf(managers.map(({ employeeId }) => employeeId));
    const employeeOf = (principalId: string): string | null =>
      this.directory.one(principalId)?.actor.employeeId ?? null;
    const source: Source = { ...boards, entries, appeals, managers, stays, employeeOf };
    await nextTurn();
    return { position: String(position), ...fairnessReport(source, { ...reader, asksForFew }) };
  }

  /** The remedied board of all the months together, and of each; people and offices are those of its last month. */
  private async boardsOf({ officeId }: Wanted, months: readonly NaturalMonth[], position: bigint) {
    const [last = ''] = months.slice(-1);
    const period = months.length === 1 ? last : `${months[0] ?? ''}..${last}`;
    const all = await this.boards.rows({ period, months }, 'remedied', position);
    const memberships: Membership[] = [];
    for (const month of months)
      memberships.push(...(await this.boards.rows({ period: month, months: [month] }, 'remedied', position)));
    const isWanted = (row: Pick<BoardRow, 'officeId'>): boolean =>
      officeId === undefined || row.officeId === officeId;
    return {
      members: all.filter(isWanted),
      memberships: memberships.filter(isWanted),
      asksForFew: officeId !== undefined && isKeptBack(officeId, [all, memberships]),
    };
  }

  private async entriesOf(
    { officeId, from }: Wanted,
    {
      months,
      span,
      position,
    }: { readonly months: readonly NaturalMonth[]; readonly span: Span; readonly position: bigint },
  ): Promise<{ readonly entries: readonly FairEntry[]; readonly appeals: readonly GivenAppeal[] }> {
    const counted: CountedEntry[] = [];
    for await (const page of this.entries.pages(span, officeId))
      for (const entry of page) counted.push(entry);
    const upheldFrom = addDays(firstDayOf(from), -DAYS_AFTER);
    const appeals = await this.appeals.of(months, upheldFrom, position);
    const givers = await this.entries.giversOf(appeals);
    const within = new Set(counted.map(keyOf));
    const items = await this.items.of(itemsIn(counted), position);
    return {
      entries: counted.filter(({ reversed }) => !reversed).map((entry) => fairEntry(entry, items)),
      appeals: appeals.map((appeal) => ({
        ...appeal,
        givenBy: givers.get(keyOf(appeal)) ?? null,
        isWithin: within.has(keyOf(appeal)),
      })),
    };
  }

  /** The managers of all offices who are employees, too, as they are now. */
  private managers(): readonly Manager[] {
    return this.directory.list('', Infinity).flatMap(({ actor: { principalId, employeeId, roles } }) => {
      const isOfAll = roles.some((held) => held.role === 'manager' && held.officeId === null);
      return isOfAll && employeeId !== null ? [{ principalId, employeeId }] : [];
    });
  }
}

const keyOf = ({ employeeId, entryId }: { readonly employeeId: string; readonly entryId: string }): string =>
  `${employeeId} ${entryId}`;

/** @throws Problem `period.not-closed` */
function spanOf({ from, to }: Wanted, months: readonly NaturalMonth[], closings: Closings): Span {
  const open = months.find((month) => closeOfPeriod(closings, month) === undefined);
  const close = closeOfPeriod(closings, to);
  if (open !== undefined || close === undefined)
    throw problemOf(rejected('period.not-closed', `${open ?? to} is not closed by the book.`));
  return {
    firstDay: firstDayOf(from),
    lastDay: lastDayOf(to),
    closedBefore: closings.lasts.find(({ month }) => month >= monthBefore(from))?.position,
    closed: close.position,
  };
}

/** Whether the figures of an office would be left out of the list of all. */
const isKeptBack = (officeId: string, boards: readonly (readonly (BoardRow | Membership)[])[]): boolean =>
  boards.some((rows) => {
    const people = new Map<string, Set<string>>();
    for (const row of rows)
      people.set(row.officeId, (people.get(row.officeId) ?? new Set<string>()).add(row.employeeId));
    return keptBack([...people].map(([id, some]) => ({ id, people: some.size }))).has(officeId);
  });

const itemsIn = (entries: readonly CountedEntry[]): readonly ItemOfEdition[] => [
  ...new Map(
    entries.flatMap(({ editionId, code }) =>
      editionId === null ? [] : [[keyOfItem({ editionId, code }), { editionId, code }] as const],
    ),
  ).values(),
];

function fairEntry(
  { editionId, reversed: _, ...entry }: CountedEntry,
  items: ReadonlyMap<string, { readonly category: string; readonly hasRange: boolean }>,
): FairEntry {
  const item = editionId === null ? undefined : items.get(keyOfItem({ editionId, code: entry.code }));
  return { ...entry, category: item?.category ?? null, hasRange: item?.hasRange ?? false };
}
