import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isImported, type Notice } from './fold.js';
import type { Known } from './known.js';

/** The entries of imports that nobody was told of yet: one notice tells each person at the end. */
export function importsIn(schema: string) {
  return {
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.imported (
      person text COLLATE "C" PRIMARY KEY,
      entries integer NOT NULL,
      points bigint NOT NULL
    );`,

    isOne: (recorded: RecordedEvent, known: Known): boolean => isImported(recorded, known),

    count: async (events: readonly RecordedEvent[], tx: Sql): Promise<void> => {
      const all = events.flatMap(({ event }) => {
        if (event.type !== 'PointAwarded' && event.type !== 'PointDeducted') return [];
        const { employeeId, points } = event.data;
        return [{ employeeId, points: event.type === 'PointAwarded' ? points : -points }];
      });
      if (all.length === 0) return;
      await tx.execute(
        `INSERT INTO ${schema}.imported AS i (person, entries, points)
         SELECT person, count(*), sum(points) FROM unnest($1::text[], $2::bigint[]) AS n (person, points) GROUP BY person
         ON CONFLICT (person) DO UPDATE
         SET entries = i.entries + excluded.entries, points = i.points + excluded.points`,
        [all.map(({ employeeId }) => employeeId), all.map(({ points }) => points)],
      );
    },

    /** Tells everybody, once. */
    end: async (place: Pick<Notice, 'position' | 'at'>, tx: Sql): Promise<readonly Notice[]> => {
      const rows = await tx.query<{ person: string; entries: number; points: string }>(
        `WITH told AS (DELETE FROM ${schema}.imported RETURNING person, entries, points)
         SELECT person, entries, points FROM told ORDER BY person`,
      );
      return rows.map(({ person, entries, points }) => ({
        ...place,
        kind: 'entries.imported',
        person,
        about: { entries, points: Number(points) },
      }));
    },
  };
}
