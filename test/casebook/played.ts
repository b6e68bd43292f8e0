import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { join } from 'node:path';
import { SCHEMA } from '../../projections/boards/schema.js';
import { PROJECTIONS } from '../../projections/index.js';
import { rebuild } from '../../projections/runtime/rebuild/rebuild.js';
import { readCaseBook, textIn } from './book.js';
import { differencesBetween } from './differences.js';
import { startPerformance, type Performance, type Player } from './player.js';
import { pointsAt } from '../support/cli-process.js';
import { story } from '../support/story.js';
import { resultOf, type Result } from './results.js';
import type { StartStage } from './stage.js';

const pathOf = (name: string): string => join(import.meta.dirname, 'books', name);

/** A bound on what hangs: to look at all results takes minutes on a busy machine. */
const LONG_MS = 2_400_000;
/** A test of its own for so many lines: the run ends a file of which no test has ended for a quarter of an hour. */
const LINES_AT_ONCE = 300;

interface How {
  /** On a service in this process unless it is said. */
  readonly start?: StartStage;
  /** What has to have happened while it was played. */
  readonly meanwhile?: () => void;
}

/** Plays a book of `books/`, and holds its result, from live read models and from rebuilt ones, against what is expected. */
export function describeBook(name: string, packed = '', { start, meanwhile }: How = {}): void {
  describe(`the case book "${name}"`, () => {
    const book = readCaseBook(pathOf(`${name}.ndjson${packed}`));
    let player: Player;
    let performance: Performance;
    let expected: Result;

    beforeAll(async () => {
      expected = JSON.parse(textIn(pathOf(`${name}.expected.json${packed}`))) as Result;
      player = await startPerformance(book, start);
    });
    afterAll(() => player.stop());

    const expectIt = async (): Promise<void> => {
      expect(performance.unknown).toEqual([]);
      expect(differencesBetween(expected, await wanted(expected, performance))).toEqual([]);
    };
    const steps = story();

    const playedAndExpectIt = async (): Promise<void> => {
      performance = player.performance();
      meanwhile?.();
      await expectIt();
    };
    const verifyIt = async (): Promise<void> => {
      const { code, stdout } = await pointsAt(performance.api, 'audit', 'verify');
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: expect.stringContaining('Everything that is signed is as it should be.'),
      });
      // Each board that comes out remedied is told, by the events alone.
      const remedied = Object.keys(expected['remedied'] ?? {}).filter((period) => /^[\d-]+$/.test(period));
      for (const period of remedied) expect(stdout).toContain(`${period}  remedied by cases: `);
      if (remedied.length > 0) await expectAnotherIsFound();
    };
    /** Changes the table from which the service shows remedied boards, and puts it right again. */
    const expectAnotherIsFound = async (): Promise<void> => {
      const { api, postgres } = performance;
      const change = (by: number): Promise<unknown> =>
        postgres.execute(`UPDATE ${SCHEMA}.remedies SET points = points + $1`, [by]);
      await change(1);
      const { code, stdout } = await pointsAt(api, 'audit', 'verify');
      await change(-1);
      expect({ code, stdout }).toEqual({
        code: 1,
        stdout: expect.stringMatching(/board\.other: the remedied board of [\d-]+ shows \S+ with rank/),
      });
    };
    const rebuildAndExpectIt = async (): Promise<void> => {
      await rebuildAll(performance);
      await expectIt();
    };
    for (let end = LINES_AT_ONCE; end - LINES_AT_ONCE < book.lines.length; end += LINES_AT_ONCE) {
      const last = Math.min(end, book.lines.length);
      steps(`is played up to its line ${last}`, () => player.playTo(last), LONG_MS);
    }
    steps('comes out exactly', playedAndExpectIt, LONG_MS);
    steps('is verified by its events alone, and with it what cases have changed', verifyIt, LONG_MS);
    steps('comes out exactly again, from read models that are rebuilt', rebuildAndExpectIt, LONG_MS);
  });
}

/** The keys that the book is about: one for a part has those of that part. */
async function wanted(expected: Result, performance: Performance): Promise<Result> {
  const result = await resultOf(performance);
  return Object.fromEntries(Object.entries(result).filter(([key]) => key in expected));
}

async function rebuildAll({ log, postgres }: Performance): Promise<void> {
  for (const projection of PROJECTIONS) {
    const { signal } = new AbortController();
    const { name } = projection;
    const { switched, differences } = await rebuild(projection, log, postgres, { signal });
    expect({ name, switched, differences }).toEqual({ name, switched: true, differences: [] });
  }
}
