import { Injectable } from '@nestjs/common';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { invalidInput, Problem, rejection } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { checkpointNote, originOf, verifierKeyText } from '../../src/proofs/checkpoint.js';
import { countedIn } from '../../src/proofs/counted.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { toHex } from '../../src/proofs/platform.js';
import { sealDigest } from '../../src/proofs/seal.js';
import type { SignedCheckpoint } from '../../src/contexts/seals/domain/checkpoints.js';
import type { LogHeadSigned, MonthSealed } from '../../src/contexts/seals/domain/events.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { headOf } from './log-tree.js';
import { entriesTree, LOG_TREE, SCHEMA } from './schema.js';
import { TiledTree } from './tiled-tree.js';
import type {
  ConsistencyView,
  EntryProofView,
  InclusionView,
  ProvenEventView,
  SealView,
  SignedHeadView,
  SigningKeyView,
} from './views.js';

const SEALS = `
  SELECT s.position, s.sealed_at, s.data, k.public_key FROM ${SCHEMA}.seals s
  JOIN ${SCHEMA}.keys k ON k.key_id = s.data ->> 'keyId'`;
const SEALS_AFTER = `${SEALS} WHERE s.month > $1 ORDER BY s.month LIMIT $2`;
const SEAL = `${SEALS} WHERE s.month = $1`;

const NEWEST_HEAD = `
  SELECT h.signed_at, h.data, k.public_key FROM ${SCHEMA}.heads h
  JOIN ${SCHEMA}.keys k ON k.key_id = h.data ->> 'keyId' ORDER BY h.size DESC LIMIT 1`;

const KEYS = `SELECT key_id, public_key, position FROM ${SCHEMA}.keys ORDER BY position`;
const LAST_CLOSED = `SELECT max(month) AS month FROM ${SCHEMA}.closes WHERE position < $1`;
const IS_SEALED = `SELECT FROM ${SCHEMA}.seals WHERE month = $1`;

interface SealRow extends Record<string, unknown> {
  readonly position: string;
  readonly sealed_at: string;
  readonly data: MonthSealed['data'];
  readonly public_key: string;
}

interface KeyRow extends Record<string, unknown> {
  readonly key_id: string;
  readonly public_key: string;
  readonly position: string;
}

interface HeadRow extends Record<string, unknown> {
  readonly signed_at: string;
  readonly data: LogHeadSigned['data'];
  readonly public_key: string;
}

/** Seals, signed heads, and proofs that something stands in them. */
@Injectable()
export class ProofQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly log: EventLog,
  ) {}

  /** The seals in the order of their months. @throws DatabaseUnavailable */
  async seals(after: string | undefined, limit: number): Promise<Page<SealView>> {
    const rows = await this.postgres.query<SealRow>(SEALS_AFTER, [after ?? '', limit + 1]);
    return pageOf(rows.map(sealView), limit, ({ month }) => [month]);
  }

  /** @throws Problem `not-found`, DatabaseUnavailable */
  async seal(month: string): Promise<SealView> {
    const [row] = await this.postgres.query<SealRow>(SEAL, [month]);
    if (row === undefined) throw new Problem('not-found', `${month} is not sealed.`);
    return sealView(row);
  }

  /** @throws Problem `not-found` while nothing is signed, DatabaseUnavailable */
  async signedHead(): Promise<SignedHeadView> {
    const head = await signedHeadIn(this.postgres);
    if (head === undefined) throw new Problem('not-found', 'The log was not signed yet.');
    return head;
  }

  /** The last signed head as a note. @throws Problem `not-found` while it has no signature of one, DatabaseUnavailable */
  async checkpoint(): Promise<SignedCheckpoint> {
    const [[row], [first]] = await this.postgres.snapshot(async (tx) => [
      await tx.query<HeadRow>(NEWEST_HEAD),
      await tx.query<KeyRow>(KEYS),
    ]);
    if (row === undefined || first === undefined)
      throw new Problem('not-found', 'The log was not signed yet.');
    const { head, checkpointSignature } = row.data;
    if (checkpointSignature === undefined)
      throw new Problem(
        'not-found',
        'The last head was signed before there were checkpoints. The next one has one: it is signed within minutes after something is recorded.',
      );
    const note = checkpointNote(originOf(first.public_key), head, row.public_key, checkpointSignature);
    return { size: head.size, note };
  }

  /** @throws DatabaseUnavailable */
  async keys(): Promise<readonly SigningKeyView[]> {
    const rows = await this.postgres.query<KeyRow>(KEYS);
    const name = originOf(rows[0]?.public_key ?? '');
    return rows.map(({ key_id: keyId, public_key: publicKey, position }) => ({
      keyId,
      publicKey,
      verifierKey: verifierKeyText({ name, publicKey }),
      position,
    }));
  }

  /** @throws Problem `input.invalid`, DatabaseUnavailable */
  consistency(from: number, to: number | undefined): Promise<ConsistencyView> {
    return this.postgres.snapshot(async (tx) => {
      const tree = new TiledTree(tx, LOG_TREE);
      const size = await tree.size();
      const larger = to ?? size;
      if (larger > size) throw outOfRange('to', `the log has ${size} events`);
      if (from < 1 || from > larger) throw outOfRange('from', `must be from 1 to ${larger}`);
      const proof = await tree.consistency(from, larger);
      return {
        from: await headOf(tree, from),
        to: await headOf(tree, larger),
        proof: proof.map((hash) => toHex(hash)),
      };
    });
  }

  /** The proof of an event in the tree of the last signed head. @throws Problem `not-found` when that does not reach so far, DatabaseUnavailable */
  event(position: bigint): Promise<InclusionView> {
    return this.postgres.snapshot(async (tx) => {
      const signed = await signedHeadIn(tx);
      const proof = signed && (await inclusion(new TiledTree(tx, LOG_TREE), position, signed.head.size));
      if (proof === undefined)
        throw new Problem('not-found', `No signed head has the place ${position} of the log yet.`);
      return proof;
    });
  }

  /** @throws Problem `employee.unknown`, `entry.unknown`; LogUnavailable, DatabaseUnavailable */
  async entry(employeeId: string, entryId: string): Promise<EntryProofView> {
    let isKnown = false;
    const events: RecordedEvent[] = [];
    for await (const recorded of this.log.read(employeeStream(employeeId))) {
      isKnown = true;
      if ('entryId' in recorded.event.data && recorded.event.data.entryId === entryId) events.push(recorded);
    }
    if (!isKnown) throw rejection('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
    if (events.length === 0)
      throw rejection('entry.unknown', `There is no entry ${entryId} in the file of ${employeeId}.`);
    return this.postgres.snapshot(async (tx) => {
      const proven: ProvenEventView[] = [];
      for (const event of events) proven.push(await provenEvent(event, tx));
      return { employeeId, entryId, events: proven };
    });
  }
}

const outOfRange = (field: string, message: string): Problem => invalidInput([{ field, message }]);

function sealView({ position, sealed_at, data, public_key }: SealRow): SealView {
  const { seal, keyId, signature } = data;
  const head = { month: seal.month, digest: sealDigest(seal), position, sealedAt: sealed_at };
  return { ...head, keyId, publicKey: public_key, signature, seal };
}

async function signedHeadIn(sql: Sql): Promise<SignedHeadView | undefined> {
  const [row] = await sql.query<HeadRow>(NEWEST_HEAD);
  if (row === undefined) return undefined;
  const { head, keyId, signature } = row.data;
  return { head, keyId, signature, publicKey: row.public_key, signedAt: row.signed_at };
}

async function provenEvent(
  { event, link, revision, position }: RecordedEvent,
  tx: Sql,
): Promise<ProvenEventView> {
  const [row] = await tx.query<{ month: string | null }>(LAST_CLOSED, [position]);
  const counted = countedIn(event as LedgerEvent, link, row?.month ?? undefined);
  const signed = await signedHeadIn(tx);
  const inLog = signed && (await inclusion(new TiledTree(tx, LOG_TREE), position, signed.head.size));
  const inMonth = counted && (await inSealedMonth(counted.countsIn, position, tx));
  return {
    type: event.type,
    revision,
    position: String(position),
    link,
    ...(inLog === undefined ? {} : { inLog }),
    ...(counted === undefined ? {} : { counted }),
    ...(inMonth === undefined ? {} : { inMonth }),
  };
}

async function inSealedMonth(month: string, position: bigint, tx: Sql): Promise<InclusionView | undefined> {
  const isSealed = (await tx.query(IS_SEALED, [month])).length > 0;
  return isSealed ? inclusion(new TiledTree(tx, entriesTree(month)), position) : undefined;
}

/** Undefined where a tree of that size does not reach so far. */
async function inclusion(
  tree: TiledTree,
  position: bigint,
  upTo?: number,
): Promise<InclusionView | undefined> {
  const size = upTo ?? (await tree.size());
  const index = (await tree.sizeAt(position)) - 1;
  if (index < 0 || index >= size || (await tree.positionOf(index)) !== position) return undefined;
  const [root, proof] = await Promise.all([tree.root(size), tree.inclusion(index, size)]);
  return { index, size, root: toHex(root), proof: proof.map((hash) => toHex(hash)) };
}
