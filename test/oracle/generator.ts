/** Point books of any year and size, the same for the same options on every machine. */
import type { CommandLine, Draft, Verdict } from './book.js';
import { addDays, addMonths } from './calendar.js';
import { Clock } from './clock.js';
import { Mischief, type Planned } from './mischief.js';
import { Random } from './random.js';
import { Desk } from './regular.js';
import { type Office, World } from './world.js';

export type BookOptions = {
  seed: number;
  /** How many people there will ever be. */
  employees: number;
  offices: number;
  /** `YYYY-MM`. */
  startMonth: string;
  months: number;
  /** Mean number of entries; a share of them gives way to mischief. */
  entriesPerEmployeeMonth: number;
  /** Share of the lines meant to be rejected or repeats, 0 to 1; openings, first registrations and closes always come. */
  mischief: number;
  /** Share of people who leave, and again of those who move, in a month; those who left come back five times as fast. */
  churn?: number;
  /** Share of dates left out where the default is the same. */
  dateless?: number;
  timeZone?: string;
};

export type PlannedLine = { line: CommandLine; verdict: Verdict };

/** Closes and late entries of the last month still come in the days after it. */
const DAYS_AFTER = 9;
const DAYS_PER_MONTH = 30;
const LATEST_DATE = '2026-10-30';

/** A book in memory; for more than some 100,000 lines take `bookLines`. */
export function generateBook(options: BookOptions): CommandLine[] {
  return [...bookLines(options)];
}

/** The lines of a book one by one; holds no more than a few facts for each person and one day's plan. */
export function* bookLines(options: BookOptions): Generator<CommandLine, void, undefined> {
  for (const { line } of plannedLines(options)) yield line;
}

/** The same lines with what the generator means each to lead to: a third opinion, beside the oracle and the service. */
export function* plannedLines(options: BookOptions): Generator<PlannedLine, void, undefined> {
  const firstDate = `${options.startMonth}-01`;
  const lastDate = addDays(`${addMonths(options.startMonth, options.months)}-01`, DAYS_AFTER - 1);
  if (lastDate > LATEST_DATE) throw new RangeError(`the book would end on ${lastDate}, after ${LATEST_DATE}`);
  const random = new Random(options.seed);
  const clock = new Clock(random, options.timeZone ?? 'Asia/Shanghai');
  const world = new World(random, officesOf(options, random), options.employees);
  const year = new BookOfDays(options, world, random);
  for (let date = firstDate; date <= lastDate; date = addDays(date, 1)) {
    const tasks = year.tasksOf(date);
    const instants = clock.instantsOf(date, tasks.length);
    for (const [index, instantMs] of instants.entries()) {
      world.today = clock.localDate(instantMs);
      const planned = tasks[index]?.();
      if (planned) yield { line: lineOf(planned.draft, clock.written(instantMs)), verdict: planned.verdict };
    }
  }
}

type Task = () => Planned | undefined;

/** Plans what is tried on each day; whatever finds nobody to do it to falls away. */
class BookOfDays {
  private readonly desk: Desk;
  private readonly mischief: Mischief;
  private readonly newcomersPerDay: number;
  private nextClose: { month: string; dueOn: string } | undefined;
  private newcomersDue: number;

  constructor(
    private readonly options: BookOptions,
    private readonly world: World,
    private readonly random: Random,
  ) {
    this.desk = new Desk(world, options.dateless ?? 0.05);
    this.mischief = new Mischief(this.desk);
    this.newcomersDue = Math.ceil(options.employees * 0.6);
    this.newcomersPerDay = (options.employees - this.newcomersDue) / (options.months * DAYS_PER_MONTH);
  }

  tasksOf(date: string): Task[] {
    const { employed, left } = this.world;
    const churnPerDay = (this.options.churn ?? 0.05) / DAYS_PER_MONTH;
    const entries = this.random.around(
      (employed.length * this.options.entriesPerEmployeeMonth) / DAYS_PER_MONTH,
    );
    const day = [
      ...this.newcomers(),
      ...times(
        this.random.around(left.length * Math.min(1, churnPerDay * 5)),
        this.sure(() => this.desk.register(left)),
      ),
      ...this.closes(date),
      ...times(
        entries,
        this.open(() => this.desk.enter()),
      ),
      ...times(
        this.random.around(entries * 0.03),
        this.open(() => this.desk.reverse()),
      ),
      ...times(
        this.random.around(employed.length * churnPerDay),
        this.open(() => this.desk.transfer()),
      ),
      ...times(
        this.random.around(employed.length * churnPerDay),
        this.open(() => this.desk.depart()),
      ),
    ];
    return [...this.openings(date), ...this.random.shuffle(day)];
  }

  // The very first office opens after some mischief at most, so that the first day's people find it.
  private openings(date: string): Task[] {
    const due = this.world.unopened().filter((office) => office.opensOn <= date);
    const tasks = due.map((office) => this.sure(() => this.desk.openOffice(office)));
    if (this.world.opened.length > 0) return tasks;
    const early = Math.round(this.options.mischief * 10);
    return [...times(early, () => this.mischief.any()), ...tasks];
  }

  private newcomers(): Task[] {
    const count = this.newcomersDue;
    this.newcomersDue = this.random.around(this.newcomersPerDay);
    return times(
      count,
      this.sure(() => this.desk.register(this.world.waiting)),
    );
  }

  // Mostly in the days after the month, sometimes more than a month late, so that two are open at once.
  private closes(date: string): Task[] {
    const month = this.world.monthInTurn();
    if (month === undefined) return [];
    if (this.nextClose?.month !== month) {
      const delayDays = this.random.chance(0.85) ? this.random.int(0, 8) : this.random.int(31, 40);
      this.nextClose = { month, dueOn: addDays(`${addMonths(month, 1)}-01`, delayDays) };
    }
    return this.nextClose.dueOn <= date ? [this.sure(() => this.desk.close())] : [];
  }

  private sure(write: () => Draft | undefined): Task {
    return () => {
      const draft = write();
      return draft && { draft, verdict: 'accepted' };
    };
  }

  private open(write: () => Draft | undefined): Task {
    const task = this.sure(write);
    return () => (this.random.chance(this.options.mischief) ? this.mischief.any() : task());
  }
}

// The first opens at once, the others on some day of the first half.
function officesOf(options: BookOptions, random: Random): Office[] {
  const halfDays = Math.floor((options.months * DAYS_PER_MONTH) / 2);
  return Array.from({ length: options.offices }, (_, index) => {
    const days = index === 0 || random.chance(0.5) ? 0 : random.int(0, halfDays);
    const opensOn = addDays(`${options.startMonth}-01`, days);
    return { officeId: `office-${index + 1}`, name: `Office ${index + 1}`, opensOn };
  });
}

function lineOf(draft: Draft, recordedAt: string): CommandLine {
  const { commandId, ...rest } = draft;
  return { commandId, recordedAt, ...rest };
}

function times(count: number, task: Task): Task[] {
  return Array.from({ length: count }, () => task);
}
