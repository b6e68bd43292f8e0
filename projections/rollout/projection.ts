import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { RolloutPlanned } from '../../src/contexts/rollout/domain/events.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'rollout', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Stands for every office, and every category; none can have this id. */
export const EVERY = '';

/** The roll-out plan: each step with who planned it and when. */
export const rollout: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.steps (
      office_id text COLLATE "C" NOT NULL,
      category text COLLATE "C" NOT NULL,
      from_on text COLLATE "C" NOT NULL,
      state text NOT NULL,
      planned_by text NOT NULL,
      planned_at text NOT NULL,
      PRIMARY KEY (office_id, category, from_on)
    );`,
  apply: async (events, tx) => {
    const steps = fold(events);
    if (steps.length > 0) await write(steps, tx);
  },
};

interface PlannedStep {
  readonly data: RolloutPlanned['data'];
  readonly by: string;
  readonly at: string;
}

/** The last step of a batch for each office, category and day. */
function fold(events: readonly RecordedEvent[]): readonly PlannedStep[] {
  const steps = new Map<string, PlannedStep>();
  for (const { event, meta } of events) {
    if (event.type !== 'RolloutPlanned') continue;
    const { officeId, category, from } = event.data;
    const step = { data: event.data, by: meta.recordedBy, at: meta.recordedAt };
    steps.set(`${officeId ?? EVERY} ${category ?? EVERY} ${from}`, step);
  }
  return [...steps.values()];
}

const PLAN = `
  INSERT INTO ${SCHEMA}.steps (office_id, category, from_on, state, planned_by, planned_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
  ON CONFLICT (office_id, category, from_on) DO UPDATE
  SET state = excluded.state, planned_by = excluded.planned_by, planned_at = excluded.planned_at`;

async function write(steps: readonly PlannedStep[], tx: Sql): Promise<void> {
  await tx.execute(PLAN, [
    steps.map(({ data }) => data.officeId ?? EVERY),
    steps.map(({ data }) => data.category ?? EVERY),
    steps.map(({ data }) => data.from),
    steps.map(({ data }) => data.state),
    steps.map(({ by }) => by),
    steps.map(({ at }) => at),
  ]);
}
