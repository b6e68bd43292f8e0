import type { View } from '../../../clients/typescript/src/index.js';
import { addDays, lastDayOf, monthOf } from '../../kernel/natural-month.js';
import { isExportedEvent } from '../../proofs/exported-event.js';
import { inWords } from '../../contexts/comparison/domain/differences.js';
import { Ledger, TOTAL, type LedgerEvent, type Standing } from '../../proofs/ledger.js';
import { linkIn } from '../../proofs/link.js';
import { valueIn } from '../../proofs/strict-reading.js';
import { caller, CALLER_OPTIONS, parsed } from '../terminal/arguments.js';
import { CannotDo, NOT_ALL_WELL, OK, WRONG_USAGE } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import { Service } from '../terminal/service.js';
import { tablesCompared } from './compare-tables.js';
import { boardOf, differencesFromServed, PAGE_ROWS, type ServedRow } from './served-boards.js';
import { AUDIT_USAGE } from './usage.js';

const MAX_SHOWN = 20;
/** Derived further and compared again, where the log went on between the events and the answers. */
const ROUNDS = 5;

/** Has the service compare its tables, and compares what it shows by itself: whoever distrusts it need not believe its word. @throws CannotDo */
export async function compare(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args, CALLER_OPTIONS, AUDIT_USAGE);
  if (positionals.length > 0) throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  const service = new Service(await caller(values));
  const tables = await tablesCompared(service);
  const { differences: inShown, events, boards } = await comparison(service);
  const differences = [...tables.differences.map(inWords), ...inShown];
  const count = tables.differenceCount + inShown.length;
  const told = differences.slice(0, MAX_SHOWN).map((line) => `  ${line}\n`);
  process.stdout.write(
    `${tables.rows} rows of the tables compared by the service, up to place ${tables.position}.\n`,
  );
  process.stdout.write(
    `${events} events; balances, ${boards.closed} closed months and ${boards.open.join(', ')} compared.\n`,
  );
  process.stdout.write(
    count === 0
      ? 'All of it follows from the events.\n'
      : `${count} differences. The tables are not what the events give: points rebuild makes them anew.\n${told.join('')}`,
  );
  return count === 0 ? OK : NOT_ALL_WELL;
}

export interface Comparison {
  readonly differences: readonly string[];
  readonly events: number;
  readonly boards: { readonly closed: number; readonly open: readonly string[] };
}

/** @throws CannotDo */
export async function comparison(service: Service): Promise<Comparison> {
  const derived = new Derived(service);
  await derived.follow();
  let open = await differencesOfOpen(service, derived);
  for (let round = 1; open.length > 0 && round < ROUNDS && (await derived.follow()); round += 1)
    open = await differencesOfOpen(service, derived);
  const { events, closed, inClosed, ledger } = derived;
  return {
    differences: [...inClosed, ...open],
    events,
    boards: { closed, open: ledger.openPeriods() },
  };
}

/** People, scores and closed boards as far as the events were read. */
class Derived {
  readonly ledger = new Ledger();
  readonly inClosed: string[] = [];
  events = 0;
  closed = 0;
  private after: string | undefined;

  constructor(private readonly service: Service) {}

  /** @returns whether there was anything new that counts */
  async follow(): Promise<boolean> {
    const query = this.after === undefined ? {} : { after: this.after };
    const { lines, logPosition } = await this.service.lines('/v1/log/export', { query });
    const progress = new Progress(logPosition, 'places');
    let isNew = false;
    try {
      for await (const line of lines) {
        const event = valueIn(line);
        if (!isExportedEvent(event)) continue;
        this.events += 1;
        this.after = event.position;
        progress.at(Number(event.position), '');
        if (event.setAsideAt !== undefined) continue;
        const { type, data } = event;
        isNew ||= !PASSING.has(type);
        const closing = this.ledger.apply({ type, data } as LedgerEvent, linkIn(event));
        if (closing === undefined) continue;
        this.closed += 1;
        const { findings } = await differencesFromServed(
          this.service,
          { ...closing, seal: null },
          event.position,
        );
        this.inClosed.push(...findings.map(({ detail }) => detail));
      }
    } finally {
      progress.stop();
    }
    return isNew;
  }

  get position(): string {
    return this.after ?? '0';
  }
}

/** Written again and again by looking alone, and by time. */
const PASSING: ReadonlySet<string> = new Set(['HistoryRead', 'LogHeadSigned']);

async function differencesOfOpen(service: Service, derived: Derived): Promise<readonly string[]> {
  const { ledger, position } = derived;
  const found: string[] = [];
  for (const period of ledger.openPeriods()) {
    const { count, rows } = await boardOf(service, period, position);
    const shown = new Map(rows.map((row) => [row.employeeId, row]));
    if (shown.size !== count)
      found.push(`the board of ${period} is shown with ${count} people, and has rows of ${shown.size}`);
    found.push(...differencesOf(period, shown, ledger.standing(period)));
  }
  const balances = ledger.standing(TOTAL);
  for await (const { employeeId, balance } of filesOf(service, position)) {
    const derived = balances.get(employeeId);
    if (derived !== undefined && derived.score !== balance.total)
      found.push(
        `the file of ${employeeId} shows a balance of ${balance.total}, and the events give ${derived.score}`,
      );
  }
  return found;
}

async function* filesOf(
  service: Service,
  minPosition: string,
): AsyncGenerator<View<'/v1/employees'>['items'][number]> {
  let cursor: string | null = null;
  do {
    const query = { limit: PAGE_ROWS, minPosition, ...(cursor === null ? {} : { cursor }) };
    const page: View<'/v1/employees'> = await service.read('/v1/employees', { query });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Offices and ranks of an open board depend on the day on which it is read; scores and people do not. */
export function differencesOf(
  period: string,
  shown: ReadonlyMap<string, Pick<ServedRow, 'score'>>,
  standing: ReadonlyMap<string, Standing>,
  now = new Date(),
): readonly string[] {
  const found: string[] = [];
  const name = period === TOTAL ? 'the balance' : `the score in ${period}`;
  for (const [employeeId, { score }] of shown) {
    const derived = standing.get(employeeId);
    if (derived === undefined)
      found.push(`${employeeId} is shown on the board of ${period}, and is not employed`);
    else if (derived.score !== score)
      found.push(`${name} of ${employeeId} is shown as ${score}, and the events give ${derived.score}`);
  }
  for (const [employeeId, { joinedOn }] of standing)
    if (joinedOn <= surelyOn(period, now) && !shown.has(employeeId))
      found.push(`${employeeId} is not shown on the board of ${period}, and is employed`);
  return found;
}

/** Whoever has joined by that day is on the board, in every time zone. */
function surelyOn(period: string, now: Date): string {
  const yesterday = addDays(now.toISOString().slice(0, 10), -1);
  return period.length === 7 && period < monthOf(yesterday) ? lastDayOf(period) : yesterday;
}
