import { mayPass, ServiceProblem } from '../../../../clients/typescript/src/index.js';
import { suggestedId } from '../../parts/ids.js';
import { pointbook, queries } from '../../service/service.js';
import type { DateReading } from '../dates.js';
import { readFile } from '../read-file.js';
import type { Origin, ReadChoices } from '../sheet.js';
import type { Unread } from '../unread.js';
import { checkStaffRow, doublesIn, officesMissing, type KnownOffice, type KnownPerson } from './checks.js';
import { monthColumnsIn, STAFF, staffColumnsIn, type StaffColumns } from './fields.js';
import { linesOfRow } from './commands.js';
import { judgeStaff, sendStaff } from './sending.js';
import type { StaffVerdict } from './verdicts.js';
import { staffStandingOf, type StaffRow } from './rows.js';

/** The file as it was read, and how its columns are understood. */
export interface StaffHead {
  readonly fileName: string;
  readonly header: readonly string[];
  readonly origin: Origin;
  readonly choices: ReadChoices;
  readonly columns: StaffColumns;
  readonly dates: Pick<DateReading, 'order' | 'counting'>;
  /** Stands for what rows do not say about their balances. */
  readonly otherwise: { readonly asOf: string; readonly source: string };
  readonly step: 'matching' | 'rows';
}

export interface StaffShown {
  readonly head: StaffHead | undefined;
  readonly rows: readonly StaffRow[];
  readonly working: 'reading' | 'checking' | 'opening-offices' | 'sending' | undefined;
  readonly unread: Unread | undefined;
  readonly trouble: unknown;
}

const NOTHING: StaffShown = {
  head: undefined,
  rows: [],
  working: undefined,
  unread: undefined,
  trouble: undefined,
};
const DAY_MS = 86_400_000;
const AT_ONCE = 500;
const PAGE = 1_000;
/** A registration that was made and undone again and again has as many ids. */
const MOST_UNDONE = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The import of people from a file: matched, checked, mended and sent. The file stays with who chose it; what was sent is known
 * by its content, so the same file can be chosen again after anything.
 */
export class StaffImport {
  private shown = NOTHING;
  private readonly listeners = new Set<() => void>();
  private file: File | undefined;
  private offices: readonly KnownOffice[] = [];
  private people: ReadonlyMap<string, KnownPerson> = new Map();
  private underWay = Promise.resolve();

  constructor(private readonly timeZone: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): StaffShown => this.shown;

  choose(file: File): Promise<void> {
    return this.work('reading', async () => {
      if (await this.read(file, {})) this.file = file;
    });
  }

  readAgain(choices: ReadChoices): Promise<void> {
    return this.work('reading', async () => {
      if (this.file !== undefined) await this.read(this.file, choices);
    });
  }

  match(columns: StaffColumns): void {
    if (this.shown.head !== undefined) this.show({ head: { ...this.shown.head, columns, step: 'matching' } });
  }

  readDates(dates: StaffHead['dates']): Promise<void> {
    if (this.shown.head !== undefined) this.show({ head: { ...this.shown.head, dates } });
    return Promise.resolve();
  }

  sayOtherwise(otherwise: Partial<StaffHead['otherwise']>): void {
    const { head } = this.shown;
    if (head !== undefined) this.show({ head: { ...head, otherwise: { ...head.otherwise, ...otherwise } } });
  }

  /** Checks all rows that are not sent yet against the people and offices of now. */
  check(): Promise<void> {
    return this.work('checking', () => this.checkAll());
  }

  /** Changes a cell, and checks its row again. */
  edit(number: number, column: number, text: string): Promise<void> {
    return this.work('checking', async () => {
      const row = this.shown.rows.find((one) => one.number === number);
      if (row === undefined || row.isDone === true || row.cells[column] === text) return;
      const width = Math.max(row.cells.length, column + 1);
      const cells = Array.from({ length: width }, (_, at) => (at === column ? text : (row.cells[at] ?? '')));
      this.replace([{ number, cells }]);
      await this.checkRows(new Set([number]));
    });
  }

  /** Opens the offices that the file names and nobody has opened, under ids that are suggested; then checks again. */
  openOffices(): Promise<void> {
    return this.work('opening-offices', async () => {
      const taken = this.offices.map(({ officeId }) => officeId);
      for (const name of officesMissing(this.shown.rows)) {
        const officeId = suggestedId(name, 'office', taken);
        taken.push(officeId);
        const { position } = await pointbook.send('open-office', { officeId, name });
        await pointbook.read('/v1/offices', { query: { limit: 1, minPosition: position } });
      }
      void queries.invalidateQueries();
      await this.checkAll();
    });
  }

  /** Sends the rows without mistakes; waits while the service is away. */
  send(): Promise<void> {
    return this.work('sending', async () => {
      for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        const rows = this.shown.rows.filter((row) => staffStandingOf(row) === 'good').slice(0, AT_ONCE);
        if (rows.length === 0) break;
        const verdicts = await sendStaff(rows).catch(passing);
        this.replace(rows.slice(0, verdicts.length).map((row, at) => sent(row, verdicts[at])));
        if (verdicts.length === rows.length) pauseMs = FIRST_PAUSE_MS;
        else await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      void queries.invalidateQueries();
    });
  }

  clear(): void {
    this.file = undefined;
    this.show(NOTHING);
  }

  private async read(file: File, choices: ReadChoices): Promise<boolean> {
    const read = await readFile(file.name, file, { ...choices, kind: 'staff' });
    if ('unread' in read) {
      this.show({ unread: read.unread });
      return false;
    }
    const { header, rows, origin } = read.sheet;
    const { head } = this.shown;
    const kept = {
      dates: head?.dates ?? {},
      otherwise: head?.otherwise ?? { asOf: await dayBeforeTheBook(), source: file.name },
    };
    const columns = staffColumnsIn(header);
    this.show({
      head: { fileName: file.name, header, origin, choices, columns, ...kept, step: 'matching' },
      rows,
    });
    return true;
  }

  private async checkAll(): Promise<void> {
    const [offices, people] = await Promise.all([this.readOffices(), this.readPeople()]);
    this.offices = offices;
    this.people = people;
    await this.checkRows();
    if (this.shown.head !== undefined) this.show({ head: { ...this.shown.head, step: 'rows' } });
  }

  /** Checks the named rows, or all; those with one number stand and fall together. */
  private async checkRows(numbers?: ReadonlySet<number>): Promise<void> {
    const { head, rows } = this.shown;
    if (head === undefined) return;
    const doubles = doublesIn(rows, head.columns);
    const dates = { counting: head.origin.counting, ...head.dates, timeZone: this.timeZone };
    const by = {
      columns: head.columns,
      months: monthColumnsIn(head.header),
      dates,
      offices: this.offices,
      people: this.people,
      otherwise: head.otherwise,
    };
    const open = rows.filter(
      ({ number, isDone, mistakes = [] }) =>
        isDone !== true &&
        (numbers === undefined ||
          numbers.has(number) ||
          mistakes.some(({ code }) => code === 'number-twice')),
    );
    const looked = await Promise.all(
      open.map(async ({ number, cells }): Promise<StaffRow> => {
        const double = doubles.get(number);
        if (double !== undefined)
          return {
            number,
            cells,
            mistakes: [{ field: 'employeeId', code: 'number-twice', detail: String(double) }],
          };
        const found = checkStaffRow(cells, by);
        if ('mistakes' in found) return { number, cells, mistakes: found.mistakes };
        return { number, cells, wanted: found.wanted, lines: await linesOfRow(found.wanted) };
      }),
    );
    this.replace(looked.filter(({ lines }) => lines === undefined));
    this.replace(await judged(looked.filter((row) => row.lines !== undefined)));
  }

  private async readOffices(): Promise<readonly KnownOffice[]> {
    const offices: KnownOffice[] = [];
    for await (const office of pointbook.items('/v1/offices', { query: { limit: PAGE } }))
      offices.push(office);
    return offices;
  }

  private async readPeople(): Promise<ReadonlyMap<string, KnownPerson>> {
    const people = new Map<string, KnownPerson>();
    for await (const person of pointbook.items('/v1/employees', { query: { limit: PAGE } }))
      people.set(person.employeeId, person);
    return people;
  }

  /** One piece of work after the other: nothing that was asked for is dropped. */
  private work(working: NonNullable<StaffShown['working']>, work: () => Promise<void>): Promise<void> {
    this.underWay = this.underWay.then(() => this.carryOut(working, work));
    return this.underWay;
  }

  private async carryOut(
    working: NonNullable<StaffShown['working']>,
    work: () => Promise<void>,
  ): Promise<void> {
    this.show({ working, unread: undefined, trouble: undefined });
    try {
      await work();
    } catch (trouble) {
      if (isSignedOut(trouble)) void queries.invalidateQueries({ queryKey: ['session'] });
      this.show({ trouble });
    } finally {
      this.show({ working: undefined });
    }
  }

  private replace(changed: readonly StaffRow[]): void {
    const byNumber = new Map(changed.map((row) => [row.number, row]));
    this.show({ rows: this.shown.rows.map((row) => byNumber.get(row.number) ?? row) });
  }

  private show(change: Partial<StaffShown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The last day before the first month of the book; nothing while the book has not begun. */
async function dayBeforeTheBook(): Promise<string> {
  const { closing, items } = await pointbook.read('/v1/months', { query: { limit: 1 } });
  const [first] = items;
  if (closing === 'not-begun' || first === undefined) return '';
  return new Date(Date.parse(`${first.month}-01`) - DAY_MS).toISOString().slice(0, 10);
}

export const lackingOf = ({ columns }: StaffHead) => STAFF.lacking(columns);

/** The rows with the verdict of a dry run; a registration that was made before and undone gets other ids. */
async function judged(rows: readonly StaffRow[]): Promise<readonly StaffRow[]> {
  const sendable = rows.filter(({ lines = [] }) => lines.length > 0);
  const known = rows.filter(({ lines = [] }) => lines.length === 0).map((row) => ({ ...row, isKnown: true }));
  let left = sendable;
  const after: StaffRow[] = [];
  for (let occurrence = 1; left.length > 0; occurrence += 1) {
    const verdicts = await judgeStaff(left);
    const again: StaffRow[] = [];
    for (const [at, row] of left.entries()) {
      const { mistakes = [], statuses = [] } = verdicts[at] ?? {};
      const isUndone = row.wanted?.registration !== undefined && statuses[0] === 'repeated';
      if (isUndone && occurrence <= MOST_UNDONE)
        again.push({ ...row, lines: await linesOfRow(row.wanted, occurrence) });
      else if (mistakes.length > 0) after.push({ ...row, mistakes });
      else after.push({ ...row, isKnown: statuses.every((status) => status === 'repeated') });
    }
    left = again;
  }
  return [...known, ...after];
}

const sent = (row: StaffRow, verdict: StaffVerdict | undefined): StaffRow =>
  verdict === undefined || verdict.mistakes.length > 0
    ? { ...row, mistakes: verdict?.mistakes ?? [] }
    : { ...row, isDone: true };

const isSignedOut = (error: unknown): boolean => error instanceof ServiceProblem && error.status === 401;

/** No verdicts where rows could not be sent now. @throws an error that waiting does not help */
function passing(error: unknown): readonly StaffVerdict[] {
  if (!isSignedOut(error) && mayPass(error)) return [];
  throw error;
}

const imports = new Map<string, StaffImport>();

/** The import of the principal who is signed in. */
export function staffImportOf(principalId: string, timeZone: string): StaffImport {
  const known = imports.get(principalId) ?? new StaffImport(timeZone);
  imports.set(principalId, known);
  return known;
}
