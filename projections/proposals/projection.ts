import { PROPOSAL_STREAM_PREFIX } from '../../src/contexts/proposals/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { ProposalMade } from '../../src/contexts/proposals/domain/events.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { stepOf, type Step } from './steps.js';
import { ofSubjects } from '../runtime/erasing.js';

const identity = { name: 'proposals', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Each proposal with its steps. */
export const proposals: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.proposals (
      proposal_id text COLLATE "C" PRIMARY KEY,
      status text NOT NULL DEFAULT 'open',
      open_until text COLLATE "C" NOT NULL,
      made_by text NOT NULL,
      made_at text NOT NULL,
      made jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS proposals_by_end ON ${SCHEMA}.proposals (open_until, proposal_id);
    CREATE INDEX IF NOT EXISTS open_proposals ON ${SCHEMA}.proposals (open_until, proposal_id) WHERE status = 'open';
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.steps (
      position bigint PRIMARY KEY,
      proposal_id text COLLATE "C" NOT NULL,
      step jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS steps_of_proposal ON ${SCHEMA}.steps (proposal_id, position);`,
  personal: [
    {
      table: `${SCHEMA}.proposals`,
      where: ofSubjects(PROPOSAL_STREAM_PREFIX, 'proposal_id'),
      documents: ['made'],
    },
    {
      table: `${SCHEMA}.steps`,
      where: `step ->> 'step' = 'declined' AND ${ofSubjects(PROPOSAL_STREAM_PREFIX, 'proposal_id')}`,
      documents: ['step'],
      without: ['text'],
    },
    {
      table: `${SCHEMA}.steps`,
      where: ofSubjects(PROPOSAL_STREAM_PREFIX, 'proposal_id'),
      documents: ['step'],
    },
  ],
  apply: async (events, tx) => {
    const made = events.filter(isMade);
    const steps = events.flatMap((recorded) => stepOf(recorded) ?? []);
    if (made.length > 0) await insert(made, tx);
    if (steps.length > 0) await advance(steps, tx);
  },
};

type RecordedMade = RecordedEvent<ProposalMade>;
const isMade = (recorded: RecordedEvent): recorded is RecordedMade => recorded.event.type === 'ProposalMade';

async function insert(made: readonly RecordedMade[], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.proposals (proposal_id, open_until, made_by, made_at, made)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[])`,
    [
      made.map(({ event }) => event.data.proposalId),
      made.map(({ event }) => event.data.openUntil),
      made.map(({ event }) => event.data.principalId),
      made.map(({ meta }) => meta.recordedAt),
      made.map(({ event }) => JSON.stringify(shown(event.data))),
    ],
  );
}

/** The part that is shown: all but the key of its digests. */
function shown({ entries, sufficientGrade, quorum, personal }: ProposalMade['data']): object {
  const { reason, evidence = [] } = personal;
  return { entries, sufficientGrade, quorum, reason, evidence };
}

async function advance(steps: readonly Step[], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.steps SELECT * FROM unnest($1::bigint[], $2::text[], $3::jsonb[])`,
    [
      steps.map(({ position }) => position),
      steps.map(({ proposalId }) => proposalId),
      steps.map(({ shown }) => JSON.stringify(shown)),
    ],
  );
  const statuses = new Map(
    steps.flatMap(({ proposalId, status }) => (status === undefined ? [] : [[proposalId, status]])),
  );
  if (statuses.size === 0) return;
  await tx.execute(
    `UPDATE ${SCHEMA}.proposals p SET status = s.status
     FROM unnest($1::text[], $2::text[]) AS s (proposal_id, status) WHERE p.proposal_id = s.proposal_id`,
    [[...statuses.keys()], [...statuses.values()]],
  );
}
