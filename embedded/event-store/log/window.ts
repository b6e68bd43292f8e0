/** A list that grows at its end and is dropped from its front, without moving the rest each time. */
export class Window<T> {
  private items: T[] = [];
  private dropped = 0;

  get length(): number {
    return this.items.length - this.dropped;
  }

  /** Counted from the front. */
  at(index: number): T | undefined {
    return this.items[this.dropped + index];
  }

  push(item: T): void {
    this.items.push(item);
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.items[this.dropped];
    this.items[this.dropped++] = undefined as T;
    if (this.dropped > 32 && this.dropped * 2 > this.items.length) {
      this.items = this.items.slice(this.dropped);
      this.dropped = 0;
    }
    return item;
  }
}
