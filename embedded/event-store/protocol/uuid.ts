import { WireReader, WireWriter } from './wire.js';

const FORMS = [
  /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i,
  /^([0-9a-f]{32})$/i,
  /^\{([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}$/i,
  /^\(([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\)$/i,
];

/** The 16 bytes of an id in any of the forms that .NET's Guid reads, or undefined. */
export function parseUuid(text: string): Buffer | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return Buffer.from(match.slice(1).join(''), 'hex');
  }
  return undefined;
}

export function isZeroUuid(id: Buffer): boolean {
  return id.every((byte) => byte === 0);
}

/** Reads event_store.client.UUID; undefined when it is malformed or has no value. */
export function readUuid(reader: WireReader): Buffer | undefined {
  let id: Buffer | undefined;
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x12) id = parseUuid(reader.text());
    else if (tag === 0x0a) id = readStructured(reader.message());
    else reader.skip(tag);
  }
  return id;
}

function readStructured(reader: WireReader): Buffer {
  const id = Buffer.alloc(16);
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x08) id.writeBigInt64BE(reader.int64(), 0);
    else if (tag === 0x10) id.writeBigInt64BE(reader.int64(), 8);
    else reader.skip(tag);
  }
  return id;
}

/** An event_store.client.UUID message that holds the two halves as integers. */
export function structuredUuid(id: Buffer): Buffer {
  const halves = new WireWriter(32);
  halves.tag(1, 0);
  halves.bigVarint(id.readBigInt64BE(0));
  halves.tag(2, 0);
  halves.bigVarint(id.readBigInt64BE(8));
  const inner = halves.finish();
  const message = new WireWriter(inner.length + 8);
  message.bytesField(1, inner);
  return message.finish();
}
