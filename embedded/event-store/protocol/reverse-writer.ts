import { varintSize } from './wire.js';

/**
 * Writes a protobuf message from its end to its front, so that each nested message's length is known when it is due and
 * all of it is written once, into one buffer. Fields are handed in last first. The size is an upper bound.
 */
export class ReverseWriter {
  private readonly bytes: Buffer;
  private at: number;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size);
    this.at = size;
  }

  /** The end of a nested message; for close(). */
  get mark(): number {
    return this.at;
  }

  /** Makes the bytes since the mark the content of a field. */
  close(field: number, mark: number): void {
    this.varint(mark - this.at);
    this.tag(field, 2);
  }

  raw(value: Uint8Array): void {
    this.at -= value.length;
    this.bytes.set(value, this.at);
  }

  bytesField(field: number, value: Uint8Array): void {
    this.raw(value);
    this.varint(value.length);
    this.tag(field, 2);
  }

  /** `size` is the number of bytes of the text in UTF-8. */
  textField(field: number, value: string, size: number): void {
    this.at -= size;
    this.bytes.write(value, this.at, size, 'utf8');
    this.varint(size);
    this.tag(field, 2);
  }

  numberField(field: number, value: number): void {
    this.varint(value);
    this.tag(field, 0);
  }

  /** 16 bytes as the 36 characters of a UUID. */
  uuidText(id: Buffer): void {
    for (let index = 15; index >= 0; index--) {
      const byte = id[index] ?? 0;
      this.bytes[--this.at] = HEX_DIGITS[byte & 15] ?? 0;
      this.bytes[--this.at] = HEX_DIGITS[byte >> 4] ?? 0;
      if (index === 4 || index === 6 || index === 8 || index === 10) this.bytes[--this.at] = HYPHEN;
    }
  }

  /** The written bytes, as a view. */
  finish(): Buffer {
    return this.bytes.subarray(this.at);
  }

  private tag(field: number, type: number): void {
    this.varint((field << 3) | type);
  }

  private varint(value: number): void {
    let at = (this.at -= varintSize(value));
    while (value >= 128) {
      this.bytes[at++] = (value % 128) | 0x80;
      value = Math.floor(value / 128);
    }
    this.bytes[at] = value;
  }
}

const HEX_DIGITS = Buffer.from('0123456789abcdef');
const HYPHEN = 0x2d;
