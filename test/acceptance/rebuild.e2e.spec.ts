import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PROJECTIONS } from '../../projections/index.js';
import { rebuild, type RebuildResult } from '../../projections/runtime/rebuild/rebuild.js';
import { readBook } from '../oracle/point-books.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { allRows, replayed, type AllRows } from '../support/replayed.js';
import { startService, type TestService } from '../support/service.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';
import { lastPositionOf, textOf } from './results.js';

const LINES_OF_BOOK = 600;
const CALLERS = 2;

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(async () => {
  await endAllTraffic();
  for (const reader of Reader.started.splice(0)) await reader.stop();
  await service.stop();
});

async function rebuildAll(projections = PROJECTIONS): Promise<readonly RebuildResult[]> {
  const results: RebuildResult[] = [];
  for (const projection of projections) {
    const { signal } = new AbortController();
    results.push(await rebuild(projection, service.log, service.postgres, { signal }));
  }
  return results;
}

/** Every row before and after all read models were rebuilt. */
async function rebuiltBetween(): Promise<{
  before: AllRows;
  results: readonly RebuildResult[];
  after: AllRows;
}> {
  const before = await allRows(service.postgres);
  const results = await rebuildAll();
  return { before, results, after: await allRows(service.postgres) };
}

const samePlaces = (a: AllRows['positions'], b: AllRows['positions']): boolean =>
  isDeepStrictEqual([...a], [...b]);

const outcomes = (results: readonly RebuildResult[]): object[] =>
  results.map(({ switched, differences }) => ({ switched, differences }));
const WELL = { switched: true, differences: [] };
/** The read models that the reader reads. */
const READ = PROJECTIONS.filter(({ name }) => ['employees', 'boards'].includes(name));

/** Reads as long as it may, and collects whatever should never be seen. */
class Reader {
  static readonly started: Reader[] = [];
  readonly faults: string[] = [];
  reads = 0;
  private over = false;
  private readonly reading: Promise<void>;

  constructor(private readonly api: Api) {
    Reader.started.push(this);
    this.reading = this.read();
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.reading;
  }

  /** Points are only awarded, one at a time: a sum smaller than before was not the state of any moment. */
  private async read(): Promise<void> {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const before = { employees: 0, board: 0 };
    while (!this.over) {
      const employees = await this.sum('/v1/employees?limit=1000', ({ entries }) => entries as number);
      const board = await this.sum(`/v1/rankings/months/${month}?limit=1000`, ({ score }) => score as number);
      this.expectNoLess('employees', employees, before);
      this.expectNoLess('board', board, before);
      this.reads += 1;
    }
  }

  private expectNoLess(
    what: 'employees' | 'board',
    now: number,
    before: Record<'employees' | 'board', number>,
  ): void {
    if (now < before[what]) this.faults.push(`${what}: ${now} after ${before[what]}`);
    before[what] = now;
  }

  private async sum(path: string, of: (item: Record<string, unknown>) => number): Promise<number> {
    const { status, body } = await this.api.get(path);
    if (status !== 200) {
      this.faults.push(`${path}: ${status} ${JSON.stringify(body)}`);
      return Infinity;
    }
    return (body.items as Record<string, unknown>[]).reduce((sum, item) => sum + of(item), 0);
  }
}

describe('read models that are rebuilt', () => {
  it('have the rows that they had live, and those of one event a transaction', async () => {
    const answers = await service.api.bulkText(textOf(readBook('hard').slice(0, LINES_OF_BOOK)));
    const last = BigInt(lastPositionOf(answers));
    await eventually(
      () => allRows(service.postgres),
      ({ positions }) => [...positions.values()].every((position) => position >= last),
    );

    const { before, results, after } = await eventually(
      () => rebuiltBetween(),
      // The service writes events of its own as well: what is compared has to be of one place.
      (looked) => samePlaces(looked.before.positions, looked.after.positions),
    );
    expect(outcomes(results)).toEqual(PROJECTIONS.map(() => WELL));
    expect(after.rows).toEqual(before.rows);
    expect(await replayed(service.log, after.positions)).toEqual(after.rows);
  });

  it('are never read wrong while commands and reads go on, and all of it is in them afterwards', async () => {
    const traffic = await Traffic.start(() => [service.api], CALLERS);
    await traffic.goesOn();
    const reader = new Reader(service.api);

    const results = await rebuildAll(READ);
    await traffic.goesOn();

    await traffic.stop();
    await reader.stop();
    expect(outcomes(results)).toEqual(READ.map(() => WELL));
    expect(reader.faults).toEqual([]);
    expect(reader.reads).toBeGreaterThan(READ.length);
    await traffic.expectKept(service.api);
    const { positions, rows } = await allRows(service.postgres);
    expect(await replayed(service.log, positions)).toEqual(rows);
  });
});
