import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Postgres } from '../../../src/infrastructure/postgres/postgres.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { officeOpened } from '../../../test/support/events.js';
import { eventually } from '../../../test/support/eventually.js';
import { TestStore } from '../../../test/support/store.js';
import { hasFault, install, loadCheckpoint } from '../checkpoints.js';
import { SharedSubscription } from '../shared-subscription.js';
import type { Projection } from '../projection.js';
import { ProjectionRunner } from '../projection-runner.js';
import { ProjectorResources } from '../projector-resources.js';
import { Stopped } from './building.js';
import { rebuild, RebuildUnderWay, type RebuildOptions, type RebuildStep } from './rebuild.js';

/** Two tables, so that rows of one have to fit rows of the other. */
const offices: Projection = {
  name: 'offices',
  version: 3,
  tables: `
    CREATE TABLE IF NOT EXISTS read_offices_v3.offices (office_id text, position bigint, PRIMARY KEY (office_id, position));
    CREATE TABLE IF NOT EXISTS read_offices_v3.counted (one integer PRIMARY KEY, offices bigint NOT NULL)`,
  apply: async (events, tx) => {
    const opened = events.flatMap(({ event, position }) =>
      event.type === 'OfficeOpened' ? [{ position, officeId: event.data.officeId }] : [],
    );
    await tx.execute('INSERT INTO read_offices_v3.offices SELECT * FROM unnest($1::text[], $2::bigint[])', [
      opened.map(({ officeId }) => officeId),
      opened.map(({ position }) => position),
    ]);
    await tx.execute(
      `INSERT INTO read_offices_v3.counted AS c VALUES (1, $1::bigint)
       ON CONFLICT (one) DO UPDATE SET offices = c.offices + excluded.offices`,
      [opened.length],
    );
  },
};

const NAMES = `SELECT office_id FROM read_offices_v3.offices ORDER BY position`;
const COUNT = `SELECT coalesce(sum(offices), 0) AS count FROM read_offices_v3.counted`;

describe('rebuilding a read model', () => {
  let store: TestStore;
  let postgres: Postgres;
  let runner: ProjectionRunner;
  let cleanUp: (() => Promise<void>)[];

  beforeEach(async () => {
    store = await TestStore.start();
    const database = await createTestDatabase();
    postgres = new Postgres(database.url);
    const shared = new ProjectorResources(postgres);
    cleanUp = [() => shared.close(), () => postgres.close(), () => database.drop(), () => store.stop()];
    await install(postgres, [offices]);
    const tell = (): void => undefined;
    runner = new ProjectionRunner(offices, new SharedSubscription(store.log), shared, {
      warn: tell,
      error: tell,
    });
    runner.start();
  });

  afterEach(async () => {
    await runner.stop();
    for (const step of cleanUp) await step();
  });

  const open = async (...names: readonly string[]): Promise<void> => {
    const last = await store.append(...names.map(officeOpened));
    await eventually(
      async () => (await loadCheckpoint(postgres, offices)).position ?? 0n,
      (position) => position >= last,
    );
  };
  const rebuilt = (options: Partial<RebuildOptions> = {}) =>
    rebuild(offices, store.log, postgres, { signal: new AbortController().signal, ...options });
  const names = async (): Promise<string[]> =>
    (await postgres.query<{ office_id: string }>(NAMES)).map(({ office_id: officeId }) => officeId);
  const schemas = async (): Promise<string[]> =>
    (
      await postgres.query<{ name: string }>(
        String.raw`SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'read\_%' ORDER BY nspname`,
      )
    ).map(({ name }) => name);
  const tableId = async (): Promise<unknown> =>
    (await postgres.query(`SELECT 'read_offices_v3.offices'::regclass::oid AS id`))[0]?.['id'];

  it('puts another in its place, and nothing stays of the old one', async () => {
    await open('a', 'b');
    const before = await tableId();

    expect(await rebuilt()).toEqual({ switched: true, events: 2, differences: [] });

    expect(await names()).toEqual(['a', 'b']);
    expect(await tableId()).not.toEqual(before);
    expect(await schemas()).toEqual(['read_offices_v3']);
    expect(await postgres.query('SELECT FROM projections.rebuilds')).toEqual([]);
  });

  it('is followed by its runner and its readers as if nothing had been, whatever they had prepared', async () => {
    await open('a');
    await names();
    await rebuilt();
    await open('b');
    await rebuilt();
    await open('c');

    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('names the rows that differ, keeps the live one, and takes the rebuilt one only when told to', async () => {
    await open('a', 'b', 'c');
    await postgres.execute(`UPDATE read_offices_v3.counted SET offices = 7`);
    await postgres.execute(`DELETE FROM read_offices_v3.offices WHERE office_id = 'b'`);
    await postgres.execute(`INSERT INTO read_offices_v3.offices VALUES ('z', 99)`);

    const { switched, differences } = await rebuilt();

    expect(switched).toBe(false);
    expect(differences).toHaveLength(3);
    expect(differences).toEqual(
      expect.arrayContaining([
        { table: 'counted', key: '{"one" : 1}', where: 'in both, and not the same' },
        {
          table: 'offices',
          key: expect.stringContaining('"office_id" : "b"'),
          where: 'only in the rebuilt one',
        },
        { table: 'offices', key: '{"office_id" : "z", "position" : 99}', where: 'only in the live one' },
      ]),
    );
    expect((await names()).sort()).toEqual(['a', 'c', 'z']);

    expect(await rebuilt({ switchAnyway: true })).toMatchObject({ switched: true, differences });
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('stops after the batch at hand, and goes on there', async () => {
    await open('a', 'b');
    const stopping = new AbortController();
    const stopped = rebuilt({
      signal: stopping.signal,
      told: ({ step }) => {
        if (step === 'comparing') stopping.abort();
      },
    });
    await expect(stopped).rejects.toBeInstanceOf(Stopped);
    await open('c');

    const steps: RebuildStep[] = [];
    const { events } = await rebuilt({ told: (step) => steps.push(step) });

    expect(events).toBe(3);
    const [first] = steps;
    // Only the missing events were read.
    expect(first).toMatchObject({ step: 'building', built: { events: 3 } });
    expect(steps.filter(({ step }) => step === 'building')).toHaveLength(1);
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('forgets on demand what an earlier one left', async () => {
    await open('a');
    const stopping = new AbortController();
    stopping.abort();
    await expect(rebuilt({ signal: stopping.signal })).rejects.toBeInstanceOf(Stopped);
    await postgres.script(`INSERT INTO read_offices_v3_next.offices VALUES ('left over', 0)`);

    expect(await rebuilt()).toMatchObject({ switched: false });
    expect(await rebuilt({ afresh: true })).toEqual({ switched: true, events: 1, differences: [] });
    expect(await names()).toEqual(['a']);
  });

  it('is done by one at a time', async () => {
    await open('a');
    const steps: string[] = [];
    let first: Promise<unknown> | undefined;
    await postgres.snapshot(async (reader) => {
      // As long as somebody reads, the first one cannot end.
      await reader.query('SELECT');
      first = rebuilt({ told: ({ step }) => steps.push(step) });
      await eventually(
        () => steps,
        (told) => told.includes('waiting-for-readers'),
      );
      await expect(rebuilt()).rejects.toBeInstanceOf(RebuildUnderWay);
    });
    await first;
  });

  it('waits for whoever has begun to read before it was level, and holds up nobody meanwhile', async () => {
    await open('a');
    const steps: string[] = [];
    const count = async (sql: Pick<Postgres, 'query'>): Promise<string> =>
      (await sql.query<{ count: string }>(COUNT))[0]?.count ?? '';
    let done: Promise<unknown> | undefined;
    await postgres.snapshot(async (reader) => {
      await reader.query('SELECT');
      done = rebuilt({ told: ({ step }) => steps.push(step) });
      await eventually(
        () => steps,
        (told) => told.includes('waiting-for-readers'),
      );
      await open('b');
      // The reader sees both tables as of the moment it began.
      expect(await reader.query(NAMES)).toEqual([{ office_id: 'a' }]);
      expect(await count(reader)).toBe('1');
    });
    await done;

    expect(await names()).toEqual(['a', 'b']);
    expect(await count(postgres)).toBe('2');
  });

  it.each([
    ['tables that cannot be read', 'ALTER TABLE read_offices_v3.offices DROP COLUMN position'],
    ['tables that are gone', 'DROP SCHEMA read_offices_v3 CASCADE'],
  ])('takes the place of %s, and the runner that they had stopped goes on', async (_, damage) => {
    await open('a');
    await postgres.script(damage);
    await store.append(officeOpened('b'));
    await eventually(
      () => hasFault(postgres, offices),
      (stopped) => stopped,
    );

    const { switched, differences } = await rebuilt();
    expect(switched).toBe(false);
    expect(differences).toContainEqual({ table: 'offices', key: null, where: expect.any(String) });
    expect(await rebuilt({ switchAnyway: true })).toMatchObject({ switched: true });

    await open('c');
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(await schemas()).toEqual(['read_offices_v3']);
  });

  it('is put in place without a comparison where a version has not been built yet', async () => {
    await runner.stop();
    await store.append(officeOpened('a'));
    await postgres.execute('UPDATE projections.checkpoints SET position = NULL');
    await postgres.script('TRUNCATE read_offices_v3.offices, read_offices_v3.counted');

    expect(await rebuilt()).toEqual({ switched: true, events: 1, differences: null });
    expect(await names()).toEqual(['a']);
    expect((await loadCheckpoint(postgres, offices)).position).toBe(await store.log.head());
  });
});
