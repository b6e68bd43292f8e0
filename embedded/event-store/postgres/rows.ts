import { createHash } from 'node:crypto';
import { type StoredEvent, TOMBSTONE, TOMBSTONE_ON_WIRE } from '../log/stored-event.js';
import { NOTHING } from '../protocol/wire.js';
import { COPY_HEADER, COPY_TRAILER } from './copy.js';

/** The columns of eventstore.events in the order in which rows are written and read here. */
export const COLUMNS = 'position, stream_key, revision, id, created, json, stream, type, data, metadata';
export const COPY_EVENTS = `COPY eventstore.events (${COLUMNS}) FROM STDIN (FORMAT binary)`;
const FIXED_BYTES = 2 + 10 * 4 + 8 + 16 + 8 + 16 + 8 + 1;

/** Streams are indexed by a digest of their name, for names may be longer than an index entry. */
export function streamKey(stream: string): Buffer {
  return createHash('sha256').update(stream).digest().subarray(0, 16);
}

/** A whole binary COPY of these events. */
export function encodeRows(events: readonly StoredEvent[], keyOf: (stream: string) => Buffer): Buffer {
  let size = COPY_HEADER.length + COPY_TRAILER.length;
  for (const event of events) size += rowSize(event);
  const out = new RowWriter(Buffer.allocUnsafe(size));
  out.raw(COPY_HEADER);
  for (const event of events) writeRow(out, event, keyOf(event.stream));
  out.raw(COPY_TRAILER);
  return out.bytes;
}

function rowSize(event: StoredEvent): number {
  const names = Buffer.byteLength(event.stream) + Buffer.byteLength(event.type);
  return FIXED_BYTES + names + event.data.length + event.metadata.length;
}

function writeRow(out: RowWriter, event: StoredEvent, key: Buffer): void {
  out.fieldCount(10);
  out.bigint(event.position);
  out.field(key);
  if (event.revision === TOMBSTONE) out.exactBigint(TOMBSTONE_ON_WIRE);
  else out.bigint(event.revision);
  out.field(event.id);
  out.bigint(event.createdUs);
  out.boolean(event.json);
  out.text(event.stream);
  out.text(event.type);
  out.field(event.data);
  out.field(event.metadata);
}

class RowWriter {
  private at = 0;

  constructor(readonly bytes: Buffer) {}

  raw(value: Buffer): void {
    this.at += value.copy(this.bytes, this.at);
  }

  fieldCount(count: number): void {
    this.at = this.bytes.writeInt16BE(count, this.at);
  }

  field(value: Buffer): void {
    this.at = this.bytes.writeInt32BE(value.length, this.at);
    this.raw(value);
  }

  text(value: string): void {
    const length = this.bytes.write(value, this.at + 4, 'utf8');
    this.at = this.bytes.writeInt32BE(length, this.at) + length;
  }

  boolean(value: boolean): void {
    this.at = this.bytes.writeInt32BE(1, this.at);
    this.bytes[this.at++] = value ? 1 : 0;
  }

  bigint(value: number): void {
    this.at = this.bytes.writeInt32BE(8, this.at);
    this.at = this.bytes.writeInt32BE(Math.floor(value / 4294967296), this.at);
    this.at = this.bytes.writeUInt32BE(value % 4294967296, this.at);
  }

  exactBigint(value: bigint): void {
    this.at = this.bytes.writeInt32BE(8, this.at);
    this.at = this.bytes.writeBigInt64BE(value, this.at);
  }
}

/** Reads the fields of one binary row, in order; bytes are views of the row. */
export class RowReader {
  private at = 2;

  constructor(private readonly row: Buffer) {}

  get nextIsNull(): boolean {
    return this.row.readInt32BE(this.at) === -1;
  }

  skipNull(): void {
    this.at += 4;
  }

  bytes(): Buffer {
    const length = this.row.readInt32BE(this.at);
    const start = this.at + 4;
    this.at = start + length;
    return length === 0 ? NOTHING : this.row.subarray(start, this.at);
  }

  text(): string {
    const length = this.row.readInt32BE(this.at);
    const start = this.at + 4;
    this.at = start + length;
    return this.row.toString('utf8', start, this.at);
  }

  boolean(): boolean {
    this.at += 5;
    return this.row[this.at - 1] === 1;
  }

  /** Reads a 64-bit integer that fits a double, or the tombstone's revision. */
  bigint(): number {
    const high = this.row.readInt32BE(this.at + 4);
    const low = this.row.readUInt32BE(this.at + 8);
    this.at += 12;
    return high === 0x7fffffff ? TOMBSTONE : high * 4294967296 + low;
  }
}

/** A row of COLUMNS; takes a copy, for the row's memory is not ours. */
export function decodeRow(row: Buffer): StoredEvent {
  const reader = new RowReader(Buffer.from(row));
  const position = reader.bigint();
  reader.bytes();
  return {
    position,
    revision: reader.bigint(),
    id: reader.bytes(),
    createdUs: reader.bigint(),
    json: reader.boolean(),
    stream: reader.text(),
    type: reader.text(),
    data: reader.bytes(),
    metadata: reader.bytes(),
  };
}
