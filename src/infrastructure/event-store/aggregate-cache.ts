/** A folded file, as far as the cache needs to know it. */
export interface CachedFile {
  /** How much it holds now, in facts. */
  readonly weight: number;
}

/** Below that a file holds too little for making it lighter. */
const LIGHT = 32;
/** So far it is made room at once, so that it is not done for each file anew. */
const AFTER_MAKING_ROOM = 0.8;
/** While room is being made, so far over the limit nothing waits for it any more. */
const AT_MOST = 1.5;

interface Cached<File> {
  readonly file: File;
  /** When it was last put here; it may have grown since. */
  weight: number;
}

/**
 * Folded files within a bound of facts. When there are too many, those least recently used are made lighter, and only
 * where that is not enough are they let go.
 */
export class AggregateCache<File extends CachedFile> {
  /** From the least recently used on. */
  private readonly files = new Map<string, Cached<File>>();
  private facts = 0;
  private makingRoom = false;

  constructor(
    private readonly maxFacts: number,
    /** Makes lighter what it can of these; those that it could not are let go. */
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

  private async makeRoom(): Promise<void> {
    this.makingRoom = true;
    const { heavy, areEnough } = this.oldestHeavy();
    await this.lighten(heavy);
    for (const [stream, file] of heavy) this.weighAgain(stream, file);
    // Where they were enough and are in use, another time will do.
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
