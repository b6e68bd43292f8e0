/** Wakes those who wait for something to be committed, at most once for each wait. */
export class Signals {
  private readonly onAny = new Set<() => void>();
  private readonly onStream = new Map<string, Set<() => void>>();

  /** Calls back at the next commit; the result takes the wait back. */
  whenCommitted(wake: () => void): () => void {
    this.onAny.add(wake);
    return () => this.onAny.delete(wake);
  }

  /** Calls back at the next commit to any of these streams. */
  whenWritten(streams: readonly string[], wake: () => void): () => void {
    for (const stream of streams) {
      const waiting = this.onStream.get(stream) ?? new Set();
      waiting.add(wake);
      this.onStream.set(stream, waiting);
    }
    return () => {
      for (const stream of streams) this.drop(stream, wake);
    };
  }

  fire(streams: Iterable<string>): void {
    for (const wake of [...this.onAny]) wake();
    if (this.onStream.size === 0) return;
    for (const stream of streams) {
      for (const wake of [...(this.onStream.get(stream) ?? [])]) wake();
    }
  }

  /** Wakes everybody, as after a commit to every stream. */
  fireAll(): void {
    this.fire([...this.onStream.keys()]);
  }

  private drop(stream: string, wake: () => void): void {
    const waiting = this.onStream.get(stream);
    waiting?.delete(wake);
    if (waiting?.size === 0) this.onStream.delete(stream);
  }
}
