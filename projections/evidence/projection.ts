import type { NamedBy } from '../../src/contexts/evidence/domain/named-evidence.js';
import { filesNamedIn } from '../../src/infrastructure/event-store/evidence-of.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { sealingOf } from '../../src/infrastructure/event-store/subjects.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'evidence', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Which files that the service keeps are named by what: by that it is known who may read them, and which nobody needs. */
export const evidence: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.named (
      sha256 text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      id text COLLATE "C" NOT NULL,
      subject text COLLATE "C" NOT NULL,
      PRIMARY KEY (sha256, kind, id)
    );
    CREATE INDEX IF NOT EXISTS named_by_subject ON ${SCHEMA}.named (subject);`,
  personal: [{ table: `${SCHEMA}.named`, where: 'subject = ANY ($2)', areRemoved: true }],
  apply: async (events, tx) => {
    const named = events.flatMap(namedIn);
    if (named.length > 0) await keep(named, tx);
  },
};

interface Named extends NamedBy {
  readonly sha256: string;
  readonly subject: string;
}

function namedIn({ event, stream, meta }: RecordedEvent): readonly Named[] {
  const files = filesNamedIn(event);
  const by = files.length === 0 ? undefined : namerOf(event, stream);
  const subject = sealingOf(stream, event, meta.recordedBy)?.subject ?? stream;
  return by === undefined ? [] : files.map((sha256) => ({ ...by, sha256, subject }));
}

type Event = RecordedEvent['event'];
type Namers = {
  readonly [Type in Event['type']]?: (
    data: Extract<Event, { type: Type }>['data'],
    stream: string,
  ) => NamedBy;
};

const ofEmployee = ({ employeeId }: { readonly employeeId: string }): NamedBy => ({
  kind: 'employee',
  id: employeeId,
});
const ofCase = ({ caseId }: { readonly caseId: string }): NamedBy => ({ kind: 'case', id: caseId });
const ofAccount = (_: unknown, stream: string): NamedBy => ({ kind: 'account', id: stream });

/** What is read by those who may read the file. */
const NAMERS: Namers = {
  PointAwarded: ofEmployee,
  PointDeducted: ofEmployee,
  OpeningRecorded: ofEmployee,
  OfficeEntryRecorded: ({ officeEntryId }) => ({ kind: 'office-entry', id: officeEntryId }),
  ProposalMade: ({ proposalId }) => ({ kind: 'proposal', id: proposalId }),
  ClaimMade: ({ claimId }) => ({ kind: 'claim', id: claimId }),
  CaseOpened: ofCase,
  CaseStated: ofCase,
  AuthorityReserved: ofAccount,
  AuthorityExceeded: ofAccount,
};

function namerOf({ type, data }: Event, stream: string): NamedBy | undefined {
  const namer = NAMERS[type] as ((data: unknown, stream: string) => NamedBy) | undefined;
  return namer?.(data, stream);
}

const KEEP = `
  INSERT INTO ${SCHEMA}.named (sha256, kind, id, subject)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`;

async function keep(named: readonly Named[], tx: Sql): Promise<void> {
  const column = (of: keyof Named): readonly string[] => named.map((one) => one[of]);
  await tx.execute(KEEP, [column('sha256'), column('kind'), column('id'), column('subject')]);
}
