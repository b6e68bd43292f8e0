import { PRINCIPAL_STREAM_PREFIX } from '../../src/contexts/access/domain/events.js';
import type { AuthorityDelegated } from '../../src/contexts/delegations/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { ofSubjects } from '../runtime/erasing.js';

const identity = { name: 'delegations', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Who has lent their authority to whom: the last delegation of each two people. */
export const delegations: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.people (
      principal_id text COLLATE "C" PRIMARY KEY,
      name text NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.delegations (
      principal_id text COLLATE "C" NOT NULL,
      delegate_id text COLLATE "C" NOT NULL,
      from_on text COLLATE "C" NOT NULL,
      until_on text COLLATE "C" NOT NULL,
      ended_at text,
      PRIMARY KEY (principal_id, delegate_id)
    );
    CREATE INDEX IF NOT EXISTS delegations_to ON ${SCHEMA}.delegations (delegate_id, principal_id);`,
  personal: [
    {
      table: `${SCHEMA}.people`,
      where: ofSubjects(PRINCIPAL_STREAM_PREFIX, 'principal_id'),
      texts: ['name'],
    },
  ],
  apply: async (events, tx) => {
    await name(events, tx);
    const changes = fold(events);
    const lent = changes.flatMap(({ lent }) => lent ?? []);
    const ended = changes.flatMap(({ ended }) => ended ?? []);
    if (lent.length > 0) await lend(lent, tx);
    if (ended.length > 0) await end(ended, tx);
  },
};

const NAME = `
  INSERT INTO ${SCHEMA}.people (principal_id, name) SELECT * FROM unnest($1::text[], $2::text[])`;

const RENAME = `UPDATE ${SCHEMA}.people SET name = $2 WHERE principal_id = $1`;

async function name(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const people = events.flatMap(({ event }) => (event.type === 'PrincipalRegistered' ? [event.data] : []));
  if (people.length > 0)
    await tx.execute(NAME, [
      people.map(({ principalId }) => principalId),
      people.map(({ personal }) => personal.name),
    ]);
  for (const { event } of events)
    if (event.type === 'PrincipalCorrected')
      await tx.execute(RENAME, [event.data.principalId, event.data.personal.name]);
}

type Lent = AuthorityDelegated['data'];
interface Ended {
  readonly principalId: string;
  readonly delegateId: string;
  readonly at: string;
}

/** The result of a batch for two people: lent anew, ended, or one after the other. */
interface Change {
  readonly lent?: Lent;
  readonly ended?: Ended;
}

function fold(events: readonly RecordedEvent[]): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { event, meta } of events) {
    if (event.type === 'AuthorityDelegated') changes.set(keyOf(event.data), { lent: event.data });
    else if (event.type === 'DelegationEnded')
      changes.set(keyOf(event.data), {
        ...changes.get(keyOf(event.data)),
        ended: { ...event.data, at: meta.recordedAt },
      });
  }
  return [...changes.values()];
}

const keyOf = ({ principalId, delegateId }: Pick<Lent, 'principalId' | 'delegateId'>): string =>
  `${principalId} ${delegateId}`;

const LEND = `
  INSERT INTO ${SCHEMA}.delegations (principal_id, delegate_id, from_on, until_on)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (principal_id, delegate_id) DO UPDATE
  SET from_on = excluded.from_on, until_on = excluded.until_on, ended_at = NULL`;

async function lend(lent: readonly Lent[], tx: Sql): Promise<void> {
  await tx.execute(LEND, [
    lent.map(({ principalId }) => principalId),
    lent.map(({ delegateId }) => delegateId),
    lent.map(({ from }) => from),
    lent.map(({ until }) => until),
  ]);
}

const END = `
  UPDATE ${SCHEMA}.delegations d SET ended_at = e.at
  FROM unnest($1::text[], $2::text[], $3::text[]) AS e (principal_id, delegate_id, at)
  WHERE d.principal_id = e.principal_id AND d.delegate_id = e.delegate_id`;

async function end(ended: readonly Ended[], tx: Sql): Promise<void> {
  await tx.execute(END, [
    ended.map(({ principalId }) => principalId),
    ended.map(({ delegateId }) => delegateId),
    ended.map(({ at }) => at),
  ]);
}
