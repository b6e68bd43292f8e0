import { CannotRead } from './unread.js';

/** Sheets of 50,000 rows come to some 20 MB; anything beyond this was made to exhaust the memory. */
const MOST_UNPACKED = 128 * 1024 * 1024;
/** A sheet compresses to between a tenth and a fortieth; anything that shrinks more is the same content over and over. */
const MOST_RATIO = 250;
const RATIO_FROM = 1024 * 1024;

const END = 0x06054b50;
const END_LENGTH = 22;
const END_64_LOCATOR = 0x07064b50;
const LISTED = 0x02014b50;
const LISTED_LENGTH = 46;
const LOCAL_LENGTH = 30;
const NOT_HERE = 0xffffffff;
const EXTRA_64 = 1;

interface Part {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/**
 * The parts of a ZIP by the directory at its end, unpacked by the browser one at a time. Unpacking stops at a limit, whatever
 * sizes the file declares, and each part has to match its checksum.
 */
export class Zip {
  private readonly view: DataView;
  private readonly parts: ReadonlyMap<string, Part>;
  private left = MOST_UNPACKED;

  /** @param told is called after each piece while reading goes on. @throws CannotRead */
  constructor(
    private readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly told: () => void,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.parts = new Map(this.listed());
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** @throws CannotRead */
  async read(name: string): Promise<Uint8Array> {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw new CannotRead('damaged', name);
    if (part.isEncrypted) throw new CannotRead('password');
    const packed = this.packed(part);
    const content = part.method === 0 ? this.stored(packed) : await this.inflated(packed, name);
    if (content.length !== part.unpacked || crcOf(content) !== part.crc)
      throw new CannotRead('damaged', name);
    return content;
  }

  private packed({ at, packed }: Part): Uint8Array<ArrayBuffer> {
    const begin = at + LOCAL_LENGTH + this.short(at + 26) + this.short(at + 28);
    if (begin + packed > this.bytes.length) throw new CannotRead('damaged');
    return this.bytes.subarray(begin, begin + packed);
  }

  private stored(content: Uint8Array): Uint8Array {
    this.count(content.length);
    return content;
  }

  private async inflated(packed: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new CannotRead('damaged', name);
      });
      if (done) return joined(pieces, length);
      pieces.push(value);
      length += value.length;
      this.count(value.length);
      if (length > RATIO_FROM && length > packed.length * MOST_RATIO) throw new CannotRead('too-much-inside');
      this.told();
    }
  }

  private count(unpacked: number): void {
    this.left -= unpacked;
    if (this.left < 0) throw new CannotRead('too-much-inside');
  }

  private listed(): [string, Part][] {
    const end = this.end();
    const [count, first] = this.whereListed(end);
    const parts: [string, Part][] = [];
    for (let at = first; parts.length < count;) {
      if (this.long(at) !== LISTED) throw new CannotRead('damaged');
      const [nameLength, extraLength] = [this.short(at + 28), this.short(at + 30)];
      const nameAt = at + LISTED_LENGTH;
      const name = new TextDecoder().decode(this.bytes.subarray(nameAt, nameAt + nameLength));
      parts.push([name.toLowerCase(), this.part(at, nameAt + nameLength, extraLength)]);
      at = nameAt + nameLength + extraLength + this.short(at + 32);
    }
    return parts;
  }

  private part(at: number, extraAt: number, extraLength: number): Part {
    const large = this.large(extraAt, extraAt + extraLength);
    const size = (field: number): number => {
      const found = this.long(at + field);
      return found === NOT_HERE ? (large.shift() ?? found) : found;
    };
    const unpacked = size(24);
    const packed = size(20);
    return {
      isEncrypted: (this.short(at + 8) & 1) === 1,
      method: this.short(at + 10),
      crc: this.long(at + 16),
      packed,
      unpacked,
      at: size(42),
    };
  }

  /** Numbers too large for their fields, or that a writer stores separately in any case. */
  private large(from: number, to: number): number[] {
    for (let at = from; at + 4 <= to; at += 4 + this.short(at + 2)) {
      if (this.short(at) !== EXTRA_64) continue;
      const count = Math.floor(this.short(at + 2) / 8);
      return Array.from({ length: count }, (_, index) => this.huge(at + 4 + index * 8));
    }
    return [];
  }

  /** A comment of up to 65,535 bytes may follow the end record. */
  private end(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) if (this.long(at) === END) return at;
    throw new CannotRead('damaged');
  }

  private whereListed(end: number): readonly [number, number] {
    const [count, first] = [this.short(end + 10), this.long(end + 16)];
    const locator = end - 20;
    if (locator < 0 || this.long(locator) !== END_64_LOCATOR) return [count, first];
    const end64 = this.huge(locator + 8);
    return [this.huge(end64 + 32), this.huge(end64 + 48)];
  }

  private short(at: number): number {
    this.inside(at + 2);
    return this.view.getUint16(at, true);
  }

  private long(at: number): number {
    this.inside(at + 4);
    return this.view.getUint32(at, true);
  }

  private huge(at: number): number {
    this.inside(at + 8);
    return Number(this.view.getBigUint64(at, true));
  }

  private inside(end: number): void {
    if (!(end <= this.bytes.length)) throw new CannotRead('damaged');
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRCS[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
