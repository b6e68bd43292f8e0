import type { Columns } from './fields.js';
import type { Kind } from './cells.js';
import type { DateReading } from './dates.js';
import type { Row } from './rows.js';
import type { Origin, ReadChoices } from './sheet.js';

/** The part of an import that is stored beside its rows. */
export interface Head {
  readonly fileName: string;
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly kind: Kind;
  /** Absent in an import that an earlier version of the page has stored. */
  readonly origin?: Origin;
  readonly choices?: ReadChoices;
  readonly dates?: Pick<DateReading, 'order' | 'counting'>;
  /** Names what is recorded from the file, so that it can be taken back together; absent in imports of earlier versions. */
  readonly batchId?: string;
  readonly step: 'matching' | 'rows';
  /** Whether its rows are to be posted, even after a reload. */
  readonly isPosting: boolean;
  readonly count: number;
}

/** The number of rows that are stored together, and sent together. */
export const CHUNK = 500;

const NAME = 'pointbook.imports';
const HEADS = 'heads';
const CHUNKS = 'chunks';
/** The key of the file itself, beside the chunks: it may have to be read in another way. */
const FILE = 'file';

/** The stored import of one principal in this browser: it outlives the page. */
export class Kept {
  private database: Promise<IDBDatabase> | undefined;

  constructor(private readonly principalId: string) {}

  async load(): Promise<{ readonly head: Head; readonly rows: readonly Row[] } | undefined> {
    const transaction = (await this.open()).transaction([HEADS, CHUNKS]);
    const [head, chunks] = await Promise.all([
      answered(transaction.objectStore(HEADS).get(this.principalId) as IDBRequest<Head | undefined>),
      answered(transaction.objectStore(CHUNKS).getAll(this.allChunks()) as IDBRequest<Row[][]>),
    ]);
    const rows = chunks.flat();
    return head?.count === rows.length ? { head, rows } : undefined;
  }

  async keepHead(head: Head): Promise<void> {
    const transaction = (await this.open()).transaction(HEADS, 'readwrite');
    transaction.objectStore(HEADS).put(head, this.principalId);
    await done(transaction);
  }

  /** The named chunks, or all; together with the head, so that the two always match. */
  async keep(head: Head, rows: readonly Row[], chunks?: readonly number[]): Promise<void> {
    const transaction = (await this.open()).transaction([HEADS, CHUNKS], 'readwrite', {
      durability: 'strict',
    });
    const isDone = done(transaction);
    transaction.objectStore(HEADS).put(head, this.principalId);
    const store = transaction.objectStore(CHUNKS);
    if (chunks === undefined) store.delete(this.allChunks());
    const all = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => index);
    // One after the other, so that the page gets its turn between them.
    for (const index of chunks ?? all)
      await answered(store.put(rows.slice(index * CHUNK, (index + 1) * CHUNK), [this.principalId, index]));
    await isDone;
  }

  async clear(): Promise<void> {
    const transaction = (await this.open()).transaction([HEADS, CHUNKS], 'readwrite');
    transaction.objectStore(HEADS).delete(this.principalId);
    transaction.objectStore(CHUNKS).delete(this.allChunks());
    transaction.objectStore(CHUNKS).delete([this.principalId, FILE]);
    await done(transaction);
  }

  async keepFile(file: Blob): Promise<void> {
    const transaction = (await this.open()).transaction(CHUNKS, 'readwrite');
    transaction.objectStore(CHUNKS).put(file, [this.principalId, FILE]);
    await done(transaction);
  }

  async file(): Promise<Blob | undefined> {
    const store = (await this.open()).transaction(CHUNKS).objectStore(CHUNKS);
    return answered(store.get([this.principalId, FILE]) as IDBRequest<Blob | undefined>);
  }

  private allChunks(): IDBKeyRange {
    return IDBKeyRange.bound([this.principalId, 0], [this.principalId, Infinity]);
  }

  private open(): Promise<IDBDatabase> {
    this.database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(HEADS);
        request.result.createObjectStore(CHUNKS);
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(failureOf(request.error));
      };
    });
    return this.database;
  }
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(failureOf(request.error));
    };
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(failureOf(transaction.error));
    };
  });

const failureOf = (cause: DOMException | null): Error =>
  new Error('This browser could not keep the rows.', { cause });
