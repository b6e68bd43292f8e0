import { createHash, createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mediaTypeOf, MEDIA_TYPES, type MediaType } from '../../contexts/evidence/domain/media-type.js';
import { Clock } from '../../kernel/clock.js';
import { Unavailable } from '../../kernel/unavailable.js';
import { EventLog } from '../event-store/event-log.js';
import { Problem } from '../http/problem.js';
import { Postgres } from '../postgres/postgres.js';
import type { Sql } from '../postgres/sql.js';
import { decrypt, encrypt } from '../vault/sealing.js';
import type { SubjectKey, Vault } from '../vault/vault.js';
import { makeEvidenceTables } from './evidence-tables.js';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** What one principal may send in a day, so that nobody fills the disk, nor the vault with keys. */
const MAX_BYTES_OF_DAY = 200 * 1024 * 1024;
const MAX_FILES_OF_DAY = 1_000;
const DAY_MS = 24 * 3_600_000;
/** A file that nothing names is kept for so long. */
const KEPT_MS = DAY_MS;
/** Who names a file anew makes it wanted again, but not at each line of a long body. */
const WANTED_ANEW_MS = 3_600_000;
const PART_BYTES = 64 * 1024;
/** A megabyte in a statement. */
const PARTS_AT_ONCE = 16;
const NONCE_BYTES = 12;

/** A file as the service keeps it. */
export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
}

const SENT_TODAY = `
  SELECT coalesce(sum(f.bytes), 0)::bigint AS bytes, count(*)::integer AS files
  FROM evidence.uploads u JOIN evidence.files f USING (sha256)
  WHERE u.principal_id = $1 AND u.sent_at > $2 AND u.sha256 <> $3`;
/** Of a file whose key was destroyed, and whose row was not removed yet. */
const REMOVE_UNREADABLE = 'DELETE FROM evidence.files WHERE sha256 = $1 AND subject <> $2';
/** One after the other sends, so that their day is counted right. */
const ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('evidence of ' || $1))";
const ADD = `
  INSERT INTO evidence.files AS f (sha256, subject, media_type, bytes, wanted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (sha256) DO UPDATE SET wanted_at = greatest(f.wanted_at, excluded.wanted_at)`;
/** Those of before may be by a key that a restore has lost; and nobody learns by the time whether somebody else has sent the same. */
const REMOVE_PARTS = 'DELETE FROM evidence.parts WHERE sha256 = $1';
const ADD_PARTS = `
  INSERT INTO evidence.parts (sha256, part, sealed)
  SELECT $1, $3::integer + part, sealed FROM unnest($2::bytea[]) WITH ORDINALITY AS p (sealed, part)`;
const NOTE_SENDER = `
  INSERT INTO evidence.uploads (sha256, principal_id, sent_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

/**
 * Files of evidence. The log refers to them by their digest; they lie beside it, each sealed by a key of the vault that goes with
 * those whom it is about, so that no copy of them can be read once these are erased.
 */
@Injectable()
export class EvidenceFiles implements OnModuleInit {
  constructor(
    private readonly log: EventLog,
    private readonly postgres: Postgres,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): Promise<void> {
    return makeEvidenceTables(this.postgres);
  }

  /**
   * Keeps what somebody has sent; the same again is the same file.
   * @throws Problem `evidence.other-type`, `evidence.too-much`; DatabaseUnavailable
   */
  async put(content: Buffer, principalId: string): Promise<StoredFile> {
    const mediaType = mediaTypeOf(content);
    if (mediaType === undefined) throw otherType();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { sha256, mediaType, bytes: content.length };
    const named = await this.keyFor(sha256);
    const sealed = seal(named.key, sha256, content);
    await this.postgres.transaction((tx) => this.add(tx, file, named.subject, sealed, principalId));
    return file;
  }

  /** Those of these files that this principal has not sent, or that are gone; the others stay for now. @throws DatabaseUnavailable */
  async missing(digests: readonly string[], principalId: string): Promise<readonly string[]> {
    const now = this.clock.now();
    const rows = await this.postgres.query<{ sha256: string; isStale: boolean }>(
      `SELECT f.sha256, f.wanted_at < $3 AS "isStale"
       FROM evidence.files f JOIN evidence.uploads u USING (sha256)
       WHERE f.sha256 = ANY ($1::text[]) AND u.principal_id = $2`,
      [digests, principalId, new Date(now.getTime() - WANTED_ANEW_MS)],
    );
    const stale = rows.filter(({ isStale }) => isStale).map(({ sha256 }) => sha256);
    const gone = new Set(stale);
    if (stale.length > 0)
      for (const { sha256 } of await this.postgres.query<{ sha256: string }>(
        'UPDATE evidence.files SET wanted_at = $2 WHERE sha256 = ANY ($1::text[]) RETURNING sha256',
        [stale, now],
      ))
        gone.delete(sha256);
    const there = new Set(rows.map(({ sha256 }) => sha256).filter((sha256) => !gone.has(sha256)));
    return digests.filter((sha256) => !there.has(sha256));
  }

  /** @throws DatabaseUnavailable */
  async wasSentBy(sha256: string, principalId: string): Promise<boolean> {
    const rows = await this.postgres.query(
      'SELECT FROM evidence.uploads WHERE sha256 = $1 AND principal_id = $2',
      [sha256, principalId],
    );
    return rows.length > 0;
  }

  /** Undefined where there is none, or where nobody can read it any more. @throws DatabaseUnavailable */
  async read(sha256: string): Promise<(StoredFile & { readonly content: Buffer }) | undefined> {
    const rows = await this.postgres.query<{
      subject: string;
      mediaType: MediaType;
      bytes: number;
      sealed: Buffer;
    }>(
      `SELECT f.subject, f.media_type AS "mediaType", f.bytes, p.sealed
       FROM evidence.files f JOIN evidence.parts p USING (sha256) WHERE f.sha256 = $1 ORDER BY p.part`,
      [sha256],
    );
    const [first] = rows;
    if (first === undefined) return undefined;
    const key = (await this.vault.keysOf([first.subject])).get(first.subject) ?? undefined;
    const content = key && decrypt(key, Buffer.from(sha256), Buffer.concat(rows.map(({ sealed }) => sealed)));
    return content && { sha256, mediaType: first.mediaType, bytes: first.bytes, content };
  }

  /** Removes those whose keys are destroyed. Any number of times. @throws DatabaseUnavailable */
  async forget(subjects: readonly string[]): Promise<void> {
    await this.postgres.execute('DELETE FROM evidence.files WHERE subject = ANY ($1::text[])', [subjects]);
  }

  /** Some that nobody has wanted for a day, and of which it is not known that something names them. @throws DatabaseUnavailable */
  async longUnwanted(limit: number): Promise<readonly string[]> {
    const rows = await this.postgres.query<{ sha256: string }>(
      'SELECT sha256 FROM evidence.files WHERE wanted_at < $1 ORDER BY wanted_at LIMIT $2',
      [this.keptSince(), limit],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** These are named in the log, which forgets nothing: they are wanted for ever. @throws DatabaseUnavailable */
  async keep(digests: readonly string[]): Promise<void> {
    await this.postgres.execute(
      "UPDATE evidence.files SET wanted_at = 'infinity' WHERE sha256 = ANY ($1::text[])",
      [digests],
    );
  }

  /**
   * Removes these with their keys, so that no copy of them can be read, but for those that somebody wants by now; returns how many.
   * @throws DatabaseUnavailable
   */
  removeUnwanted(digests: readonly string[]): Promise<number> {
    return this.postgres.transaction(async (tx) => {
      const removed = await tx.query<{ subject: string }>(
        'DELETE FROM evidence.files WHERE sha256 = ANY ($1::text[]) AND wanted_at < $2 RETURNING subject',
        [digests, this.keptSince()],
      );
      await this.vault.destroy(
        removed.map(({ subject }) => subject),
        tx,
      );
      return removed.length;
    });
  }

  private keptSince(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }

  /** Who removes a file locks its row before its key, too: neither waits for the other. */
  private async add(
    tx: Sql,
    file: StoredFile,
    subject: string,
    sealed: Buffer,
    principalId: string,
  ): Promise<void> {
    const { sha256, mediaType, bytes } = file;
    const now = this.clock.now();
    await tx.query(ONE_AT_A_TIME, [principalId]);
    await this.refuseTooMuch(tx, file, principalId);
    await tx.execute(REMOVE_UNREADABLE, [sha256, subject]);
    await tx.execute(ADD, [sha256, subject, mediaType, bytes, now]);
    await this.vault.mustHold(tx, subject);
    await tx.execute(REMOVE_PARTS, [sha256]);
    const parts = partsOf(sealed);
    for (let at = 0; at < parts.length; at += PARTS_AT_ONCE)
      await tx.execute(ADD_PARTS, [sha256, parts.slice(at, at + PARTS_AT_ONCE), at]);
    await tx.execute(NOTE_SENDER, [sha256, principalId, now]);
  }

  /** @throws Problem */
  private async refuseTooMuch(tx: Sql, { sha256, bytes }: StoredFile, principalId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const asked = [principalId, since, sha256];
    const [sent] = await tx.query<{ bytes: string; files: number }>(SENT_TODAY, asked);
    if (Number(sent?.bytes ?? 0) + bytes > MAX_BYTES_OF_DAY || (sent?.files ?? 0) >= MAX_FILES_OF_DAY)
      throw new Problem(
        'evidence.too-much',
        'You have sent 200 MB or 1,000 files of evidence within a day, which is the most. Send it later, or give a link.',
      );
  }

  /** @throws DatabaseUnavailable */
  private async keyFor(sha256: string): Promise<SubjectKey> {
    const subject = this.vault.fileSubject(sha256);
    const named = (await this.vault.keysFor([{ subject, about: [] }])).get(subject);
    if (named === undefined) throw new Error(`No key for ${subject}`);
    return named;
  }

  private get vault(): Vault {
    const { vault } = this.log;
    if (vault === undefined) throw new Unavailable('The vault is not open.');
    return vault;
  }
}

const otherType = (): Problem =>
  new Problem(
    'evidence.other-type',
    `Evidence is a picture or a document of one of these types, by what is in it: ${Object.keys(MEDIA_TYPES).join(', ')}.`,
  );

/** The nonce follows from the key, which seals nothing else. */
function seal(key: Buffer, sha256: string, content: Buffer): Buffer {
  const nonce = createHmac('sha256', key).update(sha256).digest().subarray(0, NONCE_BYTES);
  return encrypt(key, nonce, Buffer.from(sha256), content);
}

const partsOf = (sealed: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(sealed.length / PART_BYTES) }, (_, part) =>
    sealed.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
  );
