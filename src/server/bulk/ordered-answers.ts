import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Answers come in any order and leave in that of their questions, as many at a time as are ready.
 * Bounds how many questions may be open.
 */
export class OrderedAnswers {
  /** The answers by question, from the oldest not yet written; undefined while the question is open. */
  private readonly slots: (Answer | undefined)[] = [];
  private isOver = false;
  private written = 0;
  private asked = 0;
  private open = 0;
  private flushing = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly out: Writable,
    private readonly maxOpen: number,
  ) {}

  /** Takes the next place in the order. */
  reserve(): number {
    this.slots.push(undefined);
    this.open += 1;
    return this.asked++;
  }

  /** The number of the first question without an answer, counted from 1. */
  get firstOpen(): number {
    const open = this.slots.indexOf(undefined);
    return this.written + (open < 0 ? this.slots.length : open) + 1;
  }

  give(place: number, answer: unknown): void {
    this.put(place, { text: textOf(answer), isLast: false });
  }

  /** Nothing is written after it, whatever the answers to later questions are. */
  giveLast(place: number, answer: unknown): void {
    this.put(place, { text: textOf(answer), isLast: true });
  }

  /** Writes a line that is no answer, after the answers that are ready. */
  tellBetween(said: unknown): void {
    this.flush();
    if (!this.isOver && !this.out.destroyed) this.out.write(textOf(said));
  }

  private put(place: number, answer: Answer): void {
    this.slots[place - this.written] = answer;
    this.open -= 1;
    this.wake?.();
    if (this.flushing) return;
    this.flushing = true;
    setImmediate(() => {
      this.flushing = false;
      this.flush();
    });
  }

  /** Resolves when there is room for one more question, on this side and on the reader's. */
  async room(): Promise<void> {
    while (this.open >= this.maxOpen) await this.change();
    if (this.out.writableNeedDrain && !this.out.destroyed)
      await Promise.race([once(this.out, 'drain'), once(this.out, 'close')]);
  }

  /** Resolves when every question but the one asked last has its answer. */
  async lastOnly(): Promise<void> {
    while (this.open > 1) await this.change();
  }

  /** Resolves when every question has its answer. */
  async allGiven(): Promise<void> {
    while (this.open > 0) await this.change();
    this.flush();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private flush(): void {
    const end = this.slots.indexOf(undefined);
    const ready = this.slots.splice(0, end < 0 ? this.slots.length : end);
    this.written += ready.length;
    if (this.isOver) return;
    const last = ready.findIndex((answer) => answer?.isLast);
    this.isOver = last >= 0;
    const told = this.isOver ? ready.slice(0, last + 1) : ready;
    if (told.length > 0 && !this.out.destroyed)
      this.out.write(told.map((answer) => answer?.text ?? '').join(''));
  }
}

interface Answer {
  readonly text: string;
  readonly isLast: boolean;
}

const textOf = (answer: unknown): string => `${JSON.stringify(answer)}\n`;
