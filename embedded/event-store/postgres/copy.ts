import type { ClientBase, Connection, Submittable } from 'pg';

/** Members of pg's connection that its types do not have. */
interface CopyConnection extends Pick<Connection, 'stream'> {
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

abstract class CopyQuery implements Submittable {
  readonly finished: Promise<void>;
  private error: Error | undefined;
  private settle!: () => void;

  constructor(protected readonly sql: string) {
    this.finished = new Promise((resolve, reject) => {
      this.settle = () => {
        if (this.error) reject(this.error);
        else resolve();
      };
    });
  }

  abstract submit(connection: Connection): void;

  /** After an error pg hands on no further message of this statement, not even its ReadyForQuery. */
  handleError(error: Error): void {
    this.fail(error);
    this.settle();
  }

  handleReadyForQuery(): void {
    this.settle();
  }

  protected fail(error: unknown): void {
    this.error ??= error instanceof Error ? error : new Error(String(error));
  }

  handleCommandComplete(): void {
    /* ReadyForQuery follows */
  }

  handleRowDescription(): void {
    /* COPY has none */
  }

  handleDataRow(): void {
    /* COPY has none */
  }

  handlePortalSuspended(): void {
    /* simple protocol */
  }

  handleEmptyQuery(): void {
    /* never empty */
  }

  handleCopyInResponse(_connection: Connection): void {
    /* the data is on its way already */
  }

  handleCopyData(_message: { chunk: Buffer }): void {
    /* only of a COPY … TO STDOUT */
  }
}

class CopyIn extends CopyQuery {
  constructor(
    sql: string,
    private readonly data: Buffer,
  ) {
    super(sql);
  }

  /** Statement, data and end in one go: one round trip, and all or nothing since a COPY is one statement. */
  submit(connection: Connection): void {
    const copying = connection as unknown as CopyConnection;
    // Three writes would wake the server three times.
    copying.stream.cork();
    copying.query(this.sql);
    copying.sendCopyFromChunk(this.data);
    copying.endCopyFrom();
    copying.stream.uncork();
  }
}

class CopyOut extends CopyQuery {
  constructor(
    sql: string,
    private readonly onRow: (row: Buffer) => void,
  ) {
    super(sql);
  }

  submit(connection: Connection): void {
    (connection as unknown as CopyConnection).query(this.sql);
  }

  override handleCopyData(message: { chunk: Buffer }): void {
    try {
      const row = withoutHeader(message.chunk);
      if (row.length > 2) this.onRow(row);
    } catch (error) {
      this.fail(error);
    }
  }
}

/** Signature, flags and header extension of the binary format. */
export const COPY_HEADER: Buffer = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const COPY_TRAILER: Buffer = Buffer.from([0xff, 0xff]);

function withoutHeader(chunk: Buffer): Buffer {
  const signed = chunk.length >= COPY_HEADER.length && chunk[0] === 0x50 && chunk[1] === 0x47;
  return signed ? chunk.subarray(COPY_HEADER.length) : chunk;
}

/** Runs `COPY … FROM STDIN (FORMAT binary)` with data that is complete, header and trailer included. */
export async function copyIn(client: ClientBase, sql: string, data: Buffer): Promise<void> {
  const query = new CopyIn(sql, data);
  client.query(query);
  await query.finished;
}

/**
 * Runs `COPY (…) TO STDOUT (FORMAT binary)`; each row is a field count and then length and bytes of each field. The row
 * is only valid during the call: pg reuses its memory.
 */
export async function copyOut(client: ClientBase, sql: string, onRow: (row: Buffer) => void): Promise<void> {
  const query = new CopyOut(sql, onRow);
  client.query(query);
  await query.finished;
}
