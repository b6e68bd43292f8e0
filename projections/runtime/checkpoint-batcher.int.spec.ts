import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { CheckpointMoved, install, loadCheckpoint, type Checkpoint, type Move } from './checkpoints.js';
import type { Projection } from './projection.js';
import { CheckpointBatcher } from './checkpoint-batcher.js';

const projection = (name: string): Projection => ({
  name,
  version: 1,
  tables: '',
  apply: () => Promise.resolve(),
});
const PROJECTIONS = ['a', 'b', 'c'].map(projection);
const BEGINNING: Checkpoint = { position: null, caughtUp: false };
const to = (position: bigint): Checkpoint => ({ position, caughtUp: true });

describe('projections for which a batch holds nothing', () => {
  let database: TestDatabase;
  let postgres: Postgres;
  let together: CheckpointBatcher;
  let statements: number;
  let counted: Sql;

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url);
    await install(postgres, PROJECTIONS);
    statements = 0;
    counted = {
      query: (text, values) => {
        statements += 1;
        return postgres.query(text, values);
      },
      execute: (text, values) => postgres.execute(text, values),
      script: (text) => postgres.script(text),
    };
    together = new CheckpointBatcher(counted);
  });

  afterEach(async () => {
    await postgres.close();
    await database.drop();
  });

  const moves = (from: Checkpoint, position: bigint): Move[] =>
    PROJECTIONS.map((each) => ({ projection: each, from, to: to(position) }));
  const checkpoints = () => Promise.all(PROJECTIONS.map((each) => loadCheckpoint(postgres, each)));

  it('go on in one statement', async () => {
    await Promise.all(moves(BEGINNING, 7n).map((move) => together.move(move)));
    expect(await checkpoints()).toEqual([to(7n), to(7n), to(7n)]);
    expect(statements).toBe(1);

    await Promise.all(moves(to(7n), 9n).map((move) => together.move(move)));
    expect(await checkpoints()).toEqual([to(9n), to(9n), to(9n)]);
    expect(statements).toBe(2);
  });

  it('each fail alone where somebody else has moved it', async () => {
    const [first] = PROJECTIONS;
    if (first === undefined) throw new Error('none');
    await together.move({ projection: first, from: BEGINNING, to: to(3n) });

    const outcomes = await Promise.allSettled(moves(BEGINNING, 7n).map((move) => together.move(move)));

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(CheckpointMoved),
    });
    expect(await checkpoints()).toEqual([to(3n), to(7n), to(7n)]);
  });

  it('all fail with the statement', async () => {
    await postgres.script('DROP TABLE projections.checkpoints');
    const outcomes = await Promise.allSettled(moves(BEGINNING, 7n).map((move) => together.move(move)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
