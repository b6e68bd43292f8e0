/** Just enough of the protobuf wire format to read and write the hot messages without an object for each field. */
export class WireReader {
  private at: number;

  constructor(
    private readonly bytes: Buffer,
    start = 0,
    private readonly end = bytes.length,
  ) {
    this.at = start;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** Field number and wire type of the next field: number << 3 | type. */
  tag(): number {
    return this.number();
  }

  /** A varint that is known to fit a double exactly; larger ones lose their low bits. */
  number(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
    throw new RangeError('a varint of more than ten bytes');
  }

  uint64(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new RangeError('a varint of more than ten bytes');
  }

  int64(): bigint {
    return BigInt.asIntN(64, this.uint64());
  }

  /** A view of the message's own memory. */
  bytesField(): Buffer {
    const start = this.advance(this.number());
    return this.bytes.subarray(start, this.at);
  }

  text(): string {
    const start = this.advance(this.number());
    return this.bytes.toString('utf8', start, this.at);
  }

  message(): WireReader {
    const start = this.advance(this.number());
    return new WireReader(this.bytes, start, this.at);
  }

  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        this.uint64();
        return;
      case 1:
        this.advance(8);
        return;
      case 2:
        this.advance(this.number());
        return;
      case 5:
        this.advance(4);
        return;
      default:
        throw new RangeError(`wire type ${tag & 7} is not supported`);
    }
  }

  private byte(): number {
    if (this.at >= this.end) throw new RangeError('a message that ends early');
    return this.bytes[this.at++] ?? 0;
  }

  private advance(length: number): number {
    const start = this.at;
    if (start + length > this.end) throw new RangeError('a field longer than its message');
    this.at = start + length;
    return start;
  }
}

export function varintSize(value: number): number {
  let size = 1;
  while (value >= 128) {
    value /= 128;
    size++;
  }
  return size;
}

/** Writes into a buffer of the size that the caller worked out beforehand. */
export class WireWriter {
  readonly bytes: Buffer;
  at = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size);
  }

  varint(value: number): void {
    while (value >= 128) {
      this.bytes[this.at++] = (value % 128) | 0x80;
      value = Math.floor(value / 128);
    }
    this.bytes[this.at++] = value;
  }

  bigVarint(value: bigint): void {
    let rest = BigInt.asUintN(64, value);
    while (rest >= 128n) {
      this.bytes[this.at++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.bytes[this.at++] = Number(rest);
  }

  tag(field: number, type: number): void {
    this.varint((field << 3) | type);
  }

  numberField(field: number, value: number): void {
    this.tag(field, 0);
    this.varint(value);
  }

  bytesField(field: number, value: Uint8Array): void {
    this.tag(field, 2);
    this.varint(value.length);
    this.raw(value);
  }

  textField(field: number, value: string, byteLength: number): void {
    this.tag(field, 2);
    this.varint(byteLength);
    this.at += this.bytes.write(value, this.at, 'utf8');
  }

  raw(value: Uint8Array): void {
    this.bytes.set(value, this.at);
    this.at += value.length;
  }

  /** The written bytes, as a view. */
  finish(): Buffer {
    return this.bytes.subarray(0, this.at);
  }
}

export const NOTHING: Buffer = Buffer.alloc(0);
