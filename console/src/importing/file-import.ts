import { mayPass, ServiceProblem } from '../../../clients/typescript/src/index.js';
import { queries } from '../service/service.js';
import type { Kind } from './cells.js';
import type { DateReading } from './dates.js';
import { lookedAt } from './checking.js';
import { daysIn, itemsFor, learnPeople } from './lookups.js';
import { columnsIn, type Columns } from './fields.js';
import { CHUNK, Kept, type Head } from './import-storage.js';
import { keepBatch } from '../recording/batches.js';
import type { KnownItem } from './row-checks.js';
import { Recordings } from './earlier.js';
import { People } from './people.js';
import { withRepeats } from './repeats.js';
import { readFile } from './read-file.js';
import type { Row } from './rows.js';
import { isJudged, isSendable, judge, post, type Verdict, type Verdicts } from './sending.js';
import type { ReadChoices, Sheet } from './sheet.js';
import type { Unread } from './unread.js';

/** The state of an import that the page shows. */
export interface Shown {
  readonly head: Head | undefined;
  readonly rows: readonly Row[];
  readonly working: 'opening' | 'reading' | 'checking' | 'posting' | undefined;
  /** How many rows of the work under way are done. */
  readonly done: number;
  /** The service does not answer and is asked again. */
  readonly isAway: boolean;
  readonly unread: Unread | undefined;
  readonly trouble: unknown;
}

const NOTHING: Shown = {
  head: undefined,
  rows: [],
  working: undefined,
  done: 0,
  isAway: false,
  unread: undefined,
  trouble: undefined,
};

const TOLD_EVERY_MS = 200;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** The import of one principal's file into the point book. It goes on while they look at other pages, and after a reload. */
export class FileImport {
  private shown: Shown = { ...NOTHING, working: 'opening' };
  private readonly listeners = new Set<() => void>();
  private readonly kept: Kept;
  /** Tells the other pages of this browser to read the import again when this one has changed it. */
  private readonly others: BroadcastChannel;
  private readonly people = new People();
  private readonly recordings = new Recordings();
  private items: readonly KnownItem[] | undefined;
  private stopping = new AbortController();
  private edits = Promise.resolve();
  private underWay = Promise.resolve();
  private toldAt = 0;

  constructor(
    private readonly principalId: string,
    /** The date in the organisation's time zone; the page sets it. */
    public today: string,
    private readonly timeZone: string,
  ) {
    this.kept = new Kept(principalId);
    this.others = new BroadcastChannel(`pointbook.import.${principalId}`);
    this.others.onmessage = () => {
      if (this.shown.working === undefined) void this.open();
    };
    void this.open().then(() => (this.shown.head?.isPosting === true ? this.post() : undefined));
  }

  /** Opens the import as it was stored, by this page or by another one. */
  private open(): Promise<void> {
    return this.work('opening', async () => {
      const { head, rows } = (await this.kept.load()) ?? { head: undefined, rows: [] };
      this.show({ head, rows });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Shown => this.shown;

  choose(file: File): Promise<void> {
    return this.work('reading', async () => {
      if (await this.read(file, file.name, {})) await this.kept.keepFile(file);
    });
  }

  /** Reads the same file again, in another encoding or another of its sheets. */
  readAgain(choices: ReadChoices): Promise<void> {
    return this.work('reading', async () => {
      const { head } = this.shown;
      const file = await this.kept.file();
      if (head !== undefined && file !== undefined) await this.read(file, head.fileName, choices);
    });
  }

  private async read(file: Blob, fileName: string, choices: ReadChoices): Promise<boolean> {
    const read = await readFile(fileName, file, choices);
    if ('unread' in read) {
      this.show({ unread: read.unread });
      return false;
    }
    const head = headOf(fileName, choices, read.sheet);
    await this.kept.keep(head, read.sheet.rows);
    this.show({ head, rows: read.sheet.rows });
    return true;
  }

  async match(columns: Columns, kind: Kind): Promise<void> {
    if (this.shown.head === undefined) return;
    await this.keepHead({ ...this.shown.head, columns, kind, step: 'matching' });
  }

  /** Sets how ambiguous dates are read, for the whole file. */
  async readDates(dates: Pick<DateReading, 'order' | 'counting'>): Promise<void> {
    if (this.shown.head !== undefined) await this.keepHead({ ...this.shown.head, dates });
  }

  /** Checks every row that is not answered yet against the present people and rulebook. */
  check(): Promise<void> {
    return this.work('checking', async () => {
      const { head, rows } = this.shown;
      if (head === undefined) return;
      this.people.forget();
      this.recordings.forget();
      this.items = undefined;
      const open = rows.filter(({ answered }) => answered === undefined);
      await learnPeople(this.people, open, head.columns);
      const looked = await this.lookAt(head, open);
      const after = replaced(replaced(rows, looked), await this.judge(looked));
      await this.kept.keep({ ...head, step: 'rows' }, after);
      this.show({ head: { ...head, step: 'rows' }, rows: after });
    });
  }

  /** Changes a cell, and checks its row again. */
  edit(number: number, column: number, text: string): Promise<void> {
    this.edits = this.edits
      .then(() => this.underWay)
      .then(() => this.work('checking', () => this.write(number, column, text)));
    return this.edits;
  }

  private async write(number: number, column: number, text: string): Promise<void> {
    const { head, rows } = this.shown;
    const row = rows.find((one) => one.number === number);
    if (head === undefined || row === undefined || row.answered !== undefined) return;
    const width = Math.max(row.cells.length, column + 1);
    const cells = Array.from({ length: width }, (_, at) => (at === column ? text : (row.cells[at] ?? '')));
    await learnPeople(this.people, [{ number, cells }], head.columns);
    const looked = await this.lookAt(head, [{ number, cells }]);
    const after = replaced(replaced(rows, looked), await this.judge(looked));
    await this.kept.keep(head, after, [Math.floor(rows.indexOf(row) / CHUNK)]);
    this.show({ rows: after });
  }

  /** Confirms that rows which may have been recorded before are to be recorded all the same. */
  confirm(numbers: readonly number[]): Promise<void> {
    return this.work('checking', async () => {
      const { head, rows } = this.shown;
      if (head === undefined) return;
      const confirmed = new Set(numbers);
      const after = rows.map((row) => (confirmed.has(row.number) ? { ...row, isConfirmed: true } : row));
      await this.kept.keep(head, after);
      this.show({ rows: after });
    });
  }

  /** Posts the rows without mistakes, until all are answered or it is paused. */
  post(): Promise<void> {
    return this.work('posting', async () => {
      if (this.shown.head === undefined) return;
      this.stopping = new AbortController();
      await this.keepHead({ ...this.shown.head, isPosting: true });
      // Of several open pages one posts at a time; the next one finds the answers of the one before it.
      await navigator.locks.request(`pointbook.import.${this.principalId}`, async () => {
        const kept = await this.kept.load();
        if (kept !== undefined) this.show(kept);
        await this.postAll(this.stopping.signal).catch(async (error: unknown) => {
          await this.pause();
          throw error;
        });
      });
    });
  }

  /** Rows that are under way are answered first, or asked for again later. */
  async pause(): Promise<void> {
    if (this.shown.head !== undefined) await this.keepHead({ ...this.shown.head, isPosting: false });
    this.stopping.abort();
  }

  async clear(): Promise<void> {
    await this.kept.clear();
    this.show(NOTHING);
    this.others.postMessage('changed');
  }

  private async postAll(signal: AbortSignal): Promise<void> {
    const chunks = Math.ceil(this.shown.rows.length / CHUNK);
    for (let chunk = 0; chunk < chunks; chunk += 1) await this.postUntilAnswered(chunk, signal);
    const { head } = this.shown;
    if (head !== undefined) this.keepBatch(head);
    if (!signal.aborted && head !== undefined) await this.keepHead({ ...head, isPosting: false });
    void queries.invalidateQueries();
  }

  /** The page of records offers to take back what was recorded from the file. */
  private keepBatch({ batchId, fileName }: Head): void {
    const people = new Set(
      this.shown.rows.flatMap(({ answered, entry }) =>
        answered === 'accepted' && entry !== undefined ? [entry.employeeId] : [],
      ),
    ).size;
    if (batchId === undefined || people === 0) return;
    keepBatch(this.principalId, { batchId, title: fileName, people, day: this.today });
  }

  /** Tries again for as long as the service is away; ends when the import is paused. */
  private async postUntilAnswered(chunk: number, signal: AbortSignal): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!(isStopped(signal) || (await this.postChunk(chunk, signal)))) {
      if (isStopped(signal)) return;
      this.show({ isAway: true });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
    this.show({ isAway: false });
  }

  /** Whether all of the chunk is answered; answers are stored before anything else is sent. */
  private async postChunk(chunk: number, signal: AbortSignal): Promise<boolean> {
    const rows = this.shown.rows.slice(chunk * CHUNK, (chunk + 1) * CHUNK).filter(isSendable);
    if (rows.length === 0) return true;
    const { verdicts, isWhole, position } = await post(rows, this.shown.head?.batchId, signal).catch(passing);
    this.recordings.wrote(position);
    const after = replaced(this.shown.rows, rows.slice(0, verdicts.length).map(withVerdict(verdicts)));
    if (this.shown.head !== undefined) await this.kept.keep(this.shown.head, after, [chunk]);
    this.show({ rows: after });
    return isWhole;
  }

  private async lookAt(head: Head, rows: readonly Row[]): Promise<Row[]> {
    const { columns, kind } = head;
    const { today } = this;
    const dates = datesOf(head, this.timeZone);
    this.items ??= await itemsFor(this.shown.rows, columns, dates, today);
    const looked = new Set(rows.map(({ number }) => number));
    const others = this.shown.rows.filter(({ number }) => !looked.has(number));
    const taken = new Set(others.flatMap(({ entry }) => (entry === undefined ? [] : [entry.commandId])));
    const earlier = await this.recordings.of(daysIn(rows, columns, dates));
    const by = { columns, kind, people: this.people, items: this.items, dates, today };
    return withRepeats(await lookedAt(rows, by, taken, this.told, earlier.undone), others, earlier);
  }

  /** Has the rows without mistakes judged by the rules, each in the light of those before it. */
  private async judge(looked: readonly Row[]): Promise<Row[]> {
    const rows = looked.filter(isJudged);
    this.show({ done: 0 });
    if (rows.length === 0) return [];
    return judge(rows, this.told);
  }

  private async keepHead(head: Head): Promise<void> {
    await this.kept.keepHead(head);
    this.show({ head });
  }

  /** One piece of work at a time; a request during it is dropped. */
  private work(working: NonNullable<Shown['working']>, work: () => Promise<void>): Promise<void> {
    if (this.shown.working !== undefined && working !== 'opening') return Promise.resolve();
    this.underWay = this.carryOut(working, work);
    return this.underWay;
  }

  private async carryOut(working: NonNullable<Shown['working']>, work: () => Promise<void>): Promise<void> {
    this.show({ working, done: 0, unread: undefined, trouble: undefined });
    try {
      await work();
    } catch (trouble) {
      if (isSignedOut(trouble)) void queries.invalidateQueries({ queryKey: ['session'] });
      this.show({ trouble });
    } finally {
      this.show({ working: undefined, isAway: false });
      if (working !== 'opening') this.others.postMessage('changed');
    }
  }

  /** No more often than anybody can see. */
  private readonly told = (done: number): void => {
    if (performance.now() - this.toldAt < TOLD_EVERY_MS) return;
    this.toldAt = performance.now();
    this.show({ done });
  };

  private show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The head of a new import, before anything is matched by hand. */
const headOf = (fileName: string, choices: ReadChoices, { header, rows, origin }: Sheet): Head => ({
  fileName,
  header,
  origin,
  choices,
  columns: columnsIn(header),
  kind: 'behaviour',
  batchId: crypto.randomUUID(),
  step: 'matching',
  isPosting: false,
  count: rows.length,
});

/** The chosen way to read dates; day numbers of a workbook count from its own first day. */
export const datesOf = ({ dates, origin }: Head, timeZone: string): DateReading => ({
  counting: origin?.counting,
  ...dates,
  timeZone,
});

const isStopped = ({ aborted }: AbortSignal): boolean => aborted;

const withVerdict =
  (verdicts: readonly Verdict[]) =>
  (row: Row, at: number): Row => {
    const verdict = verdicts[at];
    const isOurs = verdict !== undefined && 'answered' in verdict && verdict.answered === 'repeated';
    // The dry run did not know this entry, so it was recorded by this import: the answer to it was lost.
    return isOurs && row.expected === 'accepted' ? { ...row, answered: 'accepted' } : { ...row, ...verdict };
  };

function replaced(rows: readonly Row[], changed: readonly Row[]): Row[] {
  const byNumber = new Map(changed.map((row) => [row.number, row]));
  return rows.map((row) => byNumber.get(row.number) ?? row);
}

const isSignedOut = (error: unknown): boolean => error instanceof ServiceProblem && error.status === 401;

/** No verdicts where rows could not be sent now. @throws an error that waiting does not help */
function passing(error: unknown): Verdicts {
  if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: ['session'] });
  const isAborted = error instanceof DOMException && error.name === 'AbortError';
  if (isAborted || isSignedOut(error) || mayPass(error)) return { verdicts: [], isWhole: false };
  throw error;
}
