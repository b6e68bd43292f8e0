import { OFFICE_ENTRY_STREAM_PREFIX } from '../../src/contexts/office-entries/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { OfficeEntryRecorded, RefusedMember } from '../../src/contexts/office-entries/domain/events.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { ofSubjects } from '../runtime/erasing.js';

const identity = { name: 'office_entries', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

export const STATUSES = ['carrying-out', 'carried-out', 'reversing', 'reversed'] as const;
export type Status = (typeof STATUSES)[number];

/** Entries for whole offices, and how far they have come into the members' files. */
export const officeEntries: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.office_entries (
      office_entry_id text COLLATE "C" PRIMARY KEY,
      position bigint NOT NULL,
      office_id text COLLATE "C" NOT NULL,
      status text NOT NULL,
      recorded_by text NOT NULL,
      recorded_at text NOT NULL,
      recorded jsonb NOT NULL,
      refused jsonb NOT NULL DEFAULT '[]',
      reversal jsonb
    );
    CREATE INDEX IF NOT EXISTS office_entries_by_position ON ${SCHEMA}.office_entries (position);`,
  personal: [
    {
      table: `${SCHEMA}.office_entries`,
      where: ofSubjects(OFFICE_ENTRY_STREAM_PREFIX, 'office_entry_id'),
      documents: ['recorded', 'reversal'],
    },
  ],
  apply: async (events, tx) => {
    const recorded = events.filter(isRecorded);
    if (recorded.length > 0) await insert(recorded, tx);
    const steps = events.flatMap((event) => stepOf(event) ?? []);
    if (steps.length > 0) await advance(steps, tx);
  },
};

const isRecorded = (recorded: RecordedEvent): recorded is RecordedEvent<OfficeEntryRecorded> =>
  recorded.event.type === 'OfficeEntryRecorded';

const INSERT = `
  INSERT INTO ${SCHEMA}.office_entries
    (office_entry_id, position, office_id, status, recorded_by, recorded_at, recorded)
  SELECT id, position, office_id, 'carrying-out', recorded_by, recorded_at, recorded
  FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::jsonb[])
    AS r (id, position, office_id, recorded_by, recorded_at, recorded)`;

async function insert(recorded: readonly RecordedEvent<OfficeEntryRecorded>[], tx: Sql): Promise<void> {
  await tx.execute(INSERT, [
    recorded.map(({ event }) => event.data.officeEntryId),
    recorded.map(({ position }) => position),
    recorded.map(({ event }) => event.data.officeId),
    recorded.map(({ meta }) => meta.recordedBy),
    recorded.map(({ meta }) => meta.recordedAt),
    recorded.map(({ event }) => JSON.stringify(shown(event.data))),
  ]);
}

/** The part that is shown: all but the key of its digests. */
function shown({
  direction,
  kind,
  itemCode,
  points,
  occurredOn,
  members,
  personal,
}: OfficeEntryRecorded['data']) {
  const { reason, evidence = [] } = personal;
  return { direction, kind, itemCode, points, occurredOn, reason, evidence, members };
}

interface Step {
  readonly officeEntryId: string;
  readonly status: Status;
  /** Null where the step does not change them. */
  readonly refused: readonly RefusedMember[] | null;
  readonly reversal: object | null;
}

function stepOf({ event, meta }: RecordedEvent): Step | undefined {
  if (event.type === 'OfficeEntryCarriedOut') {
    const { officeEntryId, refused } = event.data;
    return { officeEntryId, status: 'carried-out', refused, reversal: null };
  }
  if (event.type === 'OfficeEntryReversed') {
    const { officeEntryId, personal } = event.data;
    const reversal = { by: meta.recordedBy, at: meta.recordedAt, reason: personal.reason };
    return { officeEntryId, status: 'reversing', refused: null, reversal };
  }
  if (event.type !== 'OfficeReversalCarriedOut') return undefined;
  const { officeEntryId, refused } = event.data;
  return { officeEntryId, status: 'reversed', refused: null, reversal: { refused } };
}

const ADVANCE = `
  UPDATE ${SCHEMA}.office_entries e
  SET status = s.status, refused = coalesce(s.refused, e.refused),
      reversal = CASE WHEN s.reversal IS NULL THEN e.reversal ELSE coalesce(e.reversal, '{}') || s.reversal END
  FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::jsonb[]) AS s (id, status, refused, reversal)
  WHERE e.office_entry_id = s.id`;

async function advance(steps: readonly Step[], tx: Sql): Promise<void> {
  const last = [...together(steps).values()];
  await tx.execute(ADVANCE, [
    last.map(({ officeEntryId }) => officeEntryId),
    last.map(({ status }) => status),
    last.map(({ refused }) => refused && JSON.stringify(refused)),
    last.map(({ reversal }) => reversal && JSON.stringify(reversal)),
  ]);
}

/** The result of several steps, by office entry. */
function together(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const all = new Map<string, Step>();
  for (const step of steps) {
    const before = all.get(step.officeEntryId);
    const refused = step.refused ?? before?.refused ?? null;
    const reversal = step.reversal && { ...before?.reversal, ...step.reversal };
    all.set(step.officeEntryId, { ...step, refused, reversal: reversal ?? before?.reversal ?? null });
  }
  return all;
}
