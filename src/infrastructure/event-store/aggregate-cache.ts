/** A folded stream, as far as the cache needs to know it. */
export interface CachedFile {
  /** How many snapshot entries the file holds now. */
  readonly weight: number;
}

/** A file below this weight holds too little for making it lighter. */
const LIGHT = 32;
/** Room is made down to this share of the limit at once, so that it is not done for each file anew. */
const AFTER_MAKING_ROOM = 0.8;
/** Beyond this multiple of the limit, files are dropped without waiting until room has been made. */
const AT_MOST = 1.5;

interface Cached<File> {
  readonly file: File;
  /** The file's weight when it was last put here; it may have grown since. */
  weight: number;
}

/**
 * Folded streams within a bound of snapshot entries. When there are too many, those least recently used are made lighter, and only
 * where that is not enough are they dropped.
 */
export class AggregateCache<File extends CachedFile> {
  /** The files, from the least recently used on. */
  private readonly files = new Map<string, Cached<File>>();
  private facts = 0;
  private makingRoom = false;

  constructor(
    private readonly maxFacts: number,
    /** Makes these files lighter where it can; the others are dropped. */
    private readonly lighten: (files: ReadonlyMap<string, File>) => Promise<void>,
  ) {}

  get(stream: string): File | undefined {
    return this.files.get(stream)?.file;
  }

  /** Puts the file at the end of the queue of those to go. */
  put(stream: string, file: File): void {
    this.drop(stream);
    this.files.set(stream, { file, weight: file.weight });
    this.facts += file.weight;
    if (this.facts <= this.maxFacts) return;
    if (!this.makingRoom) void this.makeRoom();
    else if (this.facts > this.maxFacts * AT_MOST) this.dropOldest(this.maxFacts * AT_MOST, stream);
  }

  drop(stream: string): void {
    const cached = this.files.get(stream);
    if (cached === undefined) return;
    this.files.delete(stream);
    this.facts -= cached.weight;
  }

  clear(): void {
    this.files.clear();
    this.facts = 0;
  }

  private async makeRoom(): Promise<void> {
    this.makingRoom = true;
    const { heavy, areEnough } = this.oldestHeavy();
    await this.lighten(heavy);
    for (const [stream, file] of heavy) this.weighAgain(stream, file);
    // Where there were enough files but they are in use, room is made another time.
    if (!areEnough) this.dropOldest(this.maxFacts * AFTER_MAKING_ROOM);
    this.makingRoom = false;
  }

  private oldestHeavy(): { heavy: Map<string, File>; areEnough: boolean } {
    const heavy = new Map<string, File>();
    let tooMuch = this.facts - this.maxFacts * AFTER_MAKING_ROOM;
    for (const [stream, { file, weight }] of this.files) {
      if (tooMuch <= 0) break;
      if (weight < LIGHT) continue;
      heavy.set(stream, file);
      tooMuch -= weight;
    }
    return { heavy, areEnough: tooMuch <= 0 };
  }

  private weighAgain(stream: string, file: File): void {
    const cached = this.files.get(stream);
    if (cached?.file !== file) return;
    this.facts += file.weight - cached.weight;
    cached.weight = file.weight;
  }

  private dropOldest(maxFacts: number, except?: string): void {
    for (const stream of this.files.keys()) {
      if (this.facts <= maxFacts) return;
      if (stream !== except) this.drop(stream);
    }
  }
}
