import { createHmac, randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Postgres } from '../postgres/postgres.js';
import type { Sql } from '../postgres/sql.js';
import { Unavailable } from '../../kernel/unavailable.js';
import { Recent } from './recent.js';
import { decrypt, encrypt, KEY_BYTES } from './sealing.js';
import { nameOf, partsOf } from './subject-names.js';
import { makeVaultTables } from './vault-tables.js';

/** Some 5 MB of keys. */
const KEYS_IN_MEMORY = 20_000;
const NONCE_BYTES = 12;

/** The vault in this database is wrapped by another key than the one given. */
export class OtherVaultKey extends Error {
  override readonly name = 'OtherVaultKey';
}

/** The log has what is sealed, and this database was never its vault. */
export class LostVault extends Error {
  override readonly name = 'LostVault';
}

/** Whose key seals what an event says of people. */
export interface Sealing {
  readonly subject: string;
  /** The employees with whose erasure it goes, besides an employee who is the subject. */
  readonly about: readonly string[];
}

/** A file of evidence, the employees with whose erasure it goes, and the subject of the text that names it. */
export interface NamedFile {
  readonly sha256: string;
  readonly about: readonly string[];
  readonly namedIn: string;
}

/** The key by which something is sealed now, and its name in the log. */
export interface SubjectKey {
  readonly subject: string;
  readonly key: Buffer;
}

interface KeyRow extends Record<string, unknown> {
  readonly base: string;
  readonly generation: number;
  readonly wrapped: Buffer | null;
}

/**
 * The keys by which what the log says of people can be read. They lie apart from the log and from the read models: where a key
 * is destroyed, nobody can read it any more, and every link and tree stays as it was.
 */
export class Vault {
  /** By the base of a subject: its key in use. */
  private readonly inUse = new Recent<SubjectKey>(KEYS_IN_MEMORY);
  /** By the name of a subject; null once it is destroyed. */
  private readonly known = new Recent<Buffer | null>(KEYS_IN_MEMORY);
  private asked = new Map<string, Set<string>>();
  private answer: Promise<ReadonlyMap<string, SubjectKey>> | undefined;
  private wanted = new Set<string>();
  /** How often something was destroyed. */
  private destroyed = 0;
  private finding: Promise<ReadonlyMap<string, Buffer | null>> | undefined;

  private constructor(
    private readonly postgres: Postgres,
    private readonly wrapping: Buffer,
  ) {}

  /**
   * @param mayBegin false where the log has what is sealed already, so that a vault without keys is not its own
   * @throws OtherVaultKey, LostVault, DatabaseUnavailable
   */
  static async open(postgres: Postgres, wrapping: Buffer, mayBegin = true): Promise<Vault> {
    await makeVaultTables(postgres);
    const begun = await postgres.query('SELECT FROM vault.wrapped_by');
    if (begun.length === 0 && !mayBegin)
      throw new LostVault('the keys of what is sealed in this log are not there');
    const digest = createHmac('sha256', wrapping).update('the key of this vault').digest('base64url');
    await postgres.execute('INSERT INTO vault.wrapped_by (digest) VALUES ($1) ON CONFLICT DO NOTHING', [
      digest,
    ]);
    const [row] = await postgres.query<{ digest: string }>('SELECT digest FROM vault.wrapped_by');
    if (row?.digest !== digest)
      throw new OtherVaultKey('the keys in this database are wrapped by another key');
    return new Vault(postgres, wrapping);
  }

  /** The keys by which to seal now, by the base of the subject; those that are not there yet are made. @throws DatabaseUnavailable */
  async keysFor(sealings: readonly Sealing[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const keys = new Map<string, SubjectKey>();
    for (const { subject, about } of sealings) {
      const key = this.inUse.get(subject);
      if (key !== undefined && about.length === 0) keys.set(subject, key);
    }
    const missing = sealings.filter(({ subject }) => !keys.has(subject));
    if (missing.length === 0) return keys;
    const found = await this.askTogether(missing);
    for (const { subject } of missing) {
      const key = found.get(subject);
      if (key !== undefined) keys.set(subject, key);
    }
    return keys;
  }

  /** The keys of subjects by their names; null for those that are destroyed, or were never here. @throws DatabaseUnavailable */
  async keysOf(subjects: Iterable<string>): Promise<ReadonlyMap<string, Buffer | null>> {
    const keys = new Map<string, Buffer | null>();
    const missing = new Set<string>();
    for (const subject of subjects) {
      const key = this.known.get(subject);
      if (key === undefined) missing.add(subject);
      else keys.set(subject, key);
    }
    if (missing.size === 0) return keys;
    const found = await this.findTogether(missing);
    for (const subject of missing) keys.set(subject, found.get(subject) ?? null);
    return keys;
  }

  /** The subject of a file of evidence: it tells nobody which file it is. */
  fileSubject(sha256: string): string {
    return `evidence-${createHmac('sha256', this.wrapping).update(`evidence ${sha256}`).digest('base64url')}`;
  }

  /** The keys of files go with these employees, and with whom that of the text goes that names them. @throws DatabaseUnavailable */
  async noteFiles(files: readonly NamedFile[]): Promise<void> {
    for (const { sha256, about, namedIn } of files) {
      const base = this.fileSubject(sha256);
      await this.note([...about].sort().map((employeeId) => [employeeId, base] as const));
      await this.postgres.execute(
        `INSERT INTO vault.about (employee_id, base) SELECT employee_id, $2 FROM vault.about WHERE base = $1
         ORDER BY employee_id ON CONFLICT DO NOTHING`,
        [namedIn, base],
      );
    }
  }

  /** The subjects whose keys go with an employee, by their names. @throws DatabaseUnavailable */
  async subjectsWith(employeeId: string, own: string): Promise<readonly string[]> {
    const rows = await this.postgres.query<KeyRow>(
      `SELECT base, generation FROM vault.keys
       WHERE wrapped IS NOT NULL
         AND (base = $2 OR base IN (SELECT base FROM vault.about WHERE employee_id = $1))
       ORDER BY base, generation`,
      [employeeId, own],
    );
    return rows.map(({ base, generation }) => nameOf(base, generation));
  }

  /** What was sealed by these keys cannot be read from now on. Any number of times. @throws DatabaseUnavailable */
  async destroy(subjects: readonly string[], sql: Sql = this.postgres): Promise<void> {
    if (subjects.length === 0) return;
    await sql.execute(
      `INSERT INTO vault.keys (base, generation, wrapped)
       SELECT base, generation, NULL FROM unnest($1::text[], $2::integer[]) AS d (base, generation)
       ON CONFLICT (base, generation) DO UPDATE SET wrapped = NULL WHERE keys.wrapped IS NOT NULL`,
      columnsOf(subjects.map(partsOf)),
    );
    this.forget(subjects);
  }

  /**
   * Makes sure that a key stays until the transaction has ended, in which something sealed by it is kept: another process may have
   * destroyed it since this one took it. @throws Unavailable where it is destroyed
   */
  async mustHold(tx: Sql, subject: string): Promise<void> {
    const { base, generation } = partsOf(subject);
    const rows = await tx.query(
      'SELECT FROM vault.keys WHERE base = $1 AND generation = $2 AND wrapped IS NOT NULL FOR SHARE',
      [base, generation],
    );
    if (rows.length > 0) return;
    this.forget([subject]);
    throw new Unavailable(`The key of ${subject} was destroyed while something was sealed by it`);
  }

  /** Drops from memory what the log says is erased. */
  forget(subjects: readonly string[]): void {
    this.destroyed += 1;
    for (const subject of subjects) {
      this.known.set(subject, null);
      this.inUse.delete(partsOf(subject).base);
    }
  }

  /** Those who ask while a question is under way are answered together by the next. */
  private async askTogether(sealings: readonly Sealing[]): Promise<ReadonlyMap<string, SubjectKey>> {
    for (const { subject, about } of sealings) {
      const known = this.asked.get(subject) ?? new Set<string>();
      for (const employeeId of about) known.add(employeeId);
      this.asked.set(subject, known);
    }
    return (this.answer ??= this.ask());
  }

  private findTogether(subjects: ReadonlySet<string>): Promise<ReadonlyMap<string, Buffer | null>> {
    for (const subject of subjects) this.wanted.add(subject);
    return (this.finding ??= this.find());
  }

  private async find(): Promise<ReadonlyMap<string, Buffer | null>> {
    await turn();
    const wanted = [...this.wanted];
    this.wanted = new Set();
    this.finding = undefined;
    const before = this.destroyed;
    const rows = await this.postgres.query<KeyRow>(
      `SELECT k.* FROM vault.keys k
       JOIN unnest($1::text[], $2::integer[]) AS w (base, generation) USING (base, generation)`,
      columnsOf(wanted.map(partsOf)),
    );
    const found = new Map(rows.map((row) => [nameOf(row.base, row.generation), this.unwrapped(row)]));
    // What was destroyed while this was asked stays destroyed.
    if (before === this.destroyed)
      for (const subject of wanted) this.known.set(subject, found.get(subject) ?? null);
    return found;
  }

  private async ask(): Promise<ReadonlyMap<string, SubjectKey>> {
    await turn();
    const asked = this.asked;
    this.asked = new Map();
    this.answer = undefined;
    return this.findOrMake(asked);
  }

  /** Each statement stands by itself, and may be made again. */
  private async findOrMake(
    asked: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<ReadonlyMap<string, SubjectKey>> {
    // In one order, so that two processes never wait for one another.
    const bases = [...asked.keys()].sort();
    await this.note(
      bases.flatMap((base) => [...(asked.get(base) ?? [])].sort().map((one) => [one, base] as const)),
    );
    const before = this.destroyed;
    let rows = await this.newest(bases);
    const absent = bases.filter((base) => (rows.get(base)?.wrapped ?? null) === null);
    if (absent.length > 0) {
      await this.make(absent.map((base) => ({ base, generation: (rows.get(base)?.generation ?? 0) + 1 })));
      rows = await this.newest(bases);
    }
    return new Map(bases.map((base) => [base, this.taken(base, rows.get(base), before)]));
  }

  private taken(base: string, row: KeyRow | undefined, before: number): SubjectKey {
    const key = row && this.unwrapped(row);
    if (row === undefined || key === undefined || key === null)
      throw new Unavailable(`The key of ${base} was destroyed while something was to be sealed by it`);
    const named = { subject: nameOf(base, row.generation), key };
    // What was destroyed while this was asked stays destroyed.
    if (before !== this.destroyed) return named;
    this.inUse.set(base, named);
    this.known.set(named.subject, key);
    return named;
  }

  private async note(about: readonly (readonly [employeeId: string, base: string])[]): Promise<void> {
    if (about.length === 0) return;
    await this.postgres.execute(
      `INSERT INTO vault.about (employee_id, base) SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT DO NOTHING`,
      [about.map(([employeeId]) => employeeId), about.map(([, base]) => base)],
    );
  }

  private async make(
    absent: readonly { readonly base: string; readonly generation: number }[],
  ): Promise<void> {
    await this.postgres.execute(
      `INSERT INTO vault.keys (base, generation, wrapped) SELECT * FROM unnest($1::text[], $2::integer[], $3::bytea[])
       ON CONFLICT DO NOTHING`,
      [...columnsOf(absent), absent.map(({ base }) => this.wrapped(base, randomBytes(KEY_BYTES)))],
    );
  }

  private async newest(bases: readonly string[]): Promise<ReadonlyMap<string, KeyRow>> {
    const rows = await this.postgres.query<KeyRow>(
      `SELECT DISTINCT ON (base) * FROM vault.keys WHERE base = ANY ($1::text[]) ORDER BY base, generation DESC`,
      [bases],
    );
    return new Map(rows.map((row) => [row.base, row]));
  }

  private wrapped(base: string, key: Buffer): Buffer {
    return encrypt(this.wrapping, randomBytes(NONCE_BYTES), Buffer.from(base), key);
  }

  /** @throws Error where the row is not what was put here */
  private unwrapped({ base, wrapped }: KeyRow): Buffer | null {
    if (wrapped === null) return null;
    const key = decrypt(this.wrapping, Buffer.from(base), wrapped);
    if (key === undefined)
      throw new Error(`The vault's key of ${base} cannot be unwrapped: somebody has changed it`);
    return key;
  }
}

const columnsOf = (parts: readonly { readonly base: string; readonly generation: number }[]): unknown[] => [
  parts.map(({ base }) => base),
  parts.map(({ generation }) => generation),
];
